import { restoreFresh } from '../../functions/restoreFresh';
import type { Book } from '../../functions/spec';
import { tidyText } from '../../ledger/ids';
import type { Restored } from '../../sharing/prepare/restore';
import { toBase64 } from '../../sharing/sealText';
import { patchNoticeWords } from '../../text/patchTexts';
import { prepareTexts } from '../../text/prepareTexts';
import type { ShareTexts, Step } from '../../text/shareTexts';
import { someOf } from '../../text/someOf';
import type { ReportTexts } from '../../text/types';
import type { PatchNotice } from '../../workbook/file/patch/change';
import { readWorkbook } from '../../workbook/file/readWorkbook';
import type { PaneModel } from '../model';
import { Cancelled, type Checking } from '../readAndCheck';
import type { PaneState } from '../state';
import { CollectModel } from './collectModel';
import {
  comparableBook,
  differences,
  examine,
  preparedCopy,
  sealedCopy,
  type Examined,
  type Found,
} from './copies';
import { OneWork, type Job } from './oneWork';
import { pickedBytes, type PickedFile } from './pickedFile';
import { PickedFileError, sharingTrouble } from './sharingTrouble';

/** The workbook that was last opened from here. */
export interface Made {
  readonly kind: 'prepared' | 'sealed' | 'restored';
  /** Of its new seal; empty for none. */
  readonly code: string;
  /** What one should know of it, a sentence each. */
  readonly notes: readonly string[];
  readonly leftOut: Restored['leftOut'];
}

/** The open workbook held against a file. */
export interface Compared {
  readonly file: string;
  readonly other: Book;
  /** From the file to the open workbook, so that places are those of the open workbook. */
  readonly found: Found;
  /** The user says that the open workbook is the older of the two. */
  readonly isTurned: boolean;
  readonly report: ReportTexts;
}

const LONGEST_NAME = 200;
const SHOWN_FIRST = 20;
const SHOWN_MORE = 100;

/**
 * Seal, shared copy and comparison of the open workbook, which is read as a file and never changed: what is made is
 * opened as a workbook of its own. Every action comes to rest: nothing here rejects.
 */
export class ShareModel {
  /** `null` until the workbook was read, and where it could not be. */
  examined: Examined | null = null;
  made: Made | null = null;
  compared: Compared | null = null;
  /** As typed; kept while other views are open. */
  by = '';
  wrongBy: 'missing' | 'long' | null = null;
  isListOpen = false;
  readonly collecting = new CollectModel(this);
  /** How often the tables were edited since this view began to listen. */
  edits = 0;
  private readonly work: OneWork;
  private readonly drawn = new Map<string, number>();
  private examinedAt = 0;
  private comparedAt = 0;
  private watching: 'no' | 'yes' | 'failed' = 'no';

  constructor(
    readonly pane: PaneModel,
    readonly words: ShareTexts,
    readonly redraw: () => void,
  ) {
    this.work = new OneWork(redraw);
  }

  get working(): OneWork['now'] {
    return this.work.now;
  }

  /** Whether what is shown still holds. */
  get stale(): PaneState['stale'] {
    return this.staleSince(this.examinedAt);
  }

  get comparedStale(): PaneState['stale'] {
    return this.staleSince(this.comparedAt);
  }

  /** Looks at the workbook when the view is opened, unless what is known of it holds. */
  open(): void {
    if (this.working === null && (this.examined === null || this.stale === 'edited')) void this.examine();
  }

  async examine(): Promise<void> {
    const { state } = this.words;
    void this.watch();
    const { edits } = this;
    // Nothing old is left standing as if it held.
    const show = (examined: Examined | null): string => {
      this.examined = examined;
      this.examinedAt = edits;
      return state.verified;
    };
    await this.do(
      ['read', 'examine', 'check'],
      state.notRead,
      async (job) => {
        const checking = await this.checking();
        return examine(await this.bytes(job), checking, job);
      },
      show,
      () => show(null),
    );
  }

  /** Says at its field what is wrong with the name of who seals; then nothing is done. */
  private signer(): string | null {
    const by = tidyText(this.by);
    this.wrongBy = by === '' ? 'missing' : by.length > LONGEST_NAME ? 'long' : null;
    this.redraw();
    return this.wrongBy === null ? by : null;
  }

  async prepare(): Promise<void> {
    const by = this.signer();
    if (by === null) return;
    const { prepare } = this.words;
    await this.make(
      ['read', 'check', 'freeze', 'seal', 'open'],
      'prepared',
      prepare.notPrepared,
      async (job) => {
        const checking = await this.checking();
        const copy = await preparedCopy(await this.bytes(job), this.wish(by), checking, job);
        const { bytes, code, ageUnknown, notices } = copy;
        const unsure = ageUnknown.length > 0 ? [prepare.ageUnknown(someOf(ageUnknown))] : [];
        return { bytes, code, notes: [...unsure, ...this.noticed(notices)], leftOut: [] };
      },
    );
  }

  async seal(): Promise<void> {
    const by = this.signer();
    if (by === null) return;
    await this.make(['read', 'seal', 'open'], 'sealed', this.words.prepare.notSealed, async (job) => {
      const { bytes, seal, notices } = await sealedCopy(await this.bytes(job), this.wish(by), job);
      return { bytes, code: seal.code, notes: this.noticed(notices), leftOut: [] };
    });
  }

