import own from '@fluentui/svg-icons/icons/table_link_20_regular.svg';
import { TABLES, TABLE_NAMES } from '../ledger/tables';
import type { ResultTexts } from '../text/resultTexts';
import { Drawn } from './icons';
import type { PaneModel } from './model';
import { BookChoices } from './newBook';

/** What a workbook without our tables is met with: three ways to begin. */
export function Invitation({ model, words }: { readonly model: PaneModel; readonly words: ResultTexts }) {
  const { empty, newBook } = words;
  const needed = TABLE_NAMES.filter((name) => TABLES[name].needed);
  return (
    <section class="invitation">
      <h2 tabIndex={-1}>{model.texts.empty.title}</h2>
      <p>{empty.about}</p>
      <BookChoices model={model} words={newBook} />
      <div class="choice">
        <Drawn name="choice" file={own} />
        <div>
          <h3>{empty.own}</h3>
          <p>{empty.ownAbout(model.format.list(needed))}</p>
        </div>
      </div>
    </section>
  );
}
