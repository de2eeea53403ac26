import type { CheckResult } from '../rules/check';
import type { Severity } from '../rules/finding';
import { formatFor } from '../text/format';
import type { Language } from '../text/language';
import type { PaneTexts } from '../text/paneTexts';
import type { ReportTexts } from '../text/types';
import type { CellSpot, OpenWorkbook, ReadProgress } from '../workbook/port';
import { button, el } from './dom';
import { findingList } from './findingList';
import { icon } from './icons';
import { invitation } from './invitation';
import { Cancelled, readAndCheck, type Checked, type Checking } from './readAndCheck';
import { ruleSummary } from './ruleSummary';
import type { PaneSurroundings, Surroundings } from './surroundings';
import { troubleWords } from './troubles';

export interface PaneOptions {
  readonly root: HTMLElement;
  readonly workbook: OpenWorkbook;
  readonly language: Language;
  readonly texts: PaneTexts;
  /** Fetches the rules and their words; asked for again after it failed. */
  readonly loadChecking: () => Promise<Checking>;
  /** The clock on the wall, for the status line. */
  readonly now: () => Date;
}

/** The pane that validates, lists and selects. Whatever happens, it comes to rest with words on it. */
export class Pane {
  private readonly around: PaneSurroundings;
  private readonly status: HTMLElement;
  private readonly live = el('p', { class: 'live', role: 'status' });
  private readonly alert = el('p', { class: 'trouble', role: 'alert' });
  private readonly stale = el('p', { class: 'stale', role: 'status' });
  private readonly progress = el('progress');
  private readonly rowsDone = el('span');
  private readonly working: HTMLElement;
  private readonly validateButton: HTMLButtonElement;
  private readonly cancelButton: HTMLButtonElement;
  private readonly results = el('div', { class: 'results' });
  private readonly helpBox: HTMLElement;
  private running: AbortController | null = null;
  private hasResult = false;
  /** Whether edits are told; asked for at the first check. */
  private watching: 'no' | 'yes' | 'failed' = 'no';
  private edited = false;
  private editedMeanwhile = false;

  constructor(private readonly options: PaneOptions) {
    const { texts, language, root } = options;
    this.around = {
      texts,
      format: formatFor(language),
      select: (spot) => void this.select(spot),
    };
    document.documentElement.lang = language;
    this.status = el('p', { class: 'status' }, texts.ready);
    this.validateButton = button(texts.validate, 'primary', () => void this.validate());
    this.cancelButton = button(texts.cancel, 'secondary', () => this.cancel());
    this.progress.setAttribute('aria-label', texts.working);
    this.working = el('div', { class: 'working' }, this.progress, this.rowsDone);
    this.helpBox = el(
      'section',
      { class: 'help' },
      el('h2', { tabindex: '-1' }, texts.help.title),
      el('ol', {}, ...texts.help.steps.map((step) => el('li', {}, step))),
      button(texts.help.close, 'secondary', () => this.closeHelp()),
    );
    this.helpBox.hidden = true;
    this.working.hidden = true;
    this.cancelButton.hidden = true;
    const header = el(
      'header',
      {},
      el('h1', {}, texts.title),
      this.status,
      el('div', { class: 'buttons' }, this.validateButton, this.cancelButton),
      this.working,
      this.live,
    );
    root.replaceChildren(header, el('main', {}, this.alert, this.stale, this.helpBox, this.results));
  }

  /** Checks the workbook. Asked for again while it runs, it goes on with the one under way. */
  async validate(): Promise<void> {
    if (this.running) return;
    const running = new AbortController();
    this.running = running;
    this.begin();
    try {
      void this.watch();
      this.editedMeanwhile = false;
      const { workbook, loadChecking } = this.options;
      const checked = await readAndCheck(workbook, loadChecking(), running.signal, (progress) => {
        if (this.running === running) this.showProgress(progress);
      });
      this.edited = this.editedMeanwhile;
      this.show(checked);
    } catch (error) {
      this.fail(error);
    } finally {
      this.running = null;
      this.rest();
    }
  }

  /** How to get started, and where focus goes for someone who asked from the ribbon. */
  showHelp(): void {
    this.helpBox.hidden = false;
    this.helpBox.querySelector<HTMLElement>('h2')?.focus();
  }

  private closeHelp(): void {
    this.helpBox.hidden = true;
    this.validateButton.focus();
  }

