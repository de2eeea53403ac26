import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tableNamed } from '../../ledger/captions';
import type { SourceTable } from '../../ledger/source';
import { TABLE_NAMES, TABLES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import type { AddTableTexts } from '../../text/addTableTexts';
import { sheetLanguage } from '../../workbook/captionLanguage';
import { ledgerArgument } from '../../workbook/ledgerCell';
import { tableSheet, type TableSheet } from '../../workbook/tableSheet';
import type { PaneModel } from '../model';

interface AddTableProps {
  readonly model: PaneModel;
  readonly words: AddTableTexts;
  readonly wanted: TableName | null;
}

/** Which table is to be added, what it will be, and the step that adds it. */
export function AddTable({ model, words, wanted }: AddTableProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const [chosen, choose] = useState(wanted);
  const [isAdding, setAdding] = useState(false);
  const tables = model.state.shown?.source.tables ?? [];
  const there = new Set(tables.map(({ name }) => tableNamed(name)));
  const missing = TABLE_NAMES.filter((name) => !there.has(name));
  const { language, why } = sheetLanguage(tables.map(ownCaptions), model.options.language);
  const sheet = chosen && missing.includes(chosen) ? tableSheet(chosen, language) : null;
  const add = async (): Promise<void> => {
    if (sheet === null || isAdding) return;
    setAdding(true);
    model.set({ live: words.adding, undo: null });
    await model.attempt(() => addAndCheck(model, words, sheet), words.notAdded);
    setAdding(false);
  };
  return (
    <section class="new-book" aria-busy={isAdding}>
      <h2 tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <p>{missing.length > 0 ? words.about : words.allThere}</p>
      <fieldset class="tables">
        <legend class="hidden">{words.title}</legend>
        {missing.map((name) => (
          <label key={name} class="choice">
            <input type="radio" name="table" checked={name === chosen} onChange={() => choose(name)} />
            <span class="grow">
              <b>{TABLES[name][model.options.language]}</b>
              <small>{words.purposes[name]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {sheet && (
        <p>
          {words.language(language, why)}{' '}
          {words.columns(model.format.list(sheet.columns.map(({ caption }) => caption)))}
        </p>
      )}
      <div class="buttons">
        {sheet && (
          <button type="button" class="primary" aria-disabled={isAdding} onClick={() => void add()}>
            {words.add}
          </button>
        )}
        <button type="button" class="secondary" onClick={() => close(model)}>
          {words.close}
        </button>
      </div>
    </section>
  );
}

/** A mapped column bears the user's own caption, whatever language that is in. */
function ownCaptions({ name, columns }: SourceTable): { name: string; captions: string[] } {
  const own = columns.filter(({ mapped }) => mapped === undefined);
  return { name, captions: own.map(({ caption }) => caption) };
}

async function addAndCheck(model: PaneModel, words: AddTableTexts, sheet: TableSheet): Promise<void> {
  const added = await model.options.workbook.addTable(sheet);
  if ('taken' in added) {
    model.set({ live: '', alert: `${words.notAdded} ${words.taken(model.format.quote(added.taken))}` });
    return;
  }
  const { ledger, takeOut } = added;
  model.set({ choosing: null });
  await model.validate();
  const reads = ledger
    ? words.inLedger(`${ledger.sheet}!${ledger.cell}`)
    : words.notInLedger(ledgerArgument(sheet.table));
  const undo = { takeBack: takeOut, undone: words.undone };
  model.set({ undo, live: `${words.added(sheet.name)} ${reads}` });
}

function close(model: PaneModel): void {
  model.set({ choosing: null });
  document.querySelector<HTMLElement>('.validate')?.focus();
}
