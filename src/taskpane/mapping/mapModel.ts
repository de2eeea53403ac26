import type { SourceWorkbook } from '../../ledger/source';
import { followMapping } from '../../mapping/follow';
import { mappingRows } from '../../mapping/mappingTable';
import { Answers } from '../../mapping/propose/answers';
import { Dialogue } from '../../mapping/propose/dialogue';
import { mappingOf, rangeOf } from '../../mapping/propose/mappingOf';
import { namedMappings } from '../../mapping/propose/namedMappings';
import { previewOf, type Preview } from '../../mapping/propose/preview';
import type { Proposal } from '../../mapping/propose/proposal';
import { TABLES } from '../../ledger/tables';
import { refusalWords } from '../../text/refusalTexts';
import type { MapViewTexts } from '../../text/mapViewTexts';
import { Refusal } from '../../workbook/file/refusal';
import type { PaneModel } from '../model';
import { Cancelled } from '../readAndCheck';
import type { Undo } from '../state';
import { troubleWords } from '../troubles';
import { readOwnBook, type OwnBook, type OwnMapping, type OwnSheet } from './ownBook';

const PREVIEW_ROWS = 4;

/** Sheets being read. `all` is 0 until it is known. */
export interface Reading {
  readonly done: number;
  readonly all: number;
  readonly cancel: () => void;
}

/** The sheet is another by now than the one that the mapping was agreed on. */
class SheetChanged extends Error {}

/**
 * Mapping of a sheet of the open workbook. The sheets are read from the workbook as a file, as the command line reads
 * them; what is agreed on is written into the open workbook. Every action comes to rest: nothing here rejects.
 */
export class MapModel {
  book: OwnBook | null = null;
  reading: Reading | null = null;
  isWriting = false;
  /** What is said about the sheet that is chosen. */
  dialogue: Dialogue | null = null;
  private readonly dialogues = new Map<string, Dialogue>();
  private readonly previews = new WeakMap<Proposal, readonly Preview[]>();

  constructor(
    readonly pane: PaneModel,
    readonly words: MapViewTexts,
  ) {}

  redraw(): void {
    this.pane.set({});
  }

  /** Reads the sheets as they are now. What was answered before was about the sheets as they were. */
  async read(): Promise<void> {
    if (this.reading) return;
    const stop = new AbortController();
    const { signal } = stop;
    const told = (done: number, all: number): void => {
      this.reading = { done, all, cancel: () => stop.abort() };
      this.redraw();
    };
    this.pane.set({ alert: '', live: '' });
    told(0, 0);
    try {
      const bytes = await this.pane.options.workbook.file();
      if (signal.aborted) throw new Cancelled();
      this.book = await readOwnBook(bytes, signal, told);
      this.dialogues.clear();
      this.dialogue = null;
      this.choose(likeliest(this.book)?.name ?? '');
    } catch (error) {
      this.pane.set(
        error instanceof Cancelled
          ? { live: this.words.cancelled }
          : { alert: `${this.words.notRead} ${this.trouble(error)}` },
      );
    }
    this.reading = null;
    this.redraw();
  }

  /** Goes to a sheet; what was answered about another stays. */
  choose(sheet: string): void {
    const own = this.book?.sheets.find(({ name }) => name === sheet);
    if (!this.book || !own) return;
    const known = this.dialogues.get(sheet) ?? new Dialogue(own.mapper, this.book.present);
    this.dialogues.set(sheet, known);
    this.dialogue = known;
    this.redraw();
  }

  get sheet(): OwnSheet | null {
    return this.book?.sheets.find(({ mapper }) => mapper === this.dialogue?.mapper) ?? null;
  }

  previewsOf(proposal: Proposal): readonly Preview[] {
    const { sheet, book } = this;
    if (!sheet || !book) return [];
    const known =
      this.previews.get(proposal) ?? previewOf(sheet.mapper.cells, proposal, book.date1904, PREVIEW_ROWS);
    this.previews.set(proposal, known);
    return known;
  }

  /** Why nothing can be written yet, in words; empty where it can. */
  get hindrance(): string {
    const { dialogue, words, pane } = this;
    if (!dialogue || dialogue.tables.length === 0) return words.map.about.table;
    return dialogue.open > 0 ? pane.format.count(dialogue.open, ...words.open) : '';
  }