  private cancel(): void {
    this.running?.abort();
  }

  private begin(): void {
    const inPane = document.activeElement === this.validateButton;
    this.alert.textContent = '';
    this.live.textContent = this.around.texts.working;
    this.progress.removeAttribute('value');
    this.rowsDone.textContent = '';
    this.working.hidden = false;
    this.cancelButton.hidden = false;
    this.validateButton.hidden = true;
    if (inPane) this.cancelButton.focus();
  }

  private rest(): void {
    const inPane = document.activeElement === this.cancelButton;
    this.working.hidden = true;
    this.validateButton.hidden = false;
    if (inPane) this.validateButton.focus();
    this.cancelButton.hidden = true;
  }

  private showProgress({ rowsDone, rowsAll }: ReadProgress): void {
    const { format, texts } = this.around;
    this.progress.max = Math.max(1, rowsAll);
    // Never backwards: a table that turned out smaller is no step back for who waits.
    this.progress.value = Math.max(this.progress.value, Math.min(rowsDone, this.progress.max));
    this.rowsDone.textContent = texts.rowsDone(format.number(rowsDone), format.number(rowsAll));
  }

  private show({ result, texts: check }: Checked): void {
    const around: Surroundings = { ...this.around, check };
    const { texts, format } = around;
    const { report } = check;
    const { pack } = result;
    const hours = String(this.options.now().getHours());
    const minutes = String(this.options.now().getMinutes()).padStart(2, '0');
    const counts = this.counts(result, report);
    this.hasResult = true;
    this.status.textContent = [
      report.pack(pack.id, pack.version),
      format.count(result.tables, ...report.tables),
      format.count(result.rows, ...report.rows),
      // The one finding that there are no tables is what the invitation is about.
      ...(result.tables > 0 ? [counts] : []),
      texts.at(hours, minutes),
    ].join(' · ');
    this.validateButton.textContent = texts.again;
    if (result.tables === 0) {
      this.results.replaceChildren(invitation(this.around));
      this.live.textContent = texts.empty.title;
    } else {
      const none = result.findings.length === 0;
      this.results.replaceChildren(
        ...(none ? [el('p', { class: 'none' }, icon('passed'), ` ${texts.nothingFound}`)] : []),
        ...findingList(result.findings, around),
        ruleSummary(result.rules, around),
      );
      this.live.textContent = texts.done(counts);
    }
    this.showStale();
  }

  private counts({ findings }: CheckResult, report: ReportTexts): string {
    const { format } = this.around;
    return (['error', 'warning', 'info'] as const)
      .map((severity: Severity) => {
        const [one, many] = report.severity[severity];
        return format.count(findings.filter((each) => each.severity === severity).length, one, many);
      })
      .join(', ');
  }

  /** Nothing that was shown is taken away: an earlier result is still the last that is known, and said to be so. */
  private fail(error: unknown): void {
    const { texts } = this.around;
    if (error instanceof Cancelled) {
      this.live.textContent = this.hasResult ? texts.cancelledKept : texts.cancelled;
      return;
    }
    this.live.textContent = '';
    const kept = this.hasResult ? ` ${texts.previousShown}` : '';
    this.alert.textContent = troubleWords(error, texts) + kept;
  }

  private async select(spot: CellSpot): Promise<void> {
    const { texts } = this.around;
    try {
      await this.options.workbook.select(spot);
      this.alert.textContent = '';
      this.live.textContent = texts.selected(`${spot.sheet}!${spot.cell}`);
    } catch (error) {
      this.alert.textContent = `${texts.notSelected} ${troubleWords(error, texts)}`;
    }
  }

  /** A pane that cannot hear of edits still checks; it only says that it cannot. */
  private async watch(): Promise<void> {
    if (this.watching === 'yes') return;
    this.watching = 'yes';
    try {
      await this.options.workbook.onTablesChanged(() => {
        this.edited = true;
        this.editedMeanwhile = true;
        this.showStale();
      });
    } catch {
      this.watching = 'failed';
      this.showStale();
    }
  }

  private showStale(): void {
    const { texts } = this.around;
    if (!this.hasResult) return;
    this.stale.textContent = this.edited
      ? texts.outOfDate
      : this.watching === 'failed'
        ? texts.notWatched
        : '';
  }
}
