import currentFile from '@fluentui/svg-icons/icons/radio_button_16_filled.svg';
import doneFile from '@fluentui/svg-icons/icons/checkmark_circle_16_filled.svg';
import sealFile from '@fluentui/svg-icons/icons/shield_checkmark_16_regular.svg';
import shareFile from '@fluentui/svg-icons/icons/share_16_regular.svg';
import toDoFile from '@fluentui/svg-icons/icons/circle_16_regular.svg';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { countFindings } from '../../report/fileReport';
import type { ListedFormula } from '../../sharing/prepare/findFormulas';
import type { LeftOut } from '../../sharing/prepare/restoring';
import { prepareTexts } from '../../text/prepareTexts';
import { shownFormula } from '../../workbook/file/shownFormula';
import { Drawn, Icon } from '../icons';
import { LongList, Place, SealCode, type ShareProps } from './parts';
import type { Examined } from './copies';
import type { Made } from './shareModel';

/** The copy that is sent: what is done to it, step by step, and what came of it. */
export function PrepareSection({ model, examined }: ShareProps & { readonly examined: Examined | null }) {
  const { words, made } = model;
  const { prepare } = words;
  const form = useRef<HTMLFormElement>(null);
  const isCopy = examined?.isCopy ?? false;
  /** A name that is wrong is said at its field, and focus goes there. */
  const after = (work: () => Promise<void>): void => {
    void work();
    if (model.wrongBy !== null) form.current?.querySelector('input')?.focus();
  };
  const press = (event: Event): void => {
    event.preventDefault();
    after(() => (isCopy ? model.seal() : model.prepare()));
  };
  const busy = model.working !== null;
  const wrong = { missing: prepare.byMissing, long: prepare.byTooLong };
  return (
    <section>
      <h2>{prepare.heading}</h2>
      <div class="rows-box prepare">
        {isCopy ? (
          <div class="is-copy">
            <p class="iconed">
              <Icon name="info" />
              <span>{prepare.isCopy}</span>
            </p>
            <button type="button" class="primary" aria-disabled={busy} onClick={() => void model.restore()}>
              <Icon name="undo" />
              {prepare.restore}
            </button>
          </div>
        ) : (
          examined && <Steps model={model} examined={examined} />
        )}
        <form ref={form} onSubmit={press} noValidate>
          <label for="seal-by">{prepare.by}</label>
          <input
            id="seal-by"
            name="by"
            type="text"
            autocomplete="name"
            value={model.by}
            aria-invalid={model.wrongBy !== null}
            {...(model.wrongBy ? { 'aria-describedby': 'seal-by-wrong' } : {})}
            onInput={({ currentTarget }) => (model.by = currentTarget.value)}
          />
          {model.wrongBy && (
            <span class="missing" id="seal-by-wrong">
              {wrong[model.wrongBy]}
            </span>
          )}
          <div class="buttons">
            {!isCopy && (
              <button type="submit" class="primary" aria-disabled={busy}>
                <Drawn name="share" file={shareFile} />
                {prepare.prepare}
              </button>
            )}
            <button
              type="button"
              class="secondary"
              aria-disabled={busy}
              onClick={() => after(() => model.seal())}
            >
              <Drawn name="seal" file={sealFile} />
              {isCopy ? prepare.seal : prepare.sealOnly}
            </button>
          </div>
          <small class="whole">{prepare.copyAbout}</small>
        </form>
        {made && <MadeBox model={model} made={made} />}
      </div>
    </section>
  );
}

function Steps({ model, examined }: ShareProps & { readonly examined: Examined }) {
  const { words, pane, made, isListOpen } = model;
  const { prepare } = words;
  const isDone = made?.kind === 'prepared';
  const { formulas } = examined;
  return (
    <ol class="share-steps">
      <ShareStep model={model} state="done" name={prepare.checked}>
        <small>{countWords({ model, examined })}</small>
      </ShareStep>
      <ShareStep
        model={model}
        state={isDone ? 'done' : 'current'}
        name={pane.format.count(formulas.length, ...prepare.formulas)}
        below={prepare.formulasAbout}
      >
        {formulas.length > 0 && (
          <button
            type="button"
            class="plain"
            aria-expanded={isListOpen}
            aria-controls="formula-list"
            onClick={() => model.toggleList()}
          >
            {isListOpen ? prepare.hideList : prepare.seeList}
          </button>
        )}
      </ShareStep>
      <li id="formula-list" hidden={!isListOpen}>
        {isListOpen && (
          <LongList
            model={model}
            name="formulas"
            items={formulas}
            draw={(each) => <Formula model={model} {...each} />}
          />
        )}
      </li>
      <ShareStep model={model} state={isDone ? 'done' : 'to-do'} name={prepare.sheets}>
        <small>{prepare.sheetsAbout}</small>
      </ShareStep>
      <ShareStep model={model} state={isDone ? 'done' : 'to-do'} name={prepare.seal}>
        <small>{prepare.sealAbout}</small>
      </ShareStep>
    </ol>
  );
}

/** `0 fejl, 4 advarsler`. */
function countWords({ model, examined }: ShareProps & { readonly examined: Examined }): string {
  const { severity } = examined.report;
  const counts = countFindings(examined.result.findings);
  return (['error', 'warning'] as const)
    .map((each) => model.pane.format.count(counts[each], severity[each][0], severity[each][1]))
    .join(', ');
}

function ShareStep({
  model,
  state,
  name,
  below,
  children,
}: ShareProps & {
  readonly state: 'done' | 'current' | 'to-do';
  readonly name: string;
  readonly below?: string;
  readonly children: ComponentChildren;
}) {
  const { prepare } = model.words;
  const file = { done: doneFile, current: currentFile, 'to-do': toDoFile }[state];
  const word = { done: prepare.done, current: prepare.current, 'to-do': prepare.toDo }[state];
  return (
    <li class={`share-step ${state}`} {...(state === 'current' ? { 'aria-current': 'step' } : {})}>
      <Drawn name={state} file={file} />
      <div class="grow">
        <p class="between">
          <span>
            <span class="hidden">{word}: </span>
            {name}
          </span>
          {children}
        </p>
        {below && <p class="named">{below}</p>}
      </div>
    </li>
  );
}

function Formula({ model, place, spot, formula }: ShareProps & ListedFormula) {
  return (
    <>
      <p class="place">
        <Place model={model} place={place} spot={spot ?? null} />
      </p>
      <code class="formula">{shownFormula(formula)}</code>
    </>
  );
}

function MadeBox({ model, made }: ShareProps & { readonly made: Made }) {
  const { words, pane } = model;
  const { prepare } = words;
  const why = prepareTexts(pane.options.language).why;
  return (
    <div class="made">
      <p class="iconed">
        <Icon name="passed" />
        <span>{prepare.opened[made.kind]}</span>
      </p>
      {made.code !== '' && <p>{prepare.sendCode}</p>}
      {made.code !== '' && <SealCode model={model} code={made.code} />}
      {made.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {made.leftOut.length > 0 && (
        <LongList
          model={model}
          name="left-out"
          items={made.leftOut}
          draw={(left: LeftOut) => (
            <>
              <p>
                <b>{left.place}</b> {why[left.why]}
              </p>
              {left.formula !== '' && <code class="formula">{shownFormula(left.formula)}</code>}
            </>
          )}
        />
      )}
    </div>
  );
}
