import type { Day } from '../ledger/dates';
import { tableAt, type SourceWorkbook } from '../ledger/source';
import type { CheckResult } from '../rules/check';
import type { Finding } from '../rules/finding';
import { foundIn, historyOf, type EarlierFindings } from '../rules/history';
import { formatFor, type Format } from '../text/format';
import type { Language } from '../text/language';
import type { PaneTexts } from '../text/paneTexts';
import {
  WorkbookError,
  type CellSpot,
  type OpenWorkbook,
  type ReadProgress,
  type ReadRequest,
  type RowValue,
  type TableEdit,
} from '../workbook/port';
import { groupsOf, searched, type Filter, type FindingGroup } from './findingGroups';
import { lastRun, saveLastRun } from './lastRun';
import { Cancelled, readAndCheck, type Checked, type Checking } from './readAndCheck';
import { AT_START, type PaneState, type Undo, type View, type WaiveAnswer } from './state';
import { troubleWords } from './troubles';
import { loadMapper } from './mapping/load';
import type { Mapper } from './mapping/mapper';
import { loadSharing } from './sharing/load';
import type { Sharing } from './sharing/sharing';
import { loadViews } from './views/load';
import type { Views } from './views/views';

export interface ModelOptions {
  readonly workbook: OpenWorkbook;
  readonly language: Language;
  readonly texts: PaneTexts;
  /** Fetches the rules and their words; asked for again after it failed. */
  readonly loadChecking: () => Promise<Checking>;
  /** The clock on the wall, for the status line. */
  readonly now: () => Date;
}

/** How long after an edit the workbook is looked at anew, and up to which length of a check it is read whole for that. */
const QUIET_MS = 800;
const FOLLOWED_SECONDS = 1;

/**
 * What the pane knows and can do, without a page. Every action comes to rest: a promise here never rejects, and
 * what went wrong stands in `alert`, in words.
 */
export class PaneModel {
  state: PaneState = AT_START;
  /** The overview and "why this number", once one of them was opened. */
  private views: Views | null = null;
  private sharing: Sharing | null = null;
  private mapper: Mapper | null = null;
  readonly format: Format;
  private running: AbortController | null = null;
  private watching: 'no' | 'yes' | 'failed' = 'no';
  /** What was edited since the workbook that is shown was read. */
  private edits: readonly TableEdit[] = [];
  /** How long the last check of the whole workbook took. */
  private wholeSeconds = 0;
  /** The groups as they were last asked for: thousands of findings are not put into words at every key. */
  private grouped:
    | (Pick<PaneState, 'filter' | 'query'> & {
        readonly result: CheckResult;
        readonly groups: readonly FindingGroup[];
      })
    | null = null;
  private marked = 0;
  private following: ReturnType<typeof setTimeout> | undefined;
  /** What was found at the last check that the user asked for. */
  private earlier: EarlierFindings | null = null;

  constructor(
    readonly options: ModelOptions,
    private readonly changed: (state: PaneState) => void,
  ) {
    this.format = formatFor(options.language);
  }

  get texts(): PaneTexts {
    return this.options.texts;
  }

  set(patch: Partial<PaneState>): void {
    this.state = { ...this.state, ...patch };
    this.changed(this.state);
  }

  /** Checks the workbook. Asked for again while it runs, it goes on with the one under way. */
  async validate(): Promise<void> {
    if (this.running && this.state.running?.quiet === false) return;
    this.running?.abort();
    this.set({ alert: '', live: this.texts.working, undo: null, asking: null });
    await this.check(false);
  }

  /** Turns to a view. The check is there from the start, the others are fetched when one is first opened. */
  async turnTo(view: View): Promise<void> {
    this.set({ view, alert: '' });
    try {
      await this.load(view);
      if (this.state.view === view) await this.beside?.turnTo(view);
    } catch (error) {
      this.set({ alert: troubleWords(error, this.texts) });
    }
  }

  /** What draws the view that is open, where it is not the check and was fetched. */
  get beside(): Views | Sharing | Mapper | null {
    const { view } = this.state;
    if (view === 'map') return this.mapper;
    return view === 'check' ? null : view === 'share' ? this.sharing : this.views;
  }

  private async load(view: View): Promise<void> {
    const { language } = this.options;
    if (view === 'share') {
      const { openSharing } = await loadSharing(language);
      this.sharing ??= openSharing(this);
    } else if (view === 'map') {
      const { openMapper } = await loadMapper(language);
      this.mapper ??= openMapper(this);
    } else if (view !== 'check') {
      const { openViews } = await loadViews(language);
      this.views ??= openViews(this);
    }
  }

  /** Looks again because something of ours needs what holds now. */
  recheck(): Promise<void> {
    return this.check(true);
  }

  cancel(): void {
    this.running?.abort();
  }

