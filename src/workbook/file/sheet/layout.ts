import type { Attributes } from '../xml/parse';
import { isTrue, wholeNumber } from '../xml/values';
import { MAX_COLUMN } from '../limits';
import { colorOf, type FileColor } from '../book/colors';

/** Columns that are laid out alike; both ends are inside and count from 1. */
export interface ColumnLayout {
  readonly first: number;
  readonly last: number;
  /** In characters of the normal font, as the file has it; absent for the sheet's own default. */
  readonly width?: number;
  readonly hidden: boolean;
  readonly style?: number;
}

/**
 * How a sheet is laid out, gathered while it is read. Nothing here bears on a value, so what cannot be understood
 * is left out.
 */
export class LayoutReader {
  readonly columns: ColumnLayout[] = [];
  /** Heights in points, by row from 1; rows of the default height are absent. */
  readonly rowHeights = new Map<number, number>();
  /** Cell styles of the blank cells of whole rows. */
  readonly rowStyles = new Map<number, number>();
  /** In points. */
  defaultRowHeight: number | undefined;
  /** In characters. */
  defaultColumnWidth: number | undefined;
  /** How many rows and columns stay in sight. */
  frozenRows = 0;
  frozenColumns = 0;
  showsGridlines = true;
  tabColor: FileColor | undefined;

  row(row: number, attributes: Attributes): void {
    const height = positive(attributes.get('ht'));
    if (height !== undefined) this.rowHeights.set(row, height);
    const style = wholeNumber(attributes.get('s') ?? '');
    if (style !== undefined && isTrue(attributes.get('customFormat'))) this.rowStyles.set(row, style);
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'col':
        this.column(attributes);
        return;
      case 'sheetFormatPr':
        this.defaultRowHeight = positive(attributes.get('defaultRowHeight'));
        this.defaultColumnWidth = positive(attributes.get('defaultColWidth'));
        return;
      case 'sheetView':
        this.showsGridlines =
          attributes.get('showGridLines') !== '0' && attributes.get('showGridLines') !== 'false';
        return;
      case 'pane': {
        if (!attributes.get('state')?.startsWith('frozen')) return;
        this.frozenRows = wholeNumber(attributes.get('ySplit') ?? '') ?? 0;
        this.frozenColumns = wholeNumber(attributes.get('xSplit') ?? '') ?? 0;
        return;
      }
      case 'tabColor':
        this.tabColor = colorOf(attributes);
    }
  }

  private column(attributes: Attributes): void {
    const first = wholeNumber(attributes.get('min') ?? '');
    const last = wholeNumber(attributes.get('max') ?? '');
    if (first === undefined || last === undefined || first < 1 || last < first || last > MAX_COLUMN) return;
    const width = positive(attributes.get('width'));
    const style = wholeNumber(attributes.get('style') ?? '');
    this.columns.push({
      first,
      last,
      hidden: isTrue(attributes.get('hidden')),
      ...(width === undefined ? {} : { width }),
      ...(style === undefined ? {} : { style }),
    });
  }
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && Number.isFinite(number) && number > 0 ? number : undefined;
}