  /** Writes the mapping, holds it against what was shown, and checks the workbook with it. */
  async apply(): Promise<void> {
    const { book, dialogue, sheet, pane, words } = this;
    if (!book || !dialogue || !sheet || this.isWriting || this.hindrance !== '') return;
    const { workbook, language } = pane.options;
    const proposals = dialogue.tables;
    const { ranges, mappings } = namedMappings(proposals, book.names, language);
    this.isWriting = true;
    pane.set({ alert: '', live: words.applying });
    try {
      const takeOut = await workbook.addMapping({ rows: mappingRows(mappings, language), ranges });
      if (!this.isAsShown(await workbook.read(), proposals)) {
        await takeOut();
        throw new SheetChanged();
      }
      const tables = pane.format.list(mappings.map(({ table }) => TABLES[table][language]));
      await this.written({ takeBack: takeOut, undone: words.undone }, words.applied(tables));
    } catch (error) {
      pane.set({ live: '', alert: `${words.notApplied} ${this.trouble(error)}` });
    }
    this.isWriting = false;
    this.redraw();
  }

  /**
   * Takes a mapping away: the rows of `Mapping` that say it are emptied, and empty rows say nothing. The name of the
   * range stays, since formulas may take it.
   */
  async remove({ cells }: OwnMapping): Promise<void> {
    const { pane, words } = this;
    const { workbook } = pane.options;
    if (this.isWriting) return;
    this.isWriting = true;
    pane.set({ alert: '', live: words.kept.removing });
    try {
      const before = await workbook.write(
        cells.map(({ spot, value }) => ({ spot, expected: value, write: null })),
      );
      const takeBack = () => workbook.putBack(before);
      await this.written({ takeBack, undone: words.kept.restored }, words.kept.removed);
    } catch (error) {
      pane.set({ live: '', alert: `${words.kept.notRemoved} ${this.trouble(error)}` });
    }
    this.isWriting = false;
    this.redraw();
  }

  /** What is read is another by now: the check shows it, and what undoes it. */
  private async written(undo: Undo, live: string): Promise<void> {
    const { pane } = this;
    this.book = null;
    this.dialogue = null;
    await pane.turnTo('check');
    await pane.validate();
    pane.set({ undo, live });
  }

  /** Whether the open workbook gives just the rows that were shown: the sheet may have changed since it was read. */
  private isAsShown({ tables }: SourceWorkbook, proposals: readonly Proposal[]): boolean {
    const { sheet, book } = this;
    return proposals.every((proposal) => {
      const range = rangeOf((sheet as OwnSheet).mapper.cells, proposal);
      return mappingOf(proposal, '', 'en').every((mapping) => {
        const shown = followMapping(mapping, range, book?.date1904 ?? false);
        const read = tables.filter(({ name }) => name === mapping.table);
        const [table] = read;
        return (
          read.length === 1 &&
          table?.problems?.length === 0 &&
          table.sheet === shown.sheet &&
          table.firstRow === shown.firstRow &&
          table.rowCount === shown.rowCount
        );
      });
    });
  }

  private trouble(error: unknown): string {
    const { texts, options } = this.pane;
    if (error instanceof SheetChanged) return this.words.changed;
    if (error instanceof Refusal) return refusalWords(error.code, error.params, options.language);
    return troubleWords(error, texts);
  }
}

/** The sheet that looks most like a list of ours: tables first, then rows. */
function likeliest({ sheets }: OwnBook): OwnSheet | undefined {
  const weigh = ({ mapper, isMapped }: OwnSheet): number => {
    const proposals = mapper.propose(new Answers());
    const rows = Math.max(0, ...proposals.map(({ kept }) => kept.length));
    const isTable = proposals.some(({ tables }) => tables.length > 0);
    return (isMapped ? 0 : 1e9) * (isTable ? 2 : 1) + (proposals.length > 0 ? 1e7 : 0) + rows;
  };
  const weighed = sheets.map((sheet) => ({ sheet, weight: weigh(sheet) }));
  return weighed.sort((one, other) => other.weight - one.weight)[0]?.sheet;
}