  /** Looks again, unasked, after an edit of ours or of the user's. Findings keep their places; focus stays. */
  private async check(quiet: boolean): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.set({ running: { rowsDone: 0, rowsAll: 0, quiet } });
    const began = this.options.now().getTime();
    const { edits } = this;
    this.edits = [];
    // What the user asks for is read as a whole: not every change is told.
    const known = quiet && this.watching === 'yes' ? this.state.shown : null;
    try {
      const { workbook, loadChecking } = this.options;
      const read = async (request: ReadRequest): Promise<SourceWorkbook> => {
        // Before the first row is read, so that no edit after it goes unheard.
        await this.watch();
        return known ? workbook.readAgain(known.source, edits, request) : workbook.read(request);
      };
      const onProgress = ({ rowsDone, rowsAll }: ReadProgress): void => {
        if (this.running !== running) return;
        // Never backwards: a table that turned out smaller is no step back for who waits.
        const done = Math.max(this.state.running?.rowsDone ?? 0, rowsDone);
        this.set({ running: { rowsDone: done, rowsAll, quiet } });
      };
      const { signal } = running;
      const checked = await readAndCheck(read, loadChecking(), { signal, onProgress }, known?.kept);
      if (signal.aborted) throw new Cancelled();
      this.show(checked, began, quiet, known === null);
    } catch (error) {
      this.edits = [...edits, ...this.edits];
      if (this.running === running) this.failed(error, quiet);
    } finally {
      if (this.running === running) {
        this.running = null;
        if (this.state.running) this.set({ running: null });
      }
    }
  }

  private show(checked: Checked, began: number, quiet: boolean, isWhole: boolean): void {
    const { workbook, now } = this.options;
    const { result } = checked;
    const first = this.state.shown === null;
    if (first) this.earlier = lastRun(workbook);
    const before = this.earlier;
    const at = now();
    const history = before && historyOf(result, before);
    if (!quiet) {
      this.earlier = foundIn(result);
      void saveLastRun(workbook, this.earlier);
    }
    const stale = this.edits.length > 0 ? 'edited' : this.watching === 'failed' ? 'not-watched' : 'no';
    const seconds = (at.getTime() - began) / 1000;
    if (isWhole) this.wholeSeconds = seconds;
    this.set({ running: null, shown: { ...checked, at, seconds, history }, stale });
    this.follow();
    if (first) this.openFirst();
    if (first) void this.askForMarks();
    if (!quiet)
      this.set({ live: result.tables === 0 ? this.texts.empty.title : this.texts.done(this.counts()) });
  }

  /** The first finding is open, so that its words are seen without a click. */
  private openFirst(): void {
    const [first] = this.groups();
    if (first) this.set({ open: new Set([first.key]), current: first.findings[0]?.id ?? null });
  }

  /** Nothing that was shown is taken away: an earlier result is still the last that is known, and said to be so. */
  private failed(error: unknown, quiet: boolean): void {
    const kept = this.state.shown !== null;
    if (error instanceof Cancelled) {
      if (!quiet) this.set({ live: kept ? this.texts.cancelledKept : this.texts.cancelled });
      return;
    }
    const previous = kept ? ` ${this.texts.previousShown}` : '';
    this.set({ live: '', alert: troubleWords(error, this.texts) + previous });
  }

  /** A pane that cannot hear of edits still checks; it only says that it cannot. */
  private async watch(): Promise<void> {
    if (this.watching === 'yes') return;
    this.watching = 'yes';
    try {
      await this.options.workbook.onTablesChanged((edits) => this.edited(edits));
    } catch {
      this.watching = 'failed';
      if (this.state.stale === 'no') this.set({ stale: 'not-watched' });
    }
  }

  private edited(edits: readonly TableEdit[]): void {
    this.edits = [...this.edits, ...edits];
    if (!this.state.shown) return;
    this.set({ stale: 'edited' });
    this.follow();
  }

  /** Looks at what was edited when it has been quiet for a while; not where a long table had to be read for it. */
  private follow(): void {
    clearTimeout(this.following);
    const isLong = this.wholeSeconds > FOLLOWED_SECONDS && this.edits.some(({ cells }) => cells === null);
    if (this.edits.length === 0 || isLong) return;
    this.following = setTimeout(() => {
      if (!this.running && !this.state.asking) void this.check(true);
    }, QUIET_MS);
  }

  /** `2 fejl, 4 advarsler`: what is open, in words. */
  counts(): string {
    const { shown } = this.state;
    if (!shown) return '';
    const { severity } = shown.texts.report;
    return (['error', 'warning', 'info'] as const)
      .map((each) => {
        const [one, many] = severity[each];
        return this.format.count(this.countOf(each), one, many);
      })
      .join(', ');
  }

  countOf(filter: Filter): number {
    const result = this.state.shown?.result;
    if (!result) return 0;
    return filter === 'waived'
      ? result.waived.length
      : result.findings.filter(({ severity }) => severity === filter).length;
  }

  /** The groups that are shown, after filter and search. */
  groups(): readonly FindingGroup[] {
    const { shown, filter, query } = this.state;
    if (!shown) return [];
    const { result, texts } = shown;
    const { grouped } = this;
    if (grouped?.result === result && grouped.filter === filter && grouped.query === query)
      return grouped.groups;
    const own = result.findings.filter(({ severity }) => filter === null || severity === filter);
    const groups = groupsOf(searched(own, query, texts), texts);
    this.grouped = { result, filter, query, groups };
    return groups;
  }

  async select(spot: CellSpot): Promise<void> {
    await this.attempt(async () => {
      await this.options.workbook.select(spot);
      this.set({ live: this.texts.selected(`${spot.sheet}!${spot.cell}`) });
    }, this.texts.notSelected);
  }

  /** Writes the one value that clears a finding, and looks again. */
  async fix(finding: Finding): Promise<void> {
    const { change } = finding;
    if (!change || change.orOthers) return;
    const { sheet, cell, write, was: expected } = change;
    await this.attempt(async () => {
      const cells = await this.options.workbook.write([{ spot: { sheet, cell }, expected, write }]);
      const edits = this.editsOf(cells);
      const takeBack = async (): Promise<void> => {
        await this.options.workbook.putBack(cells);
        this.edits = [...this.edits, ...edits];
      };
      this.edits = [...this.edits, ...edits];
      await this.written({ takeBack, undone: this.texts.undone }, this.texts.fixed);
    }, this.texts.notWritten);
  }

  async waive({ finding, reason, by, expires }: WaiveAnswer): Promise<void> {
    const { workbook, language, now } = this.options;
    const today = now();
    const on = dayOn(today);
    const values = new Map<string, RowValue>([
      ['findingId', finding.id],
      ['fingerprint', finding.fingerprint],
      ['reason', reason],
      ['by', by],
      ['on', { day: on }],
      ['expires', expires === null ? null : { day: expires }],
    ]);
    await this.attempt(async () => {
      const takeOut = await workbook.addRow('Waivers', values, language);
      const takeBack = async (): Promise<void> => {
        await takeOut();
        this.wroteWaiver();
      };
      this.wroteWaiver();
      await this.written({ takeBack, undone: this.texts.undone }, this.texts.waived);
    }, this.texts.notWritten);
  }

  async undo(): Promise<void> {
    const { undo } = this.state;
    if (!undo) return;
    await this.attempt(async () => {
      await undo.takeBack();
      this.set({ undo: null });
      await this.check(true);
      this.set({ live: undo.undone });
    }, this.texts.notUndone);
  }

  /** What we write is looked at before Excel tells of it. */
  private editsOf(cells: readonly { readonly spot: CellSpot }[]): readonly TableEdit[] {
    const source = this.state.shown?.source;
    return cells.flatMap(({ spot }): TableEdit[] => {
      const table = source && tableAt(source, spot);
      return table ? [{ table: table.name, cells: [spot.cell] }] : [];
    });
  }

  private wroteWaiver(): void {
    this.edits = [...this.edits, { table: 'Waivers', cells: null }];
  }

  private async written(undo: Undo, said: (left: string) => string): Promise<void> {
    this.set({ undo, asking: null });
    await this.check(true);
    this.set({ live: said(this.counts()) });
  }

  /** Marks may be left from another session. Until that is known the pane offers to make them, which replaces any. */
  private async askForMarks(): Promise<void> {
    const marked = this.marked;
    const isThere = await this.options.workbook.hasHighlight().catch(() => false);
    if (isThere && marked === this.marked) this.set({ isHighlighted: true });
  }

  async highlight(on: boolean): Promise<void> {
    const { workbook } = this.options;
    this.marked++;
    await this.attempt(async () => {
      if (on) await workbook.highlight(marksOf(this.state.shown?.result.findings ?? []));
      else await workbook.clearHighlight();
      this.set({ isHighlighted: on, live: on ? this.texts.highlighted : this.texts.unhighlighted });
    }, this.texts.notHighlighted);
  }

  /** Does something with the workbook; what fails is said, and nothing else moves. */
  async attempt(work: () => Promise<void>, notDone: string): Promise<void> {
    this.set({ alert: '' });
    try {
      await work();
    } catch (error) {
      if (error instanceof WorkbookError && error.trouble === 'moved') this.set({ stale: 'edited' });
      this.set({ live: '', alert: `${notDone} ${troubleWords(error, this.texts)}` });
    }
  }
}

/** The calendar day on the wall. */
function dayOn(moment: Date): Day {
  return (Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000) as Day;
}

function marksOf(
  findings: readonly Finding[],
): { sheet: string; cells: string[]; severity: Finding['severity'] }[] {
  return findings
    .filter(({ spot, cells }) => spot.sheet !== '' && cells.length > 0)
    .map(({ spot, cells, severity }) => ({ sheet: spot.sheet, cells: [...cells], severity }));
}
