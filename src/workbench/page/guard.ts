import { CanceledError, ICommandService } from '@univerjs/core';
import { SheetPasteShortKeyCommand } from '@univerjs/preset-sheets-core';
import type { PageGrid } from './pageGrid';

/** What would move cells under the host's tables and names, which know nothing of it. */
const MOVES =
  /^sheet\.command\.(?:insert-(?:row|col|multi|range)|remove-(?:row|col)|delete-range|move-(?:range|rows|cols))/;
/** Cutting moves cells; the special ways to paste read the clipboard past us. */
const CLIPBOARD = /^(?:univer\.command\.(?:cut|paste)$|sheet\.command\.paste-(?!by-short-key))/;
/** What writes into the cells that are selected. */
const WRITES =
  /^sheet\.command\.(?:set-range-values|clear-selection-(?:content|all)|auto-fill|copy-down|copy-right|refill)/;

export interface Pasted {
  readonly htmlContent?: string;
  readonly textContent?: string;
}

export interface Watch {
  /** A command that the workbench has not. */
  readonly refused: () => void;
  /** Whether the user may write where the selection stands; says so itself where not. */
  readonly mayWrite: () => boolean;
  /** Whether it was handled; otherwise the grid pastes what was copied in it. */
  readonly pasted: (pasted: Pasted) => boolean;
}

/** Stops what the user starts in the grid and the workbench cannot follow. What the host writes is no such command. */
export function guardCommands({ injector }: PageGrid, watch: Watch): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (MOVES.test(id) || CLIPBOARD.test(id)) {
      watch.refused();
      throw new CanceledError();
    }
    if (WRITES.test(id) && !watch.mayWrite()) throw new CanceledError();
    if (id === SheetPasteShortKeyCommand.id && (!watch.mayWrite() || watch.pasted(params as Pasted))) {
      throw new CanceledError();
    }
  });
}
