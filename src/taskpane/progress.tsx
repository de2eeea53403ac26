import { Icon } from './icons';
import type { PaneModel } from './model';

interface ProgressProps {
  readonly model: PaneModel;
  readonly lead: string;
  readonly label: string;
  /** Empty until it is known how many there are. */
  readonly rows: string;
  readonly rowsDone: number;
  /** 0 until it is known. */
  readonly rowsAll: number;
  /** `null` where it is too late. */
  readonly cancel: (() => void) | null;
}

/** Long work under way: rows done, and a way to stop it. What is over at once does not flash. */
export function Progress({ model, lead, label, rows, rowsDone, rowsAll, cancel }: ProgressProps) {
  const { texts } = model;
  return (
    <div class="working">
      <p class="lead">{lead}</p>
      <progress
        aria-label={label}
        {...(rowsAll > 0 ? { max: rowsAll, value: Math.min(rowsDone, rowsAll) } : {})}
      />
      <p>{rows}</p>
      <div class="buttons">
        {cancel && (
          <button type="button" class="secondary cancel" onClick={cancel}>
            <Icon name="cancel" />
            {texts.cancel}
          </button>
        )}
        <span>{texts.workOn}</span>
      </div>
    </div>
  );
}

/** The work that is under way, if there is any that the user asked for. */
export function Work({ model }: { readonly model: PaneModel }) {
  const { texts, format, state } = model;
  const { running, writing, shown } = state;
  const words = shown?.parts.words.toSheets;
  if (writing && words) {
    const { rowsDone, rowsAll, cancel } = writing;
    const rows = rowsAll > 0 ? words.rowsDone(format.number(rowsDone), format.number(rowsAll)) : '';
    return (
      <Progress {...{ model, rowsDone, rowsAll, cancel, rows }} lead={words.writing} label={words.writing} />
    );
  }
  if (!running) return null;
  const { rowsDone, rowsAll } = running;
  const report = shown?.texts.report;
  const counted = report ? format.count(rowsAll, ...report.rows) : format.number(rowsAll);
  return (
    <Progress
      {...{ model, rowsDone, rowsAll }}
      lead={rowsAll > 0 ? texts.checking(counted) : texts.working}
      label={texts.working}
      rows={rowsAll > 0 ? texts.rowsDone(format.number(rowsDone), format.number(rowsAll)) : ''}
      cancel={() => model.cancel()}
    />
  );
}
