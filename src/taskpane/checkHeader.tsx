import type { Filter } from './findingGroups';
import { Icon } from './icons';
import type { PaneModel } from './model';
import type { Shown } from './state';

const COUNTED: readonly Filter[] = ['error', 'warning', 'info', 'waived'];

/** How it stands: counts that also filter, what was covered and when, and the way to check again. */
export function CheckHeader({ model }: { readonly model: PaneModel }) {
  const { texts, state } = model;
  const { shown } = state;
  const check = (
    <button
      type="button"
      class={shown ? 'plain validate' : 'primary validate'}
      onClick={() => void model.validate()}
    >
      {shown && <Icon name="again" />}
      {shown ? texts.again : texts.validate}
    </button>
  );
  if (!shown) {
    return (
      <>
        <p class="status">{texts.ready}</p>
        <div class="buttons">{check}</div>
      </>
    );
  }
  return (
    <>
      {shown.result.tables > 0 && <Counts model={model} shown={shown} />}
      <div class="status-line">
        <p class="status">
          {covered(model, shown)}
          <br />
          {when(model, shown)}
        </p>
        {check}
      </div>
    </>
  );
}

function Counts({ model, shown }: { readonly model: PaneModel; readonly shown: Shown }) {
  const { state, format } = model;
  const { report } = shown.texts;
  return (
    <div class="counts" role="group" aria-label={shown.parts.words.counts}>
      {COUNTED.map((each) => {
        const count = model.countOf(each);
        if (count === 0 && (each === 'waived' || each === 'info')) return null;
        const [one, many] = each === 'waived' ? report.waived : report.severity[each];
        return (
          <button
            key={each}
            type="button"
            class={`chip ${count === 0 ? 'ok' : each}`}
            aria-pressed={state.filter === each}
            onClick={() => model.set({ filter: state.filter === each ? null : each })}
          >
            <Icon name={count === 0 ? 'passed' : each} />
            {format.count(count, one, many)}
          </button>
        );
      })}
    </div>
  );
}

function covered({ format }: PaneModel, { result, texts }: Shown): string {
  const { report } = texts;
  return [
    report.pack(result.pack.id, result.pack.version),
    format.count(result.tables, ...report.tables),
    format.count(result.rows, ...report.rows),
  ].join(' · ');
}

function when({ format }: PaneModel, { at, seconds, history, texts: words, parts }: Shown): string {
  const { isNew, isFixed } = words.report;
  const time = parts.words.at(String(at.getHours()), String(at.getMinutes()).padStart(2, '0'));
  const took = parts.words.seconds(format.number(Math.round(seconds * 10) / 10));
  const moved = history
    ? [`${format.count(history.new.size, ...isNew)}, ${format.count(history.fixed.length, ...isFixed)}`]
    : [];
  return [parts.words.today(time), took, ...moved].join(' · ');
}
