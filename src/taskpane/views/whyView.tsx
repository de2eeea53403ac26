import { NoAnswer } from '../../ledger/answer';
import { CellError, type Cell } from '../../ledger/source';
import type { Answer } from '../../functions/spec';
import { pageFunctionNamed } from '../../functions/pageFunctions';
import { reasonWords } from '../../text/formulaTexts';
import { Drawn, Icon } from '../icons';
import copyFile from '@fluentui/svg-icons/icons/copy_16_regular.svg';
import { copyText } from './clipboard';
import { explanationText } from './explanationText';
import type { Explanation } from './explanation';
import { LeftOutLine, PartSection } from './whyParts';
import { placeText, type WhyModel } from './whyModel';

/** The rows behind the number in the selected cell. */
export function WhyView({ model }: { readonly model: WhyModel }) {
  const { state, words, pane } = model;
  if (state.kind === 'nothing') {
    return (
      <main class="invitation">
        <h2>{words.why.selectOne}</h2>
        <p>{words.why.selectAbout}</p>
      </main>
    );
  }
  const { spot, formula } = state.cell;
  return (
    <>
      <section class="asked" aria-label={words.why.formula}>
        <p class="place between">
          <button
            type="button"
            class="cell"
            aria-label={pane.texts.goTo(placeText(spot))}
            onClick={() => void pane.select(spot)}
          >
            <Icon name="goTo" />
            {placeText(spot)}
          </button>
          <small>{words.why.follows}</small>
        </p>
        {formula !== '' && <code class="formula">{formula}</code>}
        {state.kind === 'explained' && <Answered model={model} explanation={state.explanation} />}
      </section>
      <main aria-busy={state.kind === 'reading'}>
        {state.kind === 'reading' && <p>{words.reading}</p>}
        {state.kind === 'said' && <p class="said">{state.words}</p>}
        {state.kind === 'explained' && (
          <Parts model={model} explanation={state.explanation} value={state.cell.value} />
        )}
      </main>
      {state.kind === 'explained' && state.explanation.parts && <Actions model={model} />}
    </>
  );
}

/** What was asked, in words, and the answer. */
function Answered({ model, explanation }: { readonly model: WhyModel; readonly explanation: Explanation }) {
  const { words } = model;
  const { name, asked, answer } = explanation;
  return (
    <div class="answered">
      <span class="named">{[words.why.answers.get(name) ?? name, ...asked].join(', ')}</span>
      <output class="display">{answerWords(model, name, answer)}</output>
    </div>
  );
}

/** An answer of a function: an amount in full, a number, a text, or the error value. */
export function answerWords({ pane }: WhyModel, name: string, answer: Answer | NoAnswer): string {
  if (answer instanceof NoAnswer) return answer.code;
  if (typeof answer === 'string') return answer;
  if (typeof answer !== 'number') return '';
  return pageFunctionNamed(name)?.gives === 'amount'
    ? pane.format.kroner(answer)
    : pane.format.number(answer);
}

function cellWords(model: WhyModel, name: string, value: Cell): string {
  if (value instanceof CellError) return value.code;
  if (typeof value === 'number') return answerWords(model, name, value);
  return value === null || value === '' ? model.words.notStated : String(value);
}

interface PartsProps {
  readonly model: WhyModel;
  readonly explanation: Explanation;
  readonly value: Cell;
}

function Parts({ model, explanation, value }: PartsProps) {
  const { words, pane } = model;
  const { name, answer, parts, leftOut, hidden, agrees } = explanation;
  const rows = parts?.flatMap((part) => part.rows) ?? [];
  const scale = Math.max(0, ...rows.map(({ before, after }) => Math.max(before, after)));
  return (
    <>
      {parts?.map((part) => (
        <PartSection key={part.id} model={model} part={part} scale={scale} />
      ))}
      {parts && (
        <p class="sum between">
          <b>
            <span aria-hidden="true">= </span>
            {words.why.answers.get(name) ?? words.why.sum}
          </b>
          <b class="figure">{answerWords(model, name, answer)}</b>
        </p>
      )}
      {answer instanceof NoAnswer && (
        <p class="said">
          {words.why.noAnswer(answer.code, reasonWords(answer.reason, pane.options.language))}
        </p>
      )}
      {!parts && !(answer instanceof NoAnswer) && <p class="said">{words.why.noRows}</p>}
      {agrees ? (
        parts && (
          <p class="iconed">
            <Icon name="passed" />
            {words.why.agrees}
          </p>
        )
      ) : (
        <div class="warned" role="alert">
          <p class="iconed">
            <Icon name="warning" />
            <span>
              {words.why.otherAnswer(cellWords(model, name, value), answerWords(model, name, answer))}{' '}
              {words.why.whatThen}
            </span>
          </p>
          <button type="button" class="secondary" onClick={() => void model.readAgain()}>
            <Icon name="again" />
            {words.readAgain}
          </button>
        </div>
      )}
      {leftOut.map((each) => (
        <LeftOutLine key={each.why} model={model} leftOut={each} />
      ))}
      {parts && (
        <p class="foot">
          {hidden === 0 ? words.why.noHidden : words.why.hidden(pane.format.count(hidden, ...words.rows))}
          {` · ${words.why.exact}`}
        </p>
      )}
    </>
  );
}

function Actions({ model }: { readonly model: WhyModel }) {
  const { words, pane, isMarked } = model;
  const copy = async (): Promise<void> => {
    const copied = await copyText(explanationText(model));
    pane.set(copied ? { live: words.why.copied, alert: '' } : { live: '', alert: words.why.notCopied });
  };
  return (
    <footer class="buttons">
      <button
        type="button"
        class={isMarked ? 'secondary' : 'primary'}
        disabled={!isMarked && model.spots().length === 0}
        onClick={() => void model.mark(!isMarked)}
      >
        <Icon name="highlight" />
        {isMarked ? words.why.unmark : words.why.mark}
      </button>
      <button type="button" class="secondary" onClick={() => void copy()}>
        <Drawn name="copy" file={copyFile} />
        {words.why.copy}
      </button>
    </footer>
  );
}
