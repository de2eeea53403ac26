import { columnLetters } from '../../ledger/address';
import type { AmountUnit } from '../../ledger/money';
import { fieldsOf, TABLE_NAMES } from '../../ledger/tables';
import type { FieldSpec, TableName } from '../../ledger/tables/spec';
import { captionMark } from '../captionRows';
import { isReadable, UNIT_NAMES, type LeftOutRows } from '../mappingTable';
import { formsFor, NUMBERED, type TextForm } from '../textForm';
import type { Answers } from './answers';
import type { Block } from './blocks';
import { assign, looksLikeAmounts, POSSIBLE, type BlockColumn, type Candidate } from './candidates';
import { lookOf, type SheetCells, type SheetRow } from './cells';
import { chooseTable } from './chooseTable';
import { isLinked, likelyColumns, otherChoices, parted, tableIn } from './choices';
import { rowsOf, type LeftOutRow } from './leftOut';
import type { FieldReason, Proposal, ProposedField, Question } from './proposal';
import { formOfTexts, unitOfAmounts, type Stated } from './units';

const MANY_CHILDREN = 3;
const AMOUNT_FIELDS = ['Projects.eligibleCost', 'Allocations.amount', 'Payments.amount'];

/** What is known of a block before anything is answered. */
export interface KnownBlock {
  readonly block: Block;
  readonly columns: readonly BlockColumn[];
  readonly candidates: readonly Candidate[];
  /** Ends what every question of one of several blocks is about. */
  readonly mark: string;
}

/** Works out the proposal of one block. Answers that were given are taken, and their questions are not asked again. */
export class Proposer {
  private readonly block: Block;
  private readonly columns: readonly BlockColumn[];
  private readonly candidates: readonly Candidate[];
  private readonly mark: string;
  private readonly questions: Question[] = [];

  constructor(
    private readonly sheet: SheetCells,
    { block, columns, candidates, mark }: KnownBlock,
    private readonly answers: Answers,
  ) {
    this.block = block;
    this.columns = columns;
    this.candidates = candidates;
    this.mark = mark;
  }

  proposal(): Proposal {
    const { sheet, block, columns, questions, mark } = this;
    const captionRows = block.captionRows.map(({ row }) => row);
    const [headerRow] = block.otherHeaders;
    if (headerRow !== undefined)
      questions.push({
        about: 'header',
        choices: [captionRows.at(-1) ?? 0, ...block.otherHeaders].map(String),
      });
    const tables = this.tables();
    const fields = this.fields(tables);
    const mapped = new Set(fields.flatMap(({ column }) => (column === null ? [] : [column])));
    const money = columns.filter(({ caption, stats }) => looksLikeAmounts(caption, stats));
    const mainColumns = mapped.size > 0 ? mapped : new Set(columns.map(({ column }) => column));
    const amounts = new Set([...money.map(({ column }) => column), ...amountsAmong(fields)]);
    const rows = rowsOf(sheet, block, mainColumns, amounts);
    const leftOut = [...rows.leftOut];
    const kept = [...rows.kept];
    for (const { row, rule, why } of rows.doubtful) {
      const line = block.data.find((each) => each.row === row) as SheetRow;
      const answer = this.ask(`row:${row}`, rule ? ['leave-out', 'read'] : ['read']);
      if (answer === 'leave-out' && rule) leftOut.push({ row, why, rule });
      else kept.push(line);
    }
    kept.sort((one, other) => one.row - other.row);
    const label = fields.find(
      ({ field, column }) => column !== null && (field === 'title' || field === 'recipient'),
    );
    const bare = kept.filter(
      ({ cells }) =>
        label && [label.column, ...amounts].every((column) => lookOf(cells.get(column ?? 0)) === 'blank'),
    );
    const below = rows.children + bare.length;
    if (below >= MANY_CHILDREN && below * 5 >= kept.length) {
      const answer = this.ask('rows', ['only-with-an-amount', 'all']);
      if (answer === 'only-with-an-amount' && label?.source.kind === 'column') {
        const rule = { caption: label.source.caption, text: '' };
        for (const line of bare) {
          kept.splice(kept.indexOf(line), 1);
          leftOut.push({ row: line.row, why: 'below-a-project', rule });
        }
      }
    }
    const captionColumns = columns.map(({ column }) => column);
    return {
      sheet: sheet.name,
      mark,
      headerRows: captionRows,
      firstRow: kept[0]?.row ?? null,
      lastRow: kept.at(-1)?.row ?? null,
      columns,
      tables,
      fields,
      leftOut: leftOut.sort((one, other) => one.row - other.row),
      rules: distinctRules(leftOut),
      // An answer that cannot be used may be met more than once.
      questions: [...new Map(questions.map(({ about, choices }) => [about, choices]))].map(
        ([about, choices]) => ({ about: `${about}${mark}`, choices }),
      ),
      range: {
        top: captionRows[0] ?? 1,
        left: Math.min(...captionColumns),
        bottom: block.data.at(-1)?.row ?? (captionRows.at(-1) ?? 1) + 1,
        right: Math.max(...captionColumns),
      },
      kept,
    };
  }

