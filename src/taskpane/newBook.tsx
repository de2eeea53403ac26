import { useState } from 'preact/hooks';
import tableFile from '@fluentui/svg-icons/icons/table_add_20_regular.svg';
import ownFile from '@fluentui/svg-icons/icons/table_link_20_regular.svg';
import emptyFile from '@fluentui/svg-icons/icons/document_add_20_regular.svg';
import sampleFile from '@fluentui/svg-icons/icons/document_table_20_regular.svg';
import trainingFile from '@fluentui/svg-icons/icons/hat_graduation_20_regular.svg';
import { LANGUAGES, type Language } from '../text/language';
import type { ResultTexts } from '../text/resultTexts';
import { openAddTable } from './addTable/load';
import { Drawn, Icon } from './icons';
import type { PaneModel } from './model';
import { template, type Template } from './templates';

interface NewBookProps {
  readonly model: PaneModel;
  readonly words: ResultTexts['newBook'];
}

/** What the ribbon asks for: a new workbook, and which. */
export function NewBook({ model, words }: NewBookProps) {
  const close = (): void => {
    model.set({ choosing: null });
    document.querySelector<HTMLElement>('.validate')?.focus();
  };
  return (
    <section class="new-book">
      <h2 tabIndex={-1}>{words.title}</h2>
      <BookChoices model={model} words={words} />
      <OwnSheets model={model} words={words} />
      <Choice
        file={tableFile}
        title={words.addTable}
        about={words.addTableAbout}
        press={() => void openAddTable(model)}
      />
      <button type="button" class="secondary" onClick={close}>
        {words.close}
      </button>
    </section>
  );
}

/** The workbooks that come with the add-in, in either language. */
export function BookChoices({ model, words }: NewBookProps) {
  const [language, setLanguage] = useState<Language>(model.options.language);
  const open = (which: Template): void => {
    void model.attempt(async () => {
      await model.options.workbook.openNew(await template(which, language));
      model.set({ live: words.opened, choosing: null });
    }, words.notOpened);
  };
  return (
    <>
      <fieldset class="languages">
        <legend>{words.language}</legend>
        {LANGUAGES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="book-language"
              checked={each === language}
              onChange={() => setLanguage(each)}
            />
            {words.languages[each]}
          </label>
        ))}
      </fieldset>
      <Choice file={emptyFile} title={words.empty} about={words.emptyAbout} press={() => open('empty')} />
      <Choice file={sampleFile} title={words.sample} about={words.sampleAbout} press={() => open('sample')} />
      <Choice
        file={trainingFile}
        title={words.training}
        about={words.trainingAbout}
        press={() => open('training')}
      />
    </>
  );
}

/** The way to the mapping of what is in the workbook already. */
export function OwnSheets({ model, words }: NewBookProps) {
  const open = (): void => {
    model.set({ choosing: null });
    void model.turnTo('map');
  };
  return <Choice file={ownFile} title={words.own} about={words.ownAbout} press={open} />;
}

interface ChoiceProps {
  readonly file: string;
  readonly title: string;
  readonly about: string;
  readonly press: () => void;
}

function Choice({ file, title, about, press }: ChoiceProps) {
  return (
    <button type="button" class="choice" onClick={press}>
      <Drawn name="choice" file={file} />
      <span class="grow">
        <b>{title}</b>
        <small>{about}</small>
      </span>
      <Icon name="closed" />
    </button>
  );
}
