import { draftChecked, type BriefSubject, type Draft } from '../../brief/draft';
import { approvalsIn } from '../../brief/facts';
import { NoAnswer } from '../../ledger/answer';
import type { Ledger } from '../../ledger/ledger';
import { draftText } from '../../report/draft';
import { draftMarkup } from '../../report/draftMarkup';
import { draftSheet } from '../../report/draftSheet';
import pack from '../../rules/packs/nye-teknologier.json';
import { Settings } from '../../rules/settings';
import type { DraftTexts } from '../../text/draftTexts';
import type { PaneModel } from '../model';
import type { Shown } from '../state';
import { copyRich } from './copyRich';

const OVERVIEW: BriefSubject = { kind: 'overview', approval: null };
/** What Excel takes in no sheet's name. */
const NOT_IN_A_NAME = /[[\]:*?/\\\p{Cc}]|^'|'$/gu;

/**
 * Drafts from the workbook as the pane has checked it, so that a draft and the list of findings never tell of different
 * workbooks. Every action comes to rest: nothing here rejects.
 */
export class DraftModel {
  /** The approval that is drafted for, by the text of its id; `null` for the overview. */
  private approval: string | null = null;
  private made: { readonly shown: Shown; readonly approval: string | null; readonly draft: Draft } | null =
    null;

  constructor(
    readonly pane: PaneModel,
    readonly words: DraftTexts,
  ) {}

  /** Checks the workbook, where it was not or was edited since. */
  async refresh(): Promise<void> {
    const { shown, stale } = this.pane.state;
    if (shown === null || stale !== 'no') await this.pane.recheck();
  }

  /** `null` where none can be told. */
  approvals(): readonly string[] {
    const ledger = this.ledger;
    if (ledger === null) return [];
    try {
      return approvalsIn(ledger).map((approval) => ledger.approvals.name(approval));
    } catch (error) {
      // The draft of the overview says which cell cannot be read.
      if (error instanceof NoAnswer) return [];
      throw error;
    }
  }

  get chosen(): string | null {
    return this.approval !== null && this.approvals().includes(this.approval) ? this.approval : null;
  }

  choose(approval: string | null): void {
    this.approval = approval;
    this.pane.set({ live: '', alert: '' });
  }

  /** The draft that is chosen, of what was checked last; `null` before anything was. */
  draft(): Draft | null {
    const { shown } = this.pane.state;
    if (shown === null) return null;
    const { chosen: approval, made } = this;
    if (made?.shown === shown && made.approval === approval) return made.draft;
    const { ledger } = shown.kept;
    const subject: BriefSubject =
      approval === null ? OVERVIEW : { kind: 'request', approval: ledger.approvals.named(approval) };
    const book = { ledger, settings: new Settings(ledger, pack) };
    const draft = draftChecked(book, subject, shown.result, shown.texts);
    this.made = { shown, approval, draft };
    return draft;
  }

  async copy(shown: Element): Promise<void> {
    const draft = await this.current();
    if (!draft) return;
    const { language } = this.pane.options;
    const text = { html: draftMarkup(draft, language), plain: draftText(draft, language) };
    const isCopied = await copyRich(text, shown);
    this.pane.set(
      isCopied ? { live: this.words.copied, alert: '' } : { live: '', alert: this.words.selected },
    );
  }

  async toSheet(): Promise<void> {
    const draft = await this.current();
    if (!draft) return;
    const { pane, words } = this;
    await pane.attempt(async () => {
      const name = words.sheet(this.chosen).replace(NOT_IN_A_NAME, ' ').slice(0, 31).trim();
      const { names, takeOut } = await pane.options.workbook.addSheets([
        draftSheet(draft, name, pane.options.language),
      ]);
      pane.set({
        undo: { takeBack: takeOut, undone: words.undone },
        live: words.written(pane.format.list(names)),
      });
    }, words.notWritten);
  }

  /** A draft that is handed on is of the workbook as it is now. */
  private async current(): Promise<Draft | null> {
    await this.refresh();
    const { stale, alert } = this.pane.state;
    if (stale !== 'edited') return this.draft();
    this.pane.set({ alert: alert || this.words.outOfDate });
    return null;
  }

  private get ledger(): Ledger | null {
    return this.pane.state.shown?.kept.ledger ?? null;
  }
}
