import { parseTree, scanXml, type Element } from '../../workbook/file/patch/offsets';
import { escapeXml, likePrefix, Splices } from '../../workbook/file/patch/splices';
import { childOf } from '../../workbook/file/patch/workbookEdit';
import { unescapeText } from '../../workbook/file/xml/values';

const FORMULAS = { column: 'calculatedColumnFormula', totals: 'totalsRowFormula' } as const;

export type TableFormulaKind = keyof typeof FORMULAS;

const KINDS: readonly TableFormulaKind[] = ['column', 'totals'];

/** A formula that a table part keeps for a column, or for its total. */
export interface TableFormula {
  readonly kind: TableFormulaKind;
  readonly caption: string;
  readonly formula: string;
  /** `array` for a formula that is entered as one. */
  readonly detail: string;
}

const AFTER = {
  column: ['totalsRowFormula', 'xmlColumnPr', 'extLst'],
  totals: ['xmlColumnPr', 'extLst'],
} as const;

export function tableFormulas(part: string, text: string): TableFormula[] {
  const found: { kind: TableFormulaKind; caption: string; formula: string; detail: string }[] = [];
  let caption = '';
  let open: (typeof found)[number] | undefined;
  scanXml(part, text, {
    open: ({ name, attributes }, depth) => {
      if (depth === 3 && name === 'tableColumn') caption = unescapeText(attributes.name ?? '');
      const kind = depth === 4 ? KINDS.find((each) => FORMULAS[each] === name) : undefined;
      if (kind === undefined) return;
      open = { kind, caption, formula: '', detail: attributes.array === '1' ? 'array' : '' };
      found.push(open);
    },
    characters: (words) => {
      if (open !== undefined) open.formula += words;
    },
    close: (_, depth) => {
      if (depth === 4) open = undefined;
    },
  });
  return found;
}

/** The table part without these formulas. */
export function withoutFormulas(part: string, text: string, taken: readonly TableFormula[]): string {
  const splices = new Splices(text);
  for (const column of columnsOf(parseTree(part, text))) {
    for (const { kind, caption } of taken) {
      if (caption !== captionOf(column)) continue;
      splices.remove(childOf(column, FORMULAS[kind])!);
      if (kind === 'totals') splices.setAttributes(column, new Map([['totalsRowFunction', null]]));
    }
  }
  return splices.apply();
}

/** The table part with these formulas in its columns again. Undefined captions were sorted out before. */
export function withFormulas(part: string, text: string, given: readonly TableFormula[]): string {
  const splices = new Splices(text);
  for (const column of columnsOf(parseTree(part, text))) {
    const own = given.filter(({ caption }) => caption === captionOf(column));
    if (own.length === 0) continue;
    const xml = (kind: TableFormulaKind): string =>
      own
        .filter((each) => each.kind === kind)
        .map(({ formula, detail }) => {
          const name = likePrefix(column, FORMULAS[kind]);
          return `<${name}${detail === 'array' ? ' array="1"' : ''}>${escapeXml(formula)}</${name}>`;
        })
        .join('');
    const inner = text.slice(column.to, column.innerEnd);
    const start = text.slice(column.from, column.to);
    const custom = own.some(({ kind }) => kind === 'totals') ? ' totalsRowFunction="custom"' : '';
    const opened = `${(column.selfClosing ? start.slice(0, -2) : start.slice(0, -1)).trimEnd()}${custom}>`;
    const at = (kind: TableFormulaKind): number => {
      const next = column.children.find(({ name }) => (AFTER[kind] as readonly string[]).includes(name));
      return next === undefined ? inner.length : next.from - column.to;
    };
    const between = inner.slice(at('column'), at('totals'));
    const children = `${inner.slice(0, at('column'))}${xml('column')}${between}${xml('totals')}${inner.slice(at('totals'))}`;
    splices.replace(column.from, column.end, `${opened}${children}</${column.written}>`);
  }
  return splices.apply();
}

function captionOf({ attributes }: Element): string {
  return unescapeText(attributes.name ?? '');
}

function columnsOf(root: Element): readonly Element[] {
  return childOf(root, 'tableColumns')?.children ?? [];
}
