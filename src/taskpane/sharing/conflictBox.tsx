import { TABLES } from '../../ledger/tables';
import { valueWords } from '../../report/collection';
import { changePlace } from '../../report/sealWords';
import type { Entry, ReportValue } from '../../sharing/collect/report';
import { collectTexts } from '../../text/collectTexts';
import type { Conflict } from './collecting';
import type { Choice } from './collectModel';
import { FromTo, Place, type ShareProps } from './parts';
import type { ShareModel } from './shareModel';

/** One cell or row of which a person says whose it is to be. Nothing is chosen beforehand. */
export function ConflictBox({ model, conflict }: ShareProps & { readonly conflict: Conflict }) {
  const { pane, words } = model;
  const { collect } = words;
  const { language } = pane.options;
  const { entry, difference, spot } = conflict;
  const { table, row, column, cells } = entry;
  const { wholeRow, whys } = collectTexts(language);
  const place = changePlace({ table, sheet: spot?.sheet ?? null, cell: spot?.cell ?? null }, language);
  const name = [row, column ?? wholeRow].filter(Boolean).join(' · ');
  const shown = (form: string | null, value: ReportValue): string => {
    if (form !== null) return said(model, entry, value);
    return column === null ? collect.noRow : collect.notKnown;
  };
  return (
    <fieldset class="conflict">
      <legend class="hidden">{`${place} ${name}`}</legend>
      <p class="place">
        <Place model={model} place={place} spot={spot} />
        <span>{name}</span>
      </p>
      {cells.map((cell) => (
        <p key={cell.column} class="between">
          <span>{cell.column}</span>
          <span class="value">{said(model, cell, cell.returned)}</span>
        </p>
      ))}
      {(column !== null || difference.base !== null) && (
        <p class="between named">
          <span>{collect.asSent}</span>
          <span class="value">{shown(difference.base, entry.base)}</span>
        </p>
      )}
      <Side model={model} conflict={conflict} choice="keep" value={shown(difference.master, entry.master)} />
      <Side
        model={model}
        conflict={conflict}
        choice="take"
        value={difference.added ? row : shown(difference.returned, entry.returned)}
      />
      <p class="named">{whys[entry.why]}</p>
      {!entry.canBeTaken && <p class="named">{collect.cannotBeTaken}</p>}
    </fieldset>
  );
}

function Side({
  model,
  conflict,
  choice,
  value,
}: ShareProps & { readonly conflict: Conflict; readonly choice: Choice; readonly value: string }) {
  const { words, collecting } = model;
  const { entry } = conflict;
  return (
    <label class="between">
      <span>
        <input
          type="radio"
          name={`choice ${entry.id} ${entry.file}`}
          checked={collecting.choiceOf(conflict) === choice}
          disabled={choice === 'take' && !entry.canBeTaken}
          onChange={() => collecting.choose(conflict, choice)}
        />
        {choice === 'take' ? words.collect.theirs : words.collect.ours}
      </span>
      <span class="value">{value}</span>
    </label>
  );
}

/** A cell that is taken without asking: where it is, what stood there and what will. */
export function EntryLine({ model, entry }: ShareProps & { readonly entry: Entry }) {
  const { language } = model.pane.options;
  const { table, row, column, isNew, master, returned } = entry;
  const { isNew: newRow } = collectTexts(language);
  return (
    <>
      <p>{[TABLES[table][language], row, column, isNew ? newRow : null].filter(Boolean).join(' · ')}</p>
      {isNew ? (
        <p>
          <b>{said(model, entry, returned)}</b>
        </p>
      ) : (
        <FromTo model={model} from={said(model, entry, master)} to={said(model, entry, returned)} />
      )}
    </>
  );
}

function said({ pane }: ShareModel, entry: Entry, value: ReportValue): string {
  const { language } = pane.options;
  return value === null ? collectTexts(language).blank : valueWords(entry, value, language);
}
