import type { Block, Brief, BriefCell, BriefTable } from '../brief/brief';
import { toKroner } from '../ledger/money';
import { formatFor, withPlainBlanks, type Format } from '../text/format';
import type { Language } from '../text/language';
import { printable } from './printable';

/** A cell of a draft as its reader sees it. Amounts are without the currency, which the caption states; gaps stand in square brackets. */
export function cellWords(cell: BriefCell, { plainAmount, number, share }: Format): string {
  switch (cell.kind) {
    case 'amount':
      return plainAmount(cell.ore);
    case 'number':
      return number(cell.number);
    case 'share':
      return share(cell.share);
    case 'gap':
      return `[${cell.text}]`;
    case 'text':
      return cell.text;
  }
}

/** Which columns of a table are read from the right, digit under digit: those with a figure in them. */
export function figureColumns({ columns, rows }: BriefTable): boolean[] {
  return columns.map((_, column) =>
    rows.some((row) => ['amount', 'number', 'share'].includes(row[column]?.kind ?? '')),
  );
}

/** The draft for a terminal or a plain letter: headings underlined, tables in columns. */
export function draftText({ title, sections }: Brief, language: Language): string {
  const format = formatFor(language);
  const lines = sections.flatMap(({ heading, blocks }) => [
    '',
    heading,
    '-'.repeat([...heading].length),
    ...blocks.flatMap((block) => textLines(block, format)),
  ]);
  const all = [title, '='.repeat([...title].length), ...lines];
  return withPlainBlanks(`${all.map(printable).join('\n')}\n`);
}

function textLines(block: Block, format: Format): string[] {
  if (block.kind !== 'table') return [block.kind === 'gap' ? `[${block.text}]` : block.text];
  const rows = [block.columns, ...block.rows.map((row) => row.map((cell) => cellWords(cell, format)))];
  const widths = block.columns.map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  const figures = figureColumns(block);
  const padded = (text: string, column: number): string => {
    const blanks = ' '.repeat((widths[column] ?? 0) - [...text].length);
    return figures[column] ? blanks + text : text + blanks;
  };
  const written = rows.map((row) => row.map(padded).join('  ').trimEnd());
  return ['', ...written, ''];
}

/** The draft as data: amounts in kroner, shares from 0 to 1, a gap as `{"gap": ...}`; texts as they are. */
export function draftData({ title, sections }: Brief): object {
  return {
    title,
    sections: sections.map(({ id, heading, blocks }) => ({ id, heading, blocks: blocks.map(blockData) })),
  };
}

function blockData(block: Block): object {
  switch (block.kind) {
    case 'paragraph':
      return { paragraph: block.text };
    case 'gap':
      return { gap: block.text };
    case 'table':
      return { columns: block.columns, rows: block.rows.map((row) => row.map(cellData)) };
  }
}

function cellData(cell: BriefCell): unknown {
  switch (cell.kind) {
    case 'amount':
      return toKroner(cell.ore);
    case 'number':
      return cell.number;
    case 'share':
      return cell.share;
    case 'text':
      return cell.text;
    case 'gap':
      return { gap: cell.text };
  }
}
