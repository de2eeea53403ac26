import { useState } from 'preact/hooks';
import type { ExplainedPart, ExplainedRow, LeftOutRows } from './explanation';
import { placeText, type WhyModel } from './whyModel';

/** Rows drawn at first; a pool may have thousands. */
const DRAWN = 50;

interface PartProps {
  readonly model: WhyModel;
  readonly part: ExplainedPart;
  /** The largest sum on the way, in øre. */
  readonly scale: number;
}

/** A part with its total and its rows. */
export function PartSection({ model, part, scale }: PartProps) {
  const { words, pane } = model;
  const { id, sign, total, rows } = part;
  return (
    <section class="part">
      <h2>
        <span aria-hidden="true">{sign > 0 ? '+' : '\u2212'}</span>
        <span class="hidden">{sign > 0 ? words.why.plus : words.why.minus}</span>
        <span class="grow">
          {words.why.parts[id]} <span class="count">{pane.format.count(rows.length, ...words.rows)}</span>
        </span>
        <span class="figure">{pane.format.plainAmount(total)}</span>
      </h2>
      <Rows model={model} rows={rows} strip={{ scale, sign }} />
    </section>
  );
}

/** What was looked at and does not count, folded. */
export function LeftOutLine({ model, leftOut }: { readonly model: WhyModel; readonly leftOut: LeftOutRows }) {
  const { words, pane } = model;
  const { why, rows, total } = leftOut;
  const count = pane.format.count(rows.length, ...words.rows);
  return (
    <details class="left-out">
      <summary>
        <span class="grow">{words.why.leftOut(count, words.why.leftOutWhy[why])}</span>
        <span class="figure">{total === null ? words.why.cannotBeRead : pane.format.plainAmount(total)}</span>
      </summary>
      <Rows model={model} rows={rows} />
    </details>
  );
}

interface Strip {
  readonly scale: number;
  readonly sign: 1 | -1;
}

interface RowsProps {
  readonly model: WhyModel;
  readonly rows: readonly ExplainedRow[];
  readonly strip?: Strip;
}

function Rows({ model, rows, strip }: RowsProps) {
  const [drawn, setDrawn] = useState(DRAWN);
  const left = rows.length - drawn;
  if (rows.length === 0) return null;
  return (
    <>
      <ul class="rows-box">
        {rows.slice(0, drawn).map((row) => (
          <Row key={row.key} model={model} row={row} strip={strip} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="plain" onClick={() => setDrawn(drawn + DRAWN)}>
          {model.pane.texts.more(Math.min(left, DRAWN))}
        </button>
      )}
    </>
  );
}

function Row({
  model,
  row,
  strip,
}: {
  readonly model: WhyModel;
  readonly row: ExplainedRow;
  readonly strip: Strip | undefined;
}) {
  const { words, pane } = model;
  const { spot, name, about, ore, stated, after } = row;
  const notes = [
    stated !== null && stated !== ore ? words.why.shareOf(pane.format.plainAmount(stated)) : '',
    strip?.sign === -1 ? words.why.left(pane.format.plainAmount(after)) : '',
  ].filter(Boolean);
  return (
    <li>
      <p class="between">
        <span class="named">
          {spot && (
            <button
              type="button"
              class="cell"
              aria-label={pane.texts.goTo(placeText(spot))}
              onClick={() => void pane.select(spot)}
            >
              {placeText(spot)}
            </button>
          )}
          <span class="id">{name}</span>
        </span>
        <span class="figure">{ore === null ? words.why.cannotBeRead : pane.format.plainAmount(ore)}</span>
      </p>
      <p class="between named">
        <small>{about}</small>
        {notes.length > 0 && <small class="figure">{notes.join(' · ')}</small>}
      </p>
      {strip && strip.scale > 0 && ore !== null && <Taken row={row} strip={strip} />}
    </li>
  );
}

/** What this row took or gave, and what is left after it, on the scale of them all; the numbers stand above. */
function Taken({
  row: { before, after },
  strip: { scale, sign },
}: {
  readonly row: ExplainedRow;
  readonly strip: Strip;
}) {
  const at = (ore: number): number => (Math.min(Math.max(0, ore), scale) / scale) * 100;
  const [from, to] = [at(Math.min(before, after)), at(Math.max(before, after))];
  return (
    <svg class="strip" width="100%" height="5" aria-hidden="true">
      <rect class="track" width="100%" height="5" />
      <rect class="rest" width={`${from}%`} height="5" />
      <rect class={sign > 0 ? 'given' : 'taken'} x={`${from}%`} width={`${to - from}%`} height="5" />
    </svg>
  );
}
