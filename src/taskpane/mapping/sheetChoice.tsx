import { lookOf, wordIn, type SheetRow } from '../../mapping/propose/cells';
import type { Dialogue } from '../../mapping/propose/dialogue';
import { rowRanges } from '../../text/rowRanges';
import type { MapProps } from './mapper';

/** How far down captions may be chosen, and how much of them is shown. */
const ROWS = 40;
const SHOWN = 60;

/** Which sheet, and in which row its captions stand. */
export function SheetChoice({ model, dialogue }: MapProps & { readonly dialogue: Dialogue }) {
  const { words, book, sheet } = model;
  const found = dialogue.proposals.flatMap(({ headerRows }) => headerRows);
  const rows = (sheet?.mapper.cells.rows ?? []).slice(0, ROWS).filter((row) => wordsOf(row).length >= 2);
  const isAsked = dialogue.proposals.some(({ questions }) =>
    questions.some(({ about }) => about === 'header'),
  );
  return (
    <div class="map-choices">
      <label for="map-sheet">{words.sheet}</label>
      <select
        id="map-sheet"
        value={sheet?.name ?? ''}
        onChange={(event) => model.choose(event.currentTarget.value)}
      >
        {book?.sheets.map(({ name, isMapped }) => (
          <option key={name} value={name}>
            {isMapped ? words.isMapped(name) : name}
          </option>
        ))}
      </select>
      <label for="map-header">{words.header}</label>
      <select
        id="map-header"
        class={isAsked ? 'open' : ''}
        value={dialogue.answerTo('header')}
        onChange={(event) => {
          dialogue.answer('header', event.currentTarget.value);
          model.redraw();
        }}
      >
        <option value="">
          {isAsked
            ? words.choose
            : found.length > 0
              ? words.headerFound(rowRanges(found))
              : words.headerNotFound}
        </option>
        {rows.map((row) => (
          <option key={row.row} value={String(row.row)}>
            {words.headerRow(row.row, cut(wordsOf(row).join(', ')))}
          </option>
        ))}
      </select>
      {found.length === 0 && <p class="whole">{words.map.nothing}</p>}
    </div>
  );
}

function wordsOf({ cells }: SheetRow): string[] {
  return [...cells.values()].filter((cell) => lookOf(cell) === 'word').map(wordIn);
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}
