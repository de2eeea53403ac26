import { TABLES, TABLE_NAMES } from '../ledger/tables';
import type { ResultTexts } from '../text/resultTexts';
import type { PaneModel } from './model';
import { BookChoices, OwnSheets } from './newBook';

/** What a workbook without our tables is met with: three ways to begin. */
export function Invitation({ model, words }: { readonly model: PaneModel; readonly words: ResultTexts }) {
  const { empty, newBook } = words;
  const needed = TABLE_NAMES.filter((name) => TABLES[name].needed);
  return (
    <section class="invitation">
      <h2 tabIndex={-1}>{model.texts.empty.title}</h2>
      <p>{empty.about(model.format.list(needed))}</p>
      <OwnSheets model={model} words={newBook} />
      <BookChoices model={model} words={newBook} />
    </section>
  );
}
