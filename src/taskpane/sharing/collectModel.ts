import type { ReturnedFile } from '../../sharing/collect/collect';
import { readReturned, type ReturnedContent } from '../../sharing/collect/returned';
import { toBase64 } from '../../sharing/sealText';
import { collectTexts } from '../../text/collectTexts';
import { Cancelled } from '../readAndCheck';
import type { PaneState } from '../state';
import { CollectionChanged, hold, mergedCopy, type Conflict, type Held } from './collecting';
import type { Job } from './oneWork';
import { pickedBytes, type PickedFile } from './pickedFile';
import type { ShareModel } from './shareModel';
import { returnWords, sharingTrouble } from './sharingTrouble';

/** A file that was added. */
export interface AddedFile {
  /** Of its own among those added. */
  readonly name: string;
  /** `null` where it could not be read; `trouble` then says why. */
  readonly content: ReturnedContent | null;
  readonly trouble: string;
}

export type Choice = 'take' | 'keep';

/** The list of files, what they say together, and whether files from an earlier seal are taken. */
interface Gathered {
  readonly files: readonly AddedFile[];
  readonly allowOlder: boolean;
  readonly held: Held | null;
}

/** What came back from recipients, collected into a copy of the open workbook. */
export class CollectModel {
  private gathered: Gathered = { files: [], allowOlder: false, held: null };
  private readonly choices = new Map<string, Choice>();
  private heldAt = 0;
  /** What one should know of the copy that was opened, a sentence each. */
  merged: readonly string[] | null = null;

  constructor(private readonly share: ShareModel) {}

  get files(): readonly AddedFile[] {
    return this.gathered.files;
  }

  get stale(): PaneState['stale'] {
    return this.gathered.held === null ? 'no' : this.share.staleSince(this.heldAt);
  }

  async add(picked: readonly PickedFile[]): Promise<void> {
    const { files, allowOlder } = this.gathered;
    await this.gather(async (job) => {
      const all = [...files];
      for (const file of picked) all.push(await this.read(file, nameAmong(all, file.name), job));
      return { files: all, allowOlder };
    });
  }

  async remove(file: AddedFile): Promise<void> {
    const { files, allowOlder } = this.gathered;
    const left = files.filter((each) => each !== file);
    await this.gather(async () => ({ files: left, allowOlder }));
  }

  /** Files that were made from an earlier seal of the open workbook are taken too. */
  async takeOlder(): Promise<void> {
    const { files } = this.gathered;
    await this.gather(async () => ({ files, allowOlder: true }));
  }

  /** The same files against the open workbook as it is now. */
  async holdAgain(): Promise<void> {
    const { files, allowOlder } = this.gathered;
    await this.gather(async () => ({ files, allowOlder }));
  }

  /** Why a file is not taken; `null` for one that is. */
  refusalOf({
    name,
    content,
    trouble,
  }: AddedFile): { readonly words: string; readonly isOlder: boolean } | null {
    if (content === null) return { words: trouble, isOlder: false };
    const refused = this.gathered.held?.report.refused.find(({ file }) => file === name);
    if (!refused) return null;
    const { pane, words } = this.share;
    return { words: returnWords(refused, pane, words), isOlder: refused.code === 'OLDER_VERSION' };
  }

  /** What is taken of a file without asking: cells, and how many rows they are in. */
  takenOf({ name }: AddedFile) {
    const { held } = this.gathered;
    const cells = held?.report.taken.filter(({ file }) => file === name) ?? [];
    return { cells, rows: held?.rows.get(name) ?? 0 };
  }

  conflictsOf({ name }: AddedFile): readonly Conflict[] {
    return this.conflicts.filter(({ entry }) => entry.file === name);
  }

  choiceOf({ entry }: Conflict): Choice | null {
    return this.choices.get(entry.id) ?? null;
  }

  choose({ entry }: Conflict, choice: Choice): void {
    if (choice === 'take' && !entry.canBeTaken) return;
    this.choices.set(entry.id, choice);
    this.share.redraw();
  }

  get mergeable(): number {
    return this.files.filter((file) => this.refusalOf(file) === null).length;
  }

  /** Why nothing can be merged yet, in words; empty where it can. */
  get hindrance(): string {
    const { pane, words } = this.share;
    const { collect } = words;
    if (this.mergeable < this.files.length) return collect.removeRefused;
    const left = this.conflicts.filter((conflict) => this.choiceOf(conflict) === null).length;
    if (left > 0) return collect.undecided(pane.format.count(left, ...collect.conflicts));
    const clash = this.twoValues();
    return clash === null ? '' : collect.twoValues(clash);
  }