  private answer(about: string): string | undefined {
    return this.answers.get(`${about}${this.mark}`.toLowerCase());
  }

  /** The answer that was given, or nothing and the question stays, as it does for an answer that is none of the choices. */
  private ask(about: string, choices: readonly string[]): string | undefined {
    const answer = this.answer(about)?.toLowerCase();
    const chosen = choices.find((choice) => choice.toLowerCase() === answer);
    if (chosen === undefined) this.questions.push({ about, choices });
    return chosen;
  }

  /** What is known, or the answer to the question that it leaves. */
  private known<T>(about: string, stated: Stated<T>): T | string | undefined {
    return 'known' in stated ? stated.known : this.ask(about, stated.choices);
  }

  private tables(): readonly TableName[] {
    const { tables, others } = chooseTable(this.candidates);
    const given = this.answer('table');
    if (given === 'none') return [];
    const named = (given ?? '').split('+').flatMap((word) => tableIn(word));
    if (named.length > 0) return named;
    if (tables.length === 0 || others.length > 0 || this.mark !== '') {
      const likely =
        tables.length > 0 ? [tables.join('+'), ...others] : ['Projects', 'Allocations', ...TABLE_NAMES];
      this.questions.push({ about: 'table', choices: [...new Set(likely), 'none'] });
    }
    return tables;
  }

  private fields(tables: readonly TableName[]): ProposedField[] {
    const found = new Map<string, ProposedField>();
    const put = (field: ProposedField): void => void found.set(`${field.table}.${field.field}`, field);
    for (const each of assign(this.candidates, tables))
      put(this.ofColumn(each, each.column, each.score, each.reason));
    for (const table of tables) this.settle(table, tables, found, put);
    if (amountsAmong([...found.values()]).length === 0) this.askMoney(tables, found, put);
    for (const about of this.answers.fields()) {
      const [table, field] = parted(about.replace(this.mark.toLowerCase(), ''));
      const spec =
        table && field ? fieldsOf(table).find(([name]) => name.toLowerCase() === field) : undefined;
      if (!table || !spec || (tables.length > 0 && !tables.includes(table))) continue;
      const answer = this.answers.get(about) as string;
      if (answer === 'none') found.delete(`${table}.${spec[0]}`);
      else if (!found.has(`${table}.${spec[0]}`) || found.get(`${table}.${spec[0]}`)?.reason !== 'answer') {
        const given = this.given(table, spec[0], spec[1], answer);
        if (given) put(given);
      }
    }
    this.link(found, put);
    this.refuseRepeatedCaptions(found);
    return [...found.values()];
  }

  /** Two columns for one field, a column that is hardly likely, and what must be there and is not. */
  private settle(
    table: TableName,
    tables: readonly TableName[],
    found: Map<string, ProposedField>,
    put: (field: ProposedField) => void,
  ): void {
    const used = new Set([...found.values()].map(({ column }) => column));
    for (const [field, spec] of fieldsOf(table)) {
      const about = `${table}.${field}`;
      const answer = this.answer(about);
      if (answer !== undefined) {
        const given = answer === 'none' ? null : this.given(table, field, spec, answer);
        if (given) put(given);
        else found.delete(about);
        continue;
      }
      const now = found.get(about);
      const own = this.candidates.filter((each) => each.table === table && each.field === field);
      const rivals = own.filter(
        ({ column, score }) =>
          !used.has(column.column) && score >= POSSIBLE && (!now || score >= now.confidence - RIVAL),
      );
      const isNeeded = spec.key === true || spec.required === true;
      if (now && rivals.length === 0) continue;
      if (!now && !isNeeded && !(spec.type === 'amount' && rivals.length > 0)) continue;
      if (!now && isNeeded && isLinked(table, field, tables)) continue;
      const columns = [...(now ? [now.column as number] : []), ...rivals.map(({ column }) => column.column)];
      const others = now || rivals.length > 0 ? [] : likelyColumns(this.columns, spec, used);
      const asked = [...columns, ...others].map((column) => `column:${columnLetters(column)}`);
      this.questions.push({ about, choices: [...new Set([...asked, ...otherChoices(spec, isNeeded)])] });
      // Until it is answered, none of them is read.
      if (now) found.delete(about);
    }
  }

