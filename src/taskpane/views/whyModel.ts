import type { Cell } from '../../ledger/source';
import {
  placeOfReference,
  referencesOf,
  sheetFormula,
  withCells,
  type SheetFormula,
} from '../../functions/sheetFormula';
import type { ViewTexts } from '../../text/viewTexts';
import type { CellSpot, SelectedCell } from '../../workbook/port';
import type { PaneModel } from '../model';
import { troubleWords } from '../troubles';
import type { BookReader } from './bookReader';
import { explain, type Explanation } from './explanation';

/** What "why this number" has to say. */
export type WhyState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly cell: SelectedCell }
  /** A cell whose formula cannot be followed, and why, in words. */
  | { readonly kind: 'said'; readonly cell: SelectedCell; readonly words: string }
  | { readonly kind: 'explained'; readonly cell: SelectedCell; readonly explanation: Explanation };

type Followed = { readonly said: string } | { readonly explanation: Explanation };

/** Follows the selected cell and explains its number. Every action comes to rest: nothing here rejects. */
export class WhyModel {
  state: WhyState = { kind: 'nothing' };
  isMarked = false;
  private isFollowing = false;
  /** Only the last that was asked is shown. */
  private turn = 0;

  constructor(
    readonly pane: PaneModel,
    readonly words: ViewTexts,
    private readonly reader: BookReader,
    private readonly redraw: () => void,
  ) {}

  /** From now on the selected cell is followed, while the view is shown. */
  async open(): Promise<void> {
    await this.follow();
    await this.refresh();
  }

  /** Where it cannot be heard which cell is selected, the view looks when it is opened and when it is asked to. */
  private async follow(): Promise<void> {
    if (this.isFollowing) return;
    try {
      await this.pane.options.workbook.onSelectionChanged(() => {
        if (this.pane.state.view === 'why') void this.refresh();
      });
      this.isFollowing = true;
    } catch {
      this.isFollowing = false;
    }
  }

  readAgain(): Promise<void> {
    this.reader.forget();
    return this.refresh();
  }

  /** Explains the selected cell; or the one before it anew, when the user has gone to one of its rows. */
  async refresh(): Promise<void> {
    const turn = ++this.turn;
    const show = (state: WhyState): void => {
      if (turn !== this.turn) return;
      this.state = state;
      this.redraw();
    };
    try {
      const cell = await this.cellToExplain();
      if (turn !== this.turn) return;
      // A formula that leaves its cell empty has no number to explain.
      if (cell === null || cell.value === '') return show({ kind: 'nothing' });
      const formula = sheetFormula(cell.formula);
      if (formula.kind !== 'call') return show({ kind: 'said', cell, words: this.notACall(cell, formula) });
      if (!isSameSpot(this.shownCell()?.spot, cell.spot)) show({ kind: 'reading', cell });
      const followed = await this.explained(cell, formula.call);
      this.pane.set({ alert: '' });
      if ('said' in followed) show({ kind: 'said', cell, words: followed.said });
      else show({ kind: 'explained', cell, explanation: followed.explanation });
    } catch (error) {
      show({ kind: 'nothing' });
      if (turn === this.turn) this.pane.set({ alert: troubleWords(error, this.pane.texts) });
    }
  }

  private async cellToExplain(): Promise<SelectedCell | null> {
    const { workbook } = this.pane.options;
    const selected = await workbook.selectedCell();
    const shown = this.shownCell();
    if (this.state.kind !== 'explained' || !shown || !selected || !this.isOneOfItsRows(selected.spot))
      return selected;
    const [value = null] = await workbook.cellsAt([shown.spot]);
    return { ...shown, value };
  }

  private shownCell(): SelectedCell | null {
    return this.state.kind === 'nothing' ? null : this.state.cell;
  }

  private isOneOfItsRows(spot: CellSpot): boolean {
    return this.spots().some((each) => isSameSpot(each, spot));
  }

  private notACall(cell: SelectedCell, formula: Exclude<SheetFormula, { kind: 'call' }>): string {
    const { why } = this.words;
    switch (formula.kind) {
      case 'not-ours':
        return why.notOurs(placeText(cell.spot));
      case 'ledger-cell':
        return why.ledgerCell;
      case 'no-rows':
        return why.noRows;
      case 'more-than-one-call':
        return why.moreThanOne;
      case 'not-followed':
        return why.notFollowed(cell.formula.slice(formula.position));
    }
  }

  private async explained(
    { spot, value }: SelectedCell,
    call: (SheetFormula & { kind: 'call' })['call'],
  ): Promise<Followed> {
    const { workbook } = this.pane.options;
    const { source, book } = await this.reader.now();
    const texts = referencesOf(call);
    const names = new Map([...source.names].map(([name, cell]) => [name.toLowerCase(), cell]));
    const unknown = texts.filter((text) => placeOfReference(text) === null && !names.has(text.toLowerCase()));
    if (unknown.length > 0) return { said: this.words.why.nameUnknown(this.pane.format.list(unknown)) };
    const placed = texts.flatMap((text) => {
      const place = placeOfReference(text);
      return place ? [{ text, spot: { sheet: place.sheet ?? spot.sheet, cell: place.cell } }] : [];
    });
    const read = placed.length === 0 ? [] : await workbook.cellsAt(placed.map((each) => each.spot));
    const cells = new Map<string, Cell>([
      ...texts.map((text) => [text, names.get(text.toLowerCase()) ?? null] as const),
      ...placed.map(({ text }, at) => [text, read[at] ?? null] as const),
    ]);
    const { language } = this.pane.options;
    return { explanation: explain(withCells(call, cells), { value, book, language }) };
  }

  /** The cells of the rows that are added up. */
  spots(): CellSpot[] {
    if (this.state.kind !== 'explained') return [];
    const rows = this.state.explanation.parts?.flatMap((part) => part.rows) ?? [];
    return rows.flatMap(({ spot }) => (spot ? [spot] : []));
  }

  async mark(on: boolean): Promise<void> {
    const { workbook } = this.pane.options;
    const bySheet = new Map<string, string[]>();
    for (const { sheet, cell } of this.spots()) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cell]);
    const marks = [...bySheet].map(([sheet, cells]) => ({ sheet, cells, severity: 'info' as const }));
    await this.pane.attempt(async () => {
      if (on) await workbook.highlight(marks);
      else await workbook.clearHighlight();
      this.isMarked = on;
      // Marks of findings were ours too, and are gone.
      this.pane.set({
        isHighlighted: false,
        live: on ? this.words.why.marked : this.pane.texts.unhighlighted,
      });
    }, this.pane.texts.notHighlighted);
  }
}

export function placeText({ sheet, cell }: CellSpot): string {
  return `${sheet}!${cell}`;
}

function isSameSpot(one: CellSpot | undefined, other: CellSpot): boolean {
  return one?.sheet === other.sheet && one.cell === other.cell;
}