  async restore(): Promise<void> {
    const { notRestored } = this.words.prepare;
    await this.make(['read', 'restore', 'open'], 'restored', notRestored, async (job) => {
      const file = await this.bytes(job);
      await job.begin('restore');
      const workbook = await readWorkbook(file, job.options);
      const { bytes, leftOut, ...done } = await restoreFresh(workbook, file, job.options);
      const words = prepareTexts(this.pane.options.language);
      const notes = [
        words.restored(done.restored),
        ...(done.recalculates ? [words.recalculates] : []),
        ...(done.fixedArrays.length > 0 ? [words.arraysFixed(someOf(done.fixedArrays))] : []),
        ...(done.recordKept ? [words.recordKept] : []),
        ...this.noticed(done.notices),
        ...(leftOut.length > 0 ? [words.notRestored(leftOut.length)] : []),
      ];
      return { bytes, code: '', notes, leftOut };
    });
  }

  /** Holds the open workbook against a file, which is taken for the older one until the user says otherwise. */
  async compareWith(file: PickedFile): Promise<void> {
    await this.compare(async ({ options }) => {
      try {
        const other = await comparableBook(await pickedBytes(file), options);
        return { file: file.name, other, isTurned: false };
      } catch (error) {
        throw error instanceof Cancelled ? error : new PickedFileError(file.name, error);
      }
    });
  }

  /** The same file against the open workbook as it is now. */
  async compareAgain(): Promise<void> {
    const { compared } = this;
    if (compared) await this.compare(async () => compared);
  }

  turn(): void {
    if (this.compared) this.compared = { ...this.compared, isTurned: !this.compared.isTurned };
    this.redraw();
  }

  /** How many items of a long list are drawn. */
  drawnOf(list: string, total: number): number {
    return Math.min(total, this.drawn.get(list) ?? SHOWN_FIRST);
  }

  /** How many more would be drawn. */
  moreOf(list: string, total: number): number {
    return Math.min(SHOWN_MORE, total - this.drawnOf(list, total));
  }

  drawMore(list: string): void {
    this.drawn.set(list, (this.drawn.get(list) ?? SHOWN_FIRST) + SHOWN_MORE);
    this.redraw();
  }

  toggleList(): void {
    this.isListOpen = !this.isListOpen;
    this.redraw();
  }

  private async compare(pick: (job: Job) => Promise<Omit<Compared, 'found' | 'report'>>): Promise<void> {
    const { compare } = this.words;
    void this.watch();
    const { edits } = this;
    await this.do(
      ['read', 'compare'],
      compare.notCompared,
      async (job) => {
        const { report } = (await this.checking()).texts;
        const picked = await pick(job);
        const open = await comparableBook(await this.bytes(job), job.options);
        await job.begin('compare');
        return { ...picked, found: differences(picked.other, open), report };
      },
      (compared) => {
        this.compared = compared;
        this.comparedAt = edits;
        return compare.compared;
      },
    );
  }

  /** Makes a workbook of the open one and opens it. */
  private async make(
    steps: readonly [Step, ...Step[]],
    kind: Made['kind'],
    notDone: string,
    work: (job: Job) => Promise<Omit<Made, 'kind'> & { readonly bytes: Uint8Array }>,
  ): Promise<void> {
    await this.do(
      steps,
      notDone,
      async (job) => {
        const { bytes, ...made } = await work(job);
        await job.begin('open');
        await this.pane.options.workbook.openNew(toBase64(bytes));
        return { kind, ...made };
      },
      (made) => {
        this.made = made;
        return this.words.prepare.opened[kind];
      },
    );
  }

  /** The open workbook as a file. */
  async bytes({ begin }: Job): Promise<Uint8Array> {
    await begin('read');
    return this.pane.options.workbook.file();
  }

  private wish(by: string) {
    const { now, language } = this.pane.options;
    return { by, on: now(), language };
  }

  private checking(): Promise<Checking> {
    return this.pane.options.loadChecking();
  }

  noticed(notices: readonly PatchNotice[]): string[] {
    return notices.map((notice) => patchNoticeWords(notice, this.pane.options.language));
  }

  /** Does one thing at a time; `done` takes what came of it, and says so. */
  async do<T>(
    steps: readonly [Step, ...Step[]],
    notDone: string,
    work: (job: Job) => Promise<T>,
    done: (value: T) => string,
    failed: (error: unknown) => void = () => undefined,
  ): Promise<void> {
    if (this.working !== null) return;
    this.pane.set({ alert: '', live: '' });
    try {
      const live = done(await this.work.run(steps, work));
      this.pane.set({ live });
    } catch (error) {
      if (error instanceof Cancelled) return this.pane.set({ live: this.words.cancelled });
      failed(error);
      this.pane.set({ alert: `${notDone} ${sharingTrouble(error, this.pane, this.words)}` });
    }
  }

  /** Whether what was seen after so many edits still holds. */
  staleSince(edits: number): PaneState['stale'] {
    if (this.edits > edits) return 'edited';
    return this.watching === 'failed' ? 'not-watched' : 'no';
  }

  /** A view that cannot hear of edits still reads; it only says that it cannot. */
  async watch(): Promise<void> {
    if (this.watching === 'yes') return;
    this.watching = 'yes';
    try {
      await this.pane.options.workbook.onTablesChanged(() => {
        this.edits++;
        this.redraw();
      });
    } catch {
      this.watching = 'failed';
      this.redraw();
    }
  }
}