  /** No amount was recognised, and there are columns of numbers that may be one. */
  private askMoney(
    tables: readonly TableName[],
    found: Map<string, ProposedField>,
    put: (field: ProposedField) => void,
  ): void {
    const fields =
      tables.length === 0
        ? AMOUNT_FIELDS
        : tables.flatMap((table) =>
            fieldsOf(table).flatMap(([field, { type }]) => (type === 'amount' ? [`${table}.${field}`] : [])),
          );
    if (fields.length === 0 || this.questions.some(({ about }) => fields.includes(about))) return;
    const used = new Set([...found.values()].map(({ column }) => column));
    for (const column of this.columns) {
      if (used.has(column.column) || !looksLikeAmounts(column.caption, column.stats)) continue;
      const answer = this.ask(`column:${columnLetters(column.column)}`, [...fields, 'none']);
      const [table, name] = parted(answer ?? '');
      const spec = table && fieldsOf(table).find(([field]) => field.toLowerCase() === name);
      if (table && spec) put(this.ofColumn({ table, field: spec[0], spec: spec[1] }, column, 1, 'answer'));
    }
  }

  /** A field as the user has said it. Nothing where the answer makes no sense; then it is asked again. */
  private given(table: TableName, field: string, spec: FieldSpec, answer: string): ProposedField | null {
    const base = { table, field, spec, confidence: 1, reason: 'answer', hasUnit: true } as const;
    const letters = /^column:([a-z]{1,3})$/i.exec(answer)?.[1]?.toUpperCase();
    const column = this.columns.find((each) => columnLetters(each.column) === letters);
    if (column) return this.ofColumn(base, column, 1, 'answer');
    if (answer === 'number' && formsFor(spec).includes(NUMBERED)) {
      return { ...base, column: null, source: { kind: 'numbered' } };
    }
    const constant = /^constant:(.+)$/.exec(answer)?.[1];
    const value =
      constant !== undefined && NUMERIC.has(spec.type) && /^-?\d+(\.\d+)?$/.test(constant)
        ? Number(constant)
        : constant;
    if (value !== undefined && isReadable(value, spec)) {
      return { ...base, column: null, source: { kind: 'constant', value, unit: 'kr' } };
    }
    this.questions.push({ about: `${table}.${field}`, choices: otherChoices(spec, true) });
    return null;
  }

  private ofColumn(
    { table, field, spec }: Pick<Candidate, 'table' | 'field' | 'spec'>,
    column: BlockColumn,
    confidence: number,
    reason: FieldReason,
  ): ProposedField {
    const { columns, block } = this;
    const isOwn = reason === 'caption';
    const stated = unitOfAmounts(table, field, column, { columns, around: block.around, isOwn });
    const answer = spec.type === 'amount' ? this.known(`${table}.${field}.unit`, stated) : 'kr';
    const unit = (Object.keys(UNIT_NAMES) as AmountUnit[]).find(
      (each) => each === answer || UNIT_NAMES[each] === answer,
    );
    const form = this.known(`${table}.${field}.form`, formOfTexts(spec, column)) as
      TextForm | null | undefined;
    return {
      table,
      field,
      spec,
      column: column.column,
      source: { kind: 'column', caption: column.caption, unit: unit ?? 'kr', form: form ?? null },
      hasUnit: unit !== undefined,
      confidence: Math.round(confidence * 100) / 100,
      reason,
    };
  }

  /** Commitments in a list of projects are those of the row's own project, and of its pool. */
  private link(found: ReadonlyMap<string, ProposedField>, put: (field: ProposedField) => void): void {
    for (const [from, to] of [
      ['Projects.projectId', 'Allocations.projectId'],
      ['Allocations.poolId', 'Projects.poolId'],
    ] as const) {
      const [table, field] = to.split('.') as [TableName, string];
      const source = found.get(from);
      if (!source || found.has(to) || !this.hasTable(found, table) || this.answer(to) !== undefined) continue;
      const spec = fieldsOf(table).find(([name]) => name === field)?.[1];
      if (spec) put({ ...source, table, field, spec });
    }
  }

  private hasTable(found: ReadonlyMap<string, ProposedField>, table: TableName): boolean {
    return [...found.values()].some((each) => each.table === table);
  }

  /** A mapping finds columns by their captions, so a caption that stands twice is no way to one of them. */
  private refuseRepeatedCaptions(found: Map<string, ProposedField>): void {
    for (const [about, { source }] of [...found]) {
      if (source.kind !== 'column') continue;
      const alike = this.columns.filter(
        ({ caption }) => captionMark(caption) === captionMark(source.caption),
      );
      if (alike.length < 2) continue;
      this.questions.push({ about: `caption:${source.caption}`, choices: ['rename'] });
      found.delete(about);
    }
  }
}

/** A column this much less sure than another is no rival of it. */
const RIVAL = 0.12;
const NUMERIC = new Set(['amount', 'year', 'count', 'number', 'share', 'date']);

function amountsAmong(fields: readonly ProposedField[]): number[] {
  return fields.flatMap(({ spec, column }) => (spec.type === 'amount' && column !== null ? [column] : []));
}

function distinctRules(leftOut: readonly LeftOutRow[]): LeftOutRows[] {
  const rules = leftOut.flatMap(({ rule }) => (rule ? [rule] : []));
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}
