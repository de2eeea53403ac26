import { fieldsOf } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import { columnLetters } from '../../ledger/address';
import { Answers } from './answers';
import { parted } from './choices';
import type { Proposal, Question } from './proposal';
import type { SheetMapper } from './sheetMapper';

/** A question with what was answered to it; it stays, so that the answer can be changed. */
export interface AskedQuestion extends Question {
  /** Empty for none. */
  readonly answer: string;
  /** It must be answered: it was not, or the answer cannot be used. */
  readonly isOpen: boolean;
}

/** What is said back and forth about one sheet until nothing is open. */
export class Dialogue {
  /** By what they are about in lower case, in the order in which they were first asked. */
  private readonly asked = new Map<string, Question>();
  private readonly answers = new Map<string, string>();
  private used = new Answers();
  private all: readonly Proposal[] = [];

  constructor(
    readonly mapper: SheetMapper,
    /** Tables that the workbook has already. */
    private readonly present: ReadonlySet<TableName>,
  ) {
    this.propose();
  }

  /** One proposal for each list of the sheet. */
  get proposals(): readonly Proposal[] {
    return this.all;
  }

  /** Those that make a table. */
  get tables(): readonly Proposal[] {
    return this.all.filter(({ tables }) => tables.length > 0);
  }

  /** How many questions must still be answered before the mapping can be written. */
  get open(): number {
    return this.tables.reduce((sum, { questions }) => sum + questions.length, 0);
  }

  answerTo(about: string): string {
    return this.answers.get(about.toLowerCase()) ?? '';
  }

  /** Takes an answer, or with an empty one takes it back. */
  answer(about: string, answer: string): void {
    const key = about.toLowerCase();
    // What was said of other captions, or of another table, says nothing of these.
    if (key === 'header') this.forget(() => true);
    if (key.startsWith('table'))
      this.forget((other) => other !== 'header' && other.endsWith(markOf(key)) && !other.startsWith('table'));
    if (answer === '') this.answers.delete(key);
    else this.answers.set(key, answer);
    this.propose();
  }

  /** Gives a column to a field of one of the tables, or with `null` to none. */
  assign(proposal: Proposal, column: number, field: string | null): void {
    const answer = `column:${columnLetters(column)}`;
    for (const held of proposal.fields.filter((each) => each.column === column)) {
      const about = `${held.table}.${held.field}`;
      if (about !== field) this.answers.set(`${about}${proposal.mark}`.toLowerCase(), 'none');
    }
    if (field !== null) this.answers.set(`${field}${proposal.mark}`.toLowerCase(), answer);
    this.propose();
  }

  /** Asks about a field that nothing made ask about; it may be left unanswered. */
  ask(proposal: Proposal, field: string): void {
    const about = `${field}${proposal.mark}`;
    this.asked.set(about.toLowerCase(), { about, choices: [] });
    this.wanted.add(about.toLowerCase());
  }
  private readonly wanted = new Set<string>();

  /** The questions about one list, answered ones among them. */
  questions({ mark, questions }: Proposal): AskedQuestion[] {
    const open = new Set(questions.map(({ about }) => about.toLowerCase()));
    return [...this.asked].flatMap(([key, question]) => {
      if (markOf(key) !== mark) return [];
      const answer = this.answers.get(key) ?? '';
      const isShown = open.has(key) || this.wanted.has(key) || (answer !== '' && this.used.isUsed(key));
      return isShown ? [{ ...question, answer, isOpen: open.has(key) }] : [];
    });
  }

  private propose(): void {
    this.used = new Answers(this.answers);
    this.all = this.mapper.propose(this.used).map((proposal) => {
      const more = [...this.doubledTables(proposal), ...this.refused(proposal)];
      return { ...proposal, questions: [...more, ...proposal.questions] };
    });
    for (const { questions } of this.all)
      for (const question of questions) {
        const key = question.about.toLowerCase();
        if (!this.asked.has(key)) this.asked.set(key, question);
      }
  }

  /** A table cannot come from a sheet and stand in the workbook besides. */
  private doubledTables({ tables, mark, questions }: Proposal): Question[] {
    const about = `table${mark}`;
    const isDoubled = tables.some((name) => this.present.has(name));
    if (!isDoubled || questions.some((question) => question.about === about)) return [];
    return [{ about, choices: ['none'] }];
  }

  /** What must be there cannot be said not to be. */
  private refused({ tables, mark }: Proposal): Question[] {
    return tables.flatMap((table) =>
      fieldsOf(table).flatMap(([field, { key, required }]): Question[] => {
        const about = `${table}.${field}${mark}`;
        const isNeeded = key === true || required === true;
        return isNeeded && this.answerTo(about) === 'none' ? [{ about, choices: [] }] : [];
      }),
    );
  }

  private forget(isMeant: (about: string) => boolean): void {
    for (const key of [...this.answers.keys()]) if (isMeant(key)) this.answers.delete(key);
    for (const key of [...this.asked.keys()]) if (isMeant(key)) this.asked.delete(key);
    for (const key of [...this.wanted]) if (isMeant(key)) this.wanted.delete(key);
  }
}

/** What ends the questions of one of several lists on a sheet. */
function markOf(about: string): string {
  return /@\d+$/.exec(about)?.[0] ?? '';
}

/** The table and field that a question is about; `null` for one about something else. `unit` and `form` are asked of a field. */
export function fieldAsked(
  about: string,
): { table: TableName; field: string; of: 'field' | 'unit' | 'form' } | null {
  const [, name = '', of = 'field'] =
    /^([a-z]+\.[a-z]+)(?:\.(unit|form))?$/i.exec(about.replace(/@\d+$/, '')) ?? [];
  const [table, field] = parted(name);
  const found = table && fieldsOf(table).find(([each]) => each.toLowerCase() === field);
  return table && found ? { table, field: found[0], of: of as 'field' | 'unit' | 'form' } : null;
}
