import type { Block, Brief, BriefCell } from '../brief/brief';
import { toKroner } from '../ledger/money';
import { formatFor, type Format } from '../text/format';
import type { Language } from '../text/language';
import type { NewCell, NewSheet } from '../workbook/file/patch/change';
import { cellWords } from './draft';

type Row = readonly NewCell[];

/** Of the texts in the first column, and of the others. */
const WIDTHS = [70, 28, 18, 18, 18, 18, 18];

/** The draft as a sheet: paragraphs in the first column, tables as they are, amounts in kr. as numbers. */
export function draftSheet({ title, sections }: Brief, name: string, language: Language): NewSheet {
  const format = formatFor(language);
  return {
    name,
    widths: WIDTHS,
    rows: [
      [{ content: title, style: 'header' }],
      ...sections.flatMap(({ heading, blocks }): Row[] => [
        [],
        [{ content: heading, style: 'header' }],
        ...blocks.flatMap((block) => rowsOf(block, format)),
      ]),
    ],
  };
}

function rowsOf(block: Block, format: Format): Row[] {
  if (block.kind !== 'table') {
    const text = block.kind === 'gap' ? `[${block.text}]` : block.text;
    return [[{ content: text, style: 'wrapped' }]];
  }
  return [
    block.columns.map((caption) => ({ content: caption, style: 'header' })),
    ...block.rows.map((row) => row.map((cell) => cellOf(cell, format))),
  ];
}

function cellOf(cell: BriefCell, format: Format): NewCell {
  switch (cell.kind) {
    case 'amount':
      return { content: toKroner(cell.ore), style: 'amount' };
    case 'number':
      return { content: cell.number, style: 'text' };
    default:
      return { content: cellWords(cell, format) || null, style: 'wrapped' };
  }
}
