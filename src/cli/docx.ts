import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, Brief, BriefCell, BriefTable } from '../brief/brief';
import { cellWords, figureColumns } from '../report/draft';
import { briefTexts } from '../text/briefTexts';
import { formatFor, type Format } from '../text/format';
import type { Language } from '../text/language';

/** The pane's colours. */
const COLOUR = { accent: '0F6E3A', tint: 'E9F5EE', line: '9FCDB2', gap: 'FFF0CC', text: '242424' } as const;
/** Half points. */
const SIZE = { title: 36, heading: 26, body: 22, table: 17, footer: 16 } as const;
/** Twentieths of a point: A4 with 2.2 cm at the sides. */
const PAGE = { width: 11906, height: 16838, margin: 1247 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** What a letter takes of a line in a table, and what a cell takes besides. */
const LETTER = 92;
const BOLD_LETTER = 112;
/** A longer text may as well take several lines. */
const MOST_LETTERS = 60;
const CELL_MARGIN = 90;
const NO_BREAK = '\u00a0';

/** Fixed moments: the content of a draft has dates, its making has none, so that the same draft is the same bytes. */
const MADE = '2025-01-01T00:00:00Z';
const ZIP_DATE = new Date(1980, 0, 1);

/** The draft as a Word document (.docx): real headings, tables with header rows, the language and the title set. */
export async function draftDocx({ title, sections }: Brief, language: Language): Promise<Uint8Array> {
  const format = formatFor(language);
  const heading = (text: string, level: 'TITLE' | 'HEADING_1'): Paragraph =>
    new Paragraph({ text, heading: HeadingLevel[level] });
  const document = new Document({
    title,
    creator: 'Puljetjek',
    lastModifiedBy: 'Puljetjek',
    styles: stylesIn(language),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        footers: { default: footerOf(title, language) },
        children: [
          heading(title, 'TITLE'),
          ...sections.flatMap((section) => [
            heading(section.heading, 'HEADING_1'),
            ...section.blocks.flatMap((block) => blockOf(block, format)),
          ]),
        ],
      },
    ],
  });
  return withoutClock(new Uint8Array(await Packer.toBuffer(document)));
}

function stylesIn(language: Language) {
  const colour = (size: number, bold: boolean) => ({
    run: { size, bold, color: COLOUR.accent, font: 'Calibri' },
  });
  return {
    default: {
      document: {
        run: {
          font: 'Calibri',
          size: SIZE.body,
          color: COLOUR.text,
          language: { value: language === 'da' ? 'da-DK' : 'en-GB' },
        },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: { ...colour(SIZE.title, true), paragraph: { spacing: { after: 200 } } },
      heading1: {
        ...colour(SIZE.heading, true),
        paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
      },
    },
  };
}

function footerOf(title: string, language: Language): Footer {
  const page = new TextRun({
    size: SIZE.footer,
    children: [`${title} · ${briefTexts(language).page} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [page] })] });
}

/** A gap stands in brackets and on a ground of its own, so that it is seen in print and heard when it is read aloud. */
function run(text: string, isGap: boolean, size?: number): TextRun {
  return new TextRun({
    text: isGap ? `[${text}]` : text,
    ...(size === undefined ? {} : { size }),
    ...(isGap ? { shading: { type: 'clear', fill: COLOUR.gap, color: 'auto' } } : {}),
  });
}

function blockOf(block: Block, format: Format): (Paragraph | Table)[] {
  if (block.kind !== 'table') return [new Paragraph({ children: [run(block.text, block.kind === 'gap')] })];
  // Two tables in a row would grow together, and a heading after a table needs its distance.
  return [tableOf(block, format), new Paragraph({ spacing: { after: 0, line: 160 } })];
}

function tableOf(table: BriefTable, format: Format): Table {
  const widths = widthsOf(table, format);
  const figures = figureColumns(table);
  const edge = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (child: TextRun, column: number, fill?: string): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 40, bottom: 40 },
      ...(fill === undefined ? {} : { shading: { type: 'clear', fill, color: 'auto' } }),
      children: [
        new Paragraph({
          alignment: figures[column] ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0, line: 240 },
          children: [child],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: edge,
      bottom: edge,
      left: none,
      right: none,
      insideHorizontal: edge,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map((caption, column) =>
          cell(
            new TextRun({ text: caption, bold: true, size: SIZE.table, color: COLOUR.accent }),
            column,
            COLOUR.tint,
          ),
        ),
      }),
      ...table.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((each, column) => cell(cellRun(each, format), column)),
          }),
      ),
    ],
  });
}

function cellRun(cell: BriefCell, format: Format): TextRun {
  return cell.kind === 'gap'
    ? run(cell.text.replaceAll(' ', NO_BREAK), true, SIZE.table)
    : run(cellWords(cell, format), false, SIZE.table);
}

/** Figures are never broken, so their columns come first; the texts share what is left by their length. */
function widthsOf({ columns, rows }: BriefTable, format: Format): number[] {
  const needed = columns.map((caption, column) => {
    const cells = rows
      .flatMap((row) => row[column] ?? [])
      .map((cell) => [cell.kind, cellWords(cell, format)]);
    const parts = cells.flatMap(([kind, words = '']) => (kind === 'gap' ? [words] : words.split(/[ /]/)));
    const longest = Math.max(
      ...parts.map(({ length }) => length * LETTER),
      ...caption.split(' ').map(({ length }) => length * BOLD_LETTER),
    );
    const whole = Math.max(...cells.map(([, words = '']) => words.length), 1);
    return { least: longest + 2 * CELL_MARGIN, whole: Math.min(whole, MOST_LETTERS) };
  });
  const left = Math.max(0, TEXT_WIDTH - needed.reduce((sum, { least }) => sum + least, 0));
  const shares = needed.reduce((sum, { whole }) => sum + whole, 0);
  return needed.map(({ least, whole }) => Math.floor(least + (left * whole) / shares));
}

/** The same parts in one order with one date, and without the moment of their making. */
function withoutClock(written: Uint8Array): Uint8Array {
  const parts = unzipSync(written);
  const timeless = new Map<string, Uint8Array>();
  for (const path of Object.keys(parts).sort()) {
    const bytes = parts[path] as Uint8Array;
    timeless.set(
      path,
      path === 'docProps/core.xml'
        ? strToU8(strFromU8(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${MADE}`))
        : bytes,
    );
  }
  return zipSync(Object.fromEntries(timeless), { level: 9, mtime: ZIP_DATE });
}