  async merge(): Promise<void> {
    const { share } = this;
    const { words, pane } = share;
    const { language, workbook } = pane.options;
    if (this.mergeable === 0 || this.hindrance !== '') return;
    const { files, allowOlder } = this.gathered;
    const decisions = { take: this.chosen('take'), keep: this.chosen('keep') };
    await share.do(
      ['read', 'collect', 'open'],
      words.collect.notMerged,
      async (job) => {
        const bytes = await share.bytes(job);
        await job.begin('collect');
        const request = { decisions, allowOlder, language };
        const copy = await mergedCopy(bytes, returned(files), request, job.options);
        await job.begin('open');
        await workbook.openNew(toBase64(copy.bytes));
        return copy;
      },
      ({ report, notices }) => {
        const { headings, nothing } = collectTexts(language);
        const { taken, kept, mastersOwn, renamed, hasFormulas } = report;
        this.merged = [
          taken.length === 0 ? nothing : headings.taken(taken.length),
          ...(kept.length > 0 ? [headings.kept(kept.length)] : []),
          ...(mastersOwn.length > 0 ? [headings.mastersOwn(mastersOwn.length)] : []),
          ...(renamed.length > 0 ? [headings.renamed(renamed.length)] : []),
          ...share.noticed(notices),
          ...(hasFormulas ? [words.collect.formulas] : []),
        ];
        return words.collect.opened;
      },
      (error) => {
        if (error instanceof CollectionChanged) this.heldAt = -1;
      },
    );
  }

  private get conflicts(): readonly Conflict[] {
    return this.gathered.held?.conflicts ?? [];
  }

  private chosen(choice: Choice): ReadonlySet<string> {
    return new Set([...this.choices].filter(([, each]) => each === choice).map(([id]) => id));
  }

  /** A cell for which the values of two files were chosen. */
  private twoValues(): string | null {
    const values = new Map<string, string | null>();
    for (const conflict of this.conflicts) {
      const { spot, difference } = conflict;
      if (spot === null || difference.field === null || this.choiceOf(conflict) !== 'take') continue;
      const place = `${spot.sheet}!${spot.cell}`;
      const known = values.get(place);
      if (known !== undefined && known !== difference.returned) return place;
      values.set(place, difference.returned);
    }
    return null;
  }

  /** Holds a list of files against the open workbook; what was shown stays where that fails. */
  private async gather(list: (job: Job) => Promise<Omit<Gathered, 'held'>>): Promise<void> {
    const { share } = this;
    const { collect } = share.words;
    void share.watch();
    const { edits } = share;
    await share.do(
      ['returned', 'read', 'collect'],
      collect.notHeld,
      async (job): Promise<Gathered> => {
        const { files, allowOlder } = await list(job);
        if (returned(files).length === 0) return { files, allowOlder, held: null };
        const bytes = await share.bytes(job);
        await job.begin('collect');
        const decisions = { take: new Set<string>(), keep: new Set<string>() };
        return {
          files,
          allowOlder,
          held: await hold(bytes, returned(files), { decisions, allowOlder }, job.options),
        };
      },
      (gathered) => {
        this.gathered = gathered;
        this.heldAt = edits;
        this.merged = null;
        const open = new Set(this.conflicts.map(({ entry }) => entry.id));
        for (const id of [...this.choices.keys()]) if (!open.has(id)) this.choices.delete(id);
        return gathered.files.length > 0 ? collect.held : '';
      },
    );
  }

  private async read(file: PickedFile, name: string, { begin, options }: Job): Promise<AddedFile> {
    await begin('returned');
    try {
      return { name, content: await readReturned(await pickedBytes(file), options), trouble: '' };
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      return { name, content: null, trouble: sharingTrouble(error, this.share.pane, this.share.words) };
    }
  }
}

function returned(files: readonly AddedFile[]): ReturnedFile[] {
  return files.flatMap(({ name, content }) => (content ? [{ file: name, content }] : []));
}

/** Files from two folders may bear one name, and what is taken is told by it. */
function nameAmong(files: readonly AddedFile[], name: string): string {
  let free = name;
  for (let number = 2; files.some((each) => each.name === free); number += 1) free = `${name} (${number})`;
  return free;
}
