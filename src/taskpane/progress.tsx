import { Icon } from './icons';
import type { PaneModel } from './model';
import type { Running } from './state';

/** A check under way: rows done, and a way to stop it. What is over at once does not flash. */
export function Progress({ model, running }: { readonly model: PaneModel; readonly running: Running }) {
  const { texts, format } = model;
  const { rowsDone, rowsAll } = running;
  const report = model.state.shown?.texts.report;
  const rows = report ? format.count(rowsAll, ...report.rows) : format.number(rowsAll);
  return (
    <div class="working">
      <p class="lead">{rowsAll > 0 ? texts.checking(rows) : texts.working}</p>
      <progress
        aria-label={texts.working}
        {...(rowsAll > 0 ? { max: rowsAll, value: Math.min(rowsDone, rowsAll) } : {})}
      />
      <p>{rowsAll > 0 ? texts.rowsDone(format.number(rowsDone), format.number(rowsAll)) : ''}</p>
      <div class="buttons">
        <button type="button" class="secondary cancel" onClick={() => model.cancel()}>
          <Icon name="cancel" />
          {texts.cancel}
        </button>
        <span>{texts.workOn}</span>
      </div>
    </div>
  );
}
