import { isTooLarge } from './errors';
import { BlockPlan, type AreaSize } from './blockPlan';
import type { Visit } from './inExcel';
import { pause, type Timer } from './timer';
import { WorkbookError } from '../port';

/** Cells that are read in blocks of rows. */
export interface BlockSource {
  readonly sheet: string;
  readonly size: AreaSize;
  /** Queues rows; the answer takes them over and tells how many bytes they were. */
  ask(context: Excel.RequestContext, from: number, count: number): () => number;
  /** Queues, with the last block, what shows whether the cells have moved since; the answer is true if so. */
  askMoved?(context: Excel.RequestContext): () => boolean;
}

export interface BlockOptions {
  readonly timer: Timer;
  /** Bytes that one answer should have at most. */
  readonly answerBytes: number;
  readonly signal?: AbortSignal | undefined;
  /** After every request: how many rows have come. */
  readonly onRows?: (rowsDone: number) => void;
}

/**
 * Reads areas in as few requests as the payload limit allows. Resolves to the sources that moved between
 * two of the requests: what they took over may be half old and half new.
 */
export async function readBlocks<T extends BlockSource>(
  visit: Visit,
  sources: readonly T[],
  { timer, answerBytes, signal, onRows }: BlockOptions,
): Promise<readonly T[]> {
  const plan = new BlockPlan(
    sources.map(({ size }) => size),
    answerBytes,
  );
  const moved: T[] = [];
  for (let blocks = plan.next(); blocks.length > 0; blocks = plan.next()) {
    signal?.throwIfAborted();
    const answers = blocks.map((block) => {
      const source = sources[block.area] as T;
      const take = source.ask(visit.context, block.from, block.count);
      const isMoved = block.last ? source.askMoved?.(visit.context) : undefined;
      return { block, source, take, isMoved };
    });
    try {
      // One request holds blocks of as many areas as the payload limit allows.
      await visit.sync();
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      if (!plan.halve(blocks)) throw new WorkbookError('too-large', answers[0]?.source.sheet);
      continue;
    }
    for (const { block, source, take, isMoved } of answers) {
      plan.came(block, take());
      if (isMoved?.()) moved.push(source);
    }
    onRows?.(plan.rowsDone);
    if (plan.rowsDone < plan.rowsAll) await pause(timer, 0);
  }
  signal?.throwIfAborted();
  return moved;
}
