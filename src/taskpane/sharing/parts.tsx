import copyFile from '@fluentui/svg-icons/icons/copy_16_regular.svg';
import type { ComponentChildren } from 'preact';
import type { CellSpot } from '../../workbook/port';
import { Drawn, Icon } from '../icons';
import { copyText } from '../views/clipboard';
import type { ShareModel } from './shareModel';

export interface ShareProps {
  readonly model: ShareModel;
}

/** The code of a seal, as it is written in a covering letter, and a way to copy it. */
export function SealCode({ model, code }: ShareProps & { readonly code: string }) {
  const { pane, words } = model;
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(code);
    pane.set(isCopied ? { live: words.state.copied, alert: '' } : { live: '', alert: words.state.notCopied });
  };
  return (
    <p class="seal-code">
      <span class="hidden">{words.state.code}: </span>
      <code>{code}</code>
      <button type="button" class="plain" onClick={() => void copy()}>
        <Drawn name="copy" file={copyFile} />
        {words.state.copy}
      </button>
    </p>
  );
}

/** A cell of the open workbook as a button that selects it; for what is no cell of it, where it stands. */
export function Place({
  model,
  place,
  spot,
}: ShareProps & { readonly place: string; readonly spot: CellSpot | null }) {
  const { pane } = model;
  if (spot === null) return place === '' ? null : <b>{place}</b>;
  return (
    <button
      type="button"
      class="cell"
      aria-label={pane.texts.goTo(place)}
      onClick={() => void pane.select(spot)}
    >
      <Icon name="goTo" />
      {place}
    </button>
  );
}

/** The beginning of a list that may be long, and a way to more of it. */
export function LongList<Item>({
  model,
  name,
  items,
  draw,
}: ShareProps & {
  readonly name: string;
  readonly items: readonly Item[];
  readonly draw: (item: Item) => ComponentChildren;
}) {
  const { pane } = model;
  const drawn = model.drawnOf(name, items.length);
  return (
    <ul class="rows-box">
      {items.slice(0, drawn).map((item, at) => (
        <li key={at}>{draw(item)}</li>
      ))}
      {drawn < items.length && (
        <li>
          <button type="button" class="plain" onClick={() => model.drawMore(name)}>
            {pane.texts.more(model.moreOf(name, items.length))}
          </button>
        </li>
      )}
    </ul>
  );
}

/** That what is shown may be out of date, and a way to look again. */
export function Stale({
  model,
  stale,
  label,
  again,
}: ShareProps & {
  readonly stale: ShareModel['stale'];
  readonly label: string;
  readonly again: () => void;
}) {
  const { words } = model;
  const said = { no: '', edited: words.outOfDate, 'not-watched': words.notWatched }[stale];
  return (
    <div class="stale" role="status">
      {said !== '' && (
        <>
          <p class="iconed">
            <Icon name="outOfDate" />
            <span>{said}</span>
          </p>
          <button type="button" class="secondary" aria-disabled={model.working !== null} onClick={again}>
            <Icon name="again" />
            {label}
          </button>
        </>
      )}
    </div>
  );
}

/** What a value was and what it is, also to who hears it. */
export function FromTo({ model, from, to }: ShareProps & { readonly from: string; readonly to: string }) {
  return (
    <p class="from-to">
      <span>{from}</span>
      <span aria-hidden="true">→</span>
      <span class="hidden">{model.words.compare.becomes}</span>
      <b>{to}</b>
    </p>
  );
}
