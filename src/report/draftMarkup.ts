import type { Block, Brief, BriefCell, BriefTable } from '../brief/brief';
import { formatFor, type Format } from '../text/format';
import type { Language } from '../text/language';
import { cellWords, figureColumns } from './draft';
import { Markup, markup } from './markup';

/** The draft alone, as it is pasted into a document: headings, paragraphs and tables with header rows. */
export function draftMarkup({ title, sections }: Brief, language: Language): string {
  const format = formatFor(language);
  return markup`<h1>${title}</h1>
${sections.map(
  ({ heading, blocks }) => markup`<h2>${heading}</h2>
${blocks.map((block) => blockMarkup(block, format))}`,
)}`.text;
}

function blockMarkup(block: Block, format: Format): Markup {
  switch (block.kind) {
    case 'paragraph':
      return markup`<p>${block.text}</p>
`;
    case 'gap':
      return markup`<p><mark>[${block.text}]</mark></p>
`;
    case 'table':
      return tableMarkup(block, format);
  }
}

function tableMarkup(table: BriefTable, format: Format): Markup {
  const figures = figureColumns(table);
  // Aligned by an attribute, since a program that it is pasted into drops classes.
  const cell = (words: string | Markup, column: number): Markup =>
    figures[column] ? markup`<td class="number" align="right">${words}</td>` : markup`<td>${words}</td>`;
  return markup`<table>
<thead><tr>${table.columns.map((caption) => markup`<th scope="col">${caption}</th>`)}</tr></thead>
<tbody>
${table.rows.map(
  (row) => markup`<tr>${row.map((each, column) => cell(wordsIn(each, format), column))}</tr>
`,
)}</tbody>
</table>
`;
}

function wordsIn(cell: BriefCell, format: Format): string | Markup {
  const words = cellWords(cell, format);
  return cell.kind === 'gap' ? markup`<mark>${words}</mark>` : words;
}
