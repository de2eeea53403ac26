/// <reference types="office-js" />
import { tableNamed } from '../../ledger/captions';
import { TABLE_NAMES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import { inExcel, type Patience } from './inExcel';

type Listener = (tables: readonly TableName[]) => void;

/**
 * Listens for edits of our tables. Several in a short while are told as one; when a table came, went or has
 * another name, all are told, for any of them may be meant.
 *
 * Excel tells nothing when a formula in a table has another result: what depends on calculated cells is
 * found by the LEDGER formula, which Excel calculates again, and not by this.
 */
export async function listenToTables(
  patience: Patience,
  quietFor: number,
  listener: Listener,
): Promise<() => Promise<void>> {
  const watch = new TableWatch(patience, quietFor, listener);
  const edited = async ({ tableId }: { tableId: string }): Promise<void> => watch.touched(tableId);
  const cameOrWent = async (): Promise<void> => watch.touched(null);
  const context = await inExcel(
    patience,
    async (visit) => {
      const { tables } = visit.context.workbook;
      tables.onChanged.add(edited);
      tables.onAdded.add(cameOrWent);
      tables.onDeleted.add(cameOrWent);
      tables.load('items/id,items/name');
      await visit.sync();
      watch.begin(tables.items);
      return visit.context;
    },
    { writes: true },
  );
  return async () => {
    watch.end();
    await inExcel(
      patience,
      async (visit) => {
        const { tables } = visit.context.workbook;
        // By the events and not by what `add` gave, which lets itself be removed once, also when that was refused.
        tables.onChanged.remove(edited);
        tables.onAdded.remove(cameOrWent);
        tables.onDeleted.remove(cameOrWent);
        await visit.sync();
      },
      { writes: true, context },
    );
  };
}

/** Gathers edits until it has been quiet for a while. */
class TableWatch {
  private known = new Map<string, TableName | null>();
  private readonly waiting = new Set<string>();
  private all = false;
  private ended = false;
  private stop = (): void => {};

  constructor(
    private readonly patience: Patience,
    private readonly quietFor: number,
    private readonly listener: Listener,
  ) {}

  begin(tables: readonly { id: string; name: string }[]): void {
    this.known = namesById(tables);
  }

  /** A table was edited; `null` where tables came or went. */
  touched(id: string | null): void {
    if (id === null) this.all = true;
    else this.waiting.add(id);
    this.stop();
    if (!this.ended) this.stop = this.patience.timer.after(this.quietFor, () => void this.tell());
  }

  end(): void {
    this.ended = true;
    this.stop();
  }

  private async tell(): Promise<void> {
    const ids = [...this.waiting];
    let { all } = this;
    this.waiting.clear();
    this.all = false;
    // Excel has no event for a table that gets another name, so the names are looked at after every edit.
    try {
      const now = await this.namesNow();
      all ||= !sameNames(this.known, now);
      this.known = now;
    } catch {
      // Which tables there are is not known: as much as can have changed is told.
      all = true;
    }
    if (this.ended) return;
    const named = ids.map((id) => this.known.get(id) ?? null);
    const ours = TABLE_NAMES.filter((name) => all || named.includes(name));
    if (ours.length > 0) this.listener(ours);
  }

  private namesNow(): Promise<Map<string, TableName | null>> {
    return inExcel(this.patience, async (visit) => {
      const { tables } = visit.context.workbook;
      tables.load('items/id,items/name');
      await visit.sync();
      return namesById(tables.items);
    });
  }
}

function namesById(tables: readonly { id: string; name: string }[]): Map<string, TableName | null> {
  return new Map(tables.map(({ id, name }) => [id, tableNamed(name)]));
}

function sameNames(
  one: ReadonlyMap<string, TableName | null>,
  other: ReadonlyMap<string, TableName | null>,
): boolean {
  return one.size === other.size && [...one].every(([id, name]) => other.has(id) && other.get(id) === name);
}
