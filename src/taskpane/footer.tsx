import notRunFile from '@fluentui/svg-icons/icons/circle_off_16_regular.svg';
import { reasonsInWords } from '../report/notRun';
import { Drawn, Icon } from './icons';
import type { PaneModel } from './model';
import type { Shown } from './state';
import { stepThrough } from './walk';

/** What was passed and what was not run, and the way from finding to finding. */
export function Footer({ model, shown }: { readonly model: PaneModel; readonly shown: Shown }) {
  const { format, state } = model;
  const { report } = shown.texts;
  const { rules } = shown.result;
  const all = model.groups().flatMap(({ findings }) => findings);
  const at = all.findIndex(({ id }) => id === state.current);
  const passed = rules.filter(({ status }) => status === 'passed').length;
  const notRun = rules.filter(({ status }) => status === 'not-run').length;
  return (
    <footer>
      {state.areRulesOpen && <Rules shown={shown} />}
      <button
        type="button"
        class="plain rules-button"
        aria-expanded={state.areRulesOpen}
        onClick={() => model.set({ areRulesOpen: !state.areRulesOpen })}
      >
        <Icon name="passed" />
        <span class="grow">{`${report.rulesPassed(passed)} · ${report.rulesNotRun(notRun)}`}</span>
        {state.areRulesOpen ? shown.parts.words.hide : shown.parts.words.show}
        <Icon name={state.areRulesOpen ? 'opened' : 'upwards'} />
      </button>
      {all.length > 0 && (
        <div class="steps">
          <button type="button" class="secondary" onClick={() => void stepThrough(model, -1)}>
            <Icon name="previous" />
            {shown.parts.words.previous}
          </button>
          <span>
            {at < 0 ? '' : shown.parts.words.position(format.number(at + 1), format.number(all.length))}
          </span>
          <button type="button" class="secondary" onClick={() => void stepThrough(model, 1)}>
            {shown.parts.words.next}
            <Icon name="next" />
          </button>
        </div>
      )}
    </footer>
  );
}

/** What was not looked at must not pass for being in order. */
function Rules({ shown }: { readonly shown: Shown }) {
  const { texts, result } = shown;
  return (
    <ul class="rules" tabIndex={0} aria-label={texts.report.rulesHeading}>
      {result.rules.map(({ id, status, reasons }) => (
        <li key={id}>
          {status === 'not-run' ? (
            <Drawn name="notRun" file={notRunFile} />
          ) : (
            <Icon name={status === 'passed' ? 'passed' : 'warning'} />
          )}
          <span>
            {texts.rules[id]?.title ?? id}: {texts.report.ruleStatus[status]}
            {reasons.length > 0 && `, ${reasonsInWords(reasons, texts).join('; ')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
