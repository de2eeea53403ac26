import { toKroner } from '../ledger/money';
import type { Block, Brief, BriefCell } from '../brief/brief';
import type { AnswerRows } from './spec';

type Cell = AnswerRows[number][number];

/** A draft as rows: headings, paragraphs and gaps in the first column, tables as they are. Gaps stand in square brackets. */
export function briefRows({ title, sections }: Brief): AnswerRows {
  const rows = [
    [title],
    ...sections.flatMap(({ heading, blocks }) => [[heading], ...blocks.flatMap(rowsOf)]),
  ];
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

function rowsOf(block: Block): Cell[][] {
  if (block.kind !== 'table') return [[cellOf(block.kind === 'gap' ? block : { ...block, kind: 'text' })]];
  return [[...block.columns], ...block.rows.map((row) => row.map(cellOf))];
}

function cellOf(cell: BriefCell): Cell {
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
      return `[${cell.text}]`;
  }
}
