/// <reference types="office-js" />
import { tableNamed } from '../../ledger/captions';
import { isMappingName, MAPPING } from '../../mapping/mappingName';
import { TABLE_NAMES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import type { TableEdit } from '../port';
import { inExcel, type Patience, type Visit } from './inExcel';
import { loadMapped } from './loadMapped';

type Listener = (edits: readonly TableEdit[]) => void;

/**
 * Listens for edits of our tables, and of the sheets that the table `Mapping` reads, which are told as edits of
 * `Mapping`. Several in a short while are told as one; when a table came, went or has another name, all are told, for
 * any of them may be meant.
 *
 * Excel tells nothing when a formula in a table has another result, nor of a number format or a hidden row: what
 * depends on calculated cells is found by the LEDGER formula, which Excel calculates again, and not by this.
 */
export async function listenToTables(
  patience: Patience,
  quietFor: number,
  listener: Listener,
): Promise<() => Promise<void>> {
  const watch = new TableWatch(patience, quietFor, listener);
  const edited = async ({ tableId, address, changeType }: Excel.TableChangedEventArgs): Promise<void> =>
    watch.edited(tableId, changeType === 'RangeEdited' ? address : null);
  const cameOrWent = async (): Promise<void> => watch.cameOrWent();
  const onSheet = async ({ worksheetId, changeType }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (changeType !== 'RangeEdited') watch.shifted(worksheetId);
    watch.onSheet(worksheetId);
  };
  // By the events and not by what `add` gave, which lets itself be removed once, also when that was refused.
  const stop = async ({ context: { workbook }, sync }: Visit): Promise<void> => {
    workbook.tables.onChanged.remove(edited);
    workbook.tables.onAdded.remove(cameOrWent);
    workbook.tables.onDeleted.remove(cameOrWent);
    workbook.worksheets.onChanged.remove(onSheet);
    await sync();
  };
  const context = await inExcel(
    patience,
    async (visit) => {
      const { tables, worksheets } = visit.context.workbook;
      tables.onChanged.add(edited);
      tables.onAdded.add(cameOrWent);
      tables.onDeleted.add(cameOrWent);
      worksheets.onChanged.add(onSheet);
      let isListening = false;
      try {
        watch.begin(await tablesNow(visit, () => (isListening = true)));
      } catch (error) {
        if (isListening) await stop(visit).catch(() => undefined);
        throw error;
      }
      return visit.context;
    },
    { writes: true },
  );
  return async () => {
    watch.end();
    await inExcel(patience, stop, { writes: true, context });
  };
}

/** Gathers edits until it has been quiet for a while. */
class TableWatch {
  private known: Tables = { byId: new Map(), mappedSheets: new Set() };
  private isMappedEdited = false;
  /** By table, the cells; `null` where it may be any. */
  private waiting = new Map<string, readonly string[] | null>();
  private all = false;
  private ended = false;
  private stop = (): void => {};

  constructor(
    private readonly patience: Patience,
    private readonly quietFor: number,
    private readonly listener: Listener,
  ) {}

  begin(tables: Tables): void {
    this.known = tables;
  }

  /** Cells were edited; `null` where cells came, went or moved as well, so that the address does not say which. */
  edited(id: string, address: string | null): void {
    const before = this.waiting.get(id);
    this.waiting.set(id, address === null || before === null ? null : [...(before ?? []), address]);
    this.wait();
  }

  /** Cells of a sheet came, went or moved: no address that was told before says where a cell is now. */
  shifted(sheetId: string): void {
    const shifted = [...this.known.byId].filter(
      ([, table]) => table.name !== null && table.sheetId === sheetId,
    );
    for (const [id] of shifted) this.edited(id, null);
  }

  /** Something on a sheet was edited. */
  onSheet(sheetId: string): void {
    if (!this.known.mappedSheets.has(sheetId)) return;
    this.isMappedEdited = true;
    this.wait();
  }

  cameOrWent(): void {
    this.all = true;
    this.wait();
  }

  private wait(): void {
    this.stop();
    if (!this.ended) this.stop = this.patience.timer.after(this.quietFor, () => void this.tell());
  }

  end(): void {
    this.ended = true;
    this.stop();
  }

  private async tell(): Promise<void> {
    const { waiting } = this;
    let { all, isMappedEdited } = this;
    let anything = false;
    this.waiting = new Map();
    this.all = false;
    this.isMappedEdited = false;
    // Excel has no event for a table that gets another name, so the names are looked at after every edit.
    try {
      const now = await inExcel(this.patience, (visit) => tablesNow(visit));
      all ||= !sameNames(this.known, now);
      this.known = now;
    } catch {
      // Which tables there are is not known: as much as can have changed is told.
      anything = true;
      isMappedEdited ||= this.known.mappedSheets.size > 0;
    }
    if (this.ended) return;
    const edits = new Map([...waiting].map(([id, cells]) => [this.known.byId.get(id)?.name ?? null, cells]));
    const told = TABLE_NAMES.flatMap((table): TableEdit[] => {
      if (anything) return [{ table, cells: null }];
      const cells = edits.get(table);
      if (cells === undefined) return all ? [{ table, cells: [] }] : [];
      return [{ table, cells }];
    });
    if (isMappedEdited) told.push({ table: MAPPING, cells: null });
    if (told.length > 0) this.listener(told);
  }
}

interface Tables {
  /** Every table of the workbook: which of ours it is, and where it stands. */
  readonly byId: ReadonlyMap<string, { readonly name: TableName | null; readonly sheetId: string }>;
  /** Ids of the sheets that a mapping reads, and of its own; none where there is no mapping. */
  readonly mappedSheets: ReadonlySet<string>;
}

async function tablesNow(visit: Visit, onAnswer: () => void = () => undefined): Promise<Tables> {
  const { tables } = visit.context.workbook;
  tables.load('items/id,items/name,items/worksheet/id');
  await visit.sync();
  onAnswer();
  const mapping = tables.items.find(({ name }) => isMappingName(name));
  return {
    byId: new Map(
      tables.items.map(({ id, name, worksheet }) => [id, { name: tableNamed(name), sheetId: worksheet.id }]),
    ),
    mappedSheets: mapping ? await (await loadMapped()).mappedSheets(visit, mapping.id) : new Set(),
  };
}

function sameNames({ byId: one }: Tables, { byId: other }: Tables): boolean {
  return one.size === other.size && [...one].every(([id, { name }]) => other.get(id)?.name === name);
}
