import { WorkbookError } from '../port';
import { BlockPlan, type AreaSize, type Block } from './blockPlan';
import { EditWatch } from './editWatch';
import { isTooLarge } from './errors';
import type { Visit } from './inExcel';
import { pause, type Timer } from './timer';

/** Cells that are read in blocks of rows. */
export interface BlockSource {
  readonly sheet: string;
  readonly size: AreaSize;
  /** The table, or where sheets are watched the sheet, whose edits concern the cells. */
  readonly watchedId?: string | null;
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
  /** What is listened to while an area comes in several requests; tables, unless it is said otherwise. */
  readonly watched?: 'tables' | 'worksheets';
  /** After every request: how many rows have come. */
  readonly onRows?: (rowsDone: number) => void;
}

/**
 * Reads areas in as few requests as the payload limit allows. Resolves to the sources that moved or were
 * edited between two of the requests: what they took over may be half old and half new.
 */
export async function readBlocks<T extends BlockSource>(
  visit: Visit,
  sources: readonly T[],
  options: BlockOptions,
): Promise<readonly T[]> {
  const watch = new EditWatch(visit, options.watched ?? 'tables');
  try {
    const { moved, parted } = await readWatched(visit, sources, options, watch);
    // What was told while the last rows came is heard in a task of its own.
    if (parted.size > 0) await pause(options.timer, 0);
    await watch.stop();
    return sources.filter((one) => moved.has(one) || (parted.has(one) && watch.saw(one.watchedId)));
  } catch (error) {
    // The first failure is the one to tell.
    await watch.stop().catch(() => {});
    throw error;
  }
}

/** The sources that moved, and those that came in more than one block. */
async function readWatched<T extends BlockSource>(
  visit: Visit,
  sources: readonly T[],
  { timer, answerBytes, signal, onRows }: BlockOptions,
  watch: EditWatch,
): Promise<{ moved: Set<T>; parted: Set<T> }> {
  const plan = new BlockPlan(
    sources.map(({ size }) => size),
    answerBytes,
  );
  const moved = new Set<T>();
  const parted = new Set<T>();
  for (let blocks = plan.next(); blocks.length > 0; blocks = plan.next()) {
    signal?.throwIfAborted();
    if (!plan.endsWith(blocks)) await watch.start();
    const answers = blocks.map((block) => ask(visit.context, sources, block));
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
      if (!block.last) parted.add(source);
      if (isMoved?.()) moved.add(source);
    }
    onRows?.(plan.rowsDone);
    if (plan.rowsDone < plan.rowsAll) await pause(timer, 0);
  }
  signal?.throwIfAborted();
  return { moved, parted };
}

function ask<T extends BlockSource>(context: Excel.RequestContext, sources: readonly T[], block: Block) {
  const source = sources[block.area] as T;
  const take = source.ask(context, block.from, block.count);
  const isMoved = block.last ? source.askMoved?.(context) : undefined;
  return { block, source, take, isMoved };
}
