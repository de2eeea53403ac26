import type { Answers } from './answers';
import { blocksOf } from './blocks';
import { blockColumn, candidatesOf } from './candidates';
import type { SheetCells } from './cells';
import { statsOf } from './columnStats';
import type { Proposal } from './proposal';
import { Proposer, type KnownBlock } from './propose';

/**
 * Proposes how a sheet is read, with ever more answers: what hangs on none of them is worked out once, so that a long
 * list is not looked through anew for each.
 */
export class SheetMapper {
  /** By the row of captions that the user has said; `null` where it is found. */
  private readonly known = new Map<number | null, readonly KnownBlock[]>();

  constructor(readonly cells: SheetCells) {}

  /** One proposal for each block of captions with rows under them. */
  propose(answers: Answers): Proposal[] {
    const header = Number(answers.get('header') ?? NaN);
    return this.blocks(Number.isInteger(header) ? header : null).map((block) =>
      new Proposer(this.cells, block, answers).proposal(),
    );
  }

  private blocks(header: number | null): readonly KnownBlock[] {
    const before = this.known.get(header);
    if (before) return before;
    const blocks = blocksOf(this.cells, header);
    const known = blocks.map((block): KnownBlock => {
      const columns = block.captions.map((caption) =>
        blockColumn(caption, statsOf(block.data, caption.column)),
      );
      const mark = blocks.length > 1 ? `@${block.captionRows[0]?.row ?? 0}` : '';
      return { block, columns, candidates: candidatesOf(columns), mark };
    });
    this.known.set(header, known);
    return known;
  }
}
