import { captionOf } from '../ledger/captions';
import { fieldsOf, TABLE_NAMES } from '../ledger/tables';
import type { TableName } from '../ledger/tables/spec';
import type { Question } from '../mapping/propose/proposal';
import { commandTexts } from '../text/commandTexts';
import { formatFor, withPlainBlanks } from '../text/format';
import type { Language } from '../text/language';
import { patchWords } from '../text/patchTexts';
import type { MapTexts } from '../text/types';
import { refusalOf } from './answers';
import { bytesOf, isSameFile } from './files';
import type { MappedSheet, MapOutcome, MapRequest } from './mapJob';
import type { Console } from './output';
import { SHIPPED } from './packNamed';
import { raiseOf } from './readOptions';
import { save } from './report';
import { parse, UsageError, type OptionSpec, type Parsed } from './usage';
import { runJobs, workerLimits } from './workers';

const OPTIONS = new Map<string, OptionSpec>([
  ['sheet', 'text'],
  ['set', 'text'],
  ['apply', 'text'],
  ['format', ['text', 'json']],
  ['raise-limits', 'text'],
]);

/** `puljetjek map FILE`: how the sheets can be read; with `--apply`, a copy in which the mapping stands. */
export async function mapCommand(argv: readonly string[], console: Console): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const { language, words } = parsed;
  const [file, surplus] = parsed.files;
  if (file === undefined) throw new UsageError(words.missingArgument('FILE'));
  if (surplus !== undefined) throw new UsageError(words.unknownOption(surplus));
  const output = parsed.value('apply');
  if (output !== null && (await isSameFile(file, output))) throw new UsageError(words.outputIsInput(output));
  const raise = raiseOf(parsed);
  const map = requestOf(parsed, output !== null);

  const read = await bytesOf(file, raise, words, language);
  if (!('bytes' in read)) return refuse(file, read.refusal, parsed.value('format'), console);
  let answer: MapOutcome | null = null;
  let code = 2;
  await runJobs(
    [read.bytes],
    (bytes) => Promise.resolve({ bytes, pack: SHIPPED, packAsked: false, asOf: null, raise, map }),
    workerLimits(raise),
    (_, outcome) => {
      const refusal = outcome && refusalOf(outcome, raise, words, language);
      if (refusal) code = refuse(file, refusal, parsed.value('format'), console);
      else answer = outcome as MapOutcome;
    },
  );
  return answer === null ? code : finish(answer, output, parsed, console);
}

function requestOf(parsed: Parsed, apply: boolean): MapRequest {
  const answers = parsed.list('set').map((given) => {
    const at = given.indexOf('=');
    if (at < 1) throw new UsageError(commandTexts(parsed.language).map.answerBroken(given));
    return [given.slice(0, at).trim(), given.slice(at + 1).trim()] as const;
  });
  return { sheet: parsed.value('sheet'), answers, apply, language: parsed.language };
}

function refuse(
  file: string,
  refusal: { code: string; message: string },
  format: string | null,
  console: Console,
): number {
  if (format === 'json')
    console.out(`${JSON.stringify({ file, status: 'refused', refusal, sheets: [] }, null, 2)}\n`);
  console.error(`${file}: ${refusal.message}\n`);
  return 2;
}

async function finish(
  answer: MapOutcome,
  output: string | null,
  parsed: Parsed,
  console: Console,
): Promise<number> {
  const words = commandTexts(parsed.language).map;
  switch (answer.kind) {
    case 'no-such-sheet':
      throw new UsageError(words.noSuchSheet(parsed.value('sheet') ?? '', answer.names));
    case 'answer-unused':
      throw new UsageError(words.answerUnused(answer.about));
    case 'not-changed':
      throw new UsageError(patchWords(answer.code, answer.params, parsed.language));
  }
  const { sheets, applied } = answer;
  const isJson = parsed.value('format') === 'json';
  console.out(isJson ? asJson(sheets) : asText(sheets, words, parsed.language));
  if (output === null) {
    if (!isJson && sheets.some(({ table }) => table !== null)) console.out(`${words.howToApply}\n`);
    return 0;
  }
  if (applied === null) {
    const open = sheets.filter(({ table }) => table !== null).flatMap(({ questions }) => questions);
    throw new UsageError(
      open.length > 0 ? words.stillOpen(open.map(({ about }) => about)) : words.nothingToApply,
    );
  }
  await save(output, applied, false, parsed);
  if (!isJson) console.out(`${words.applied(output)}\n`);
  return 0;
}

function asJson(sheets: readonly MappedSheet[]): string {
  const body = {
    sheets: sheets.map(({ given: _given, preview: _preview, columns, ...sheet }) => {
      const { headerRows, firstRow, lastRow, table, leftOut, questions } = sheet;
      return {
        ...{ sheet: sheet.sheet, headerRows, firstRow, lastRow, table },
        columns: columns.map(({ reason: _reason, ...column }) => column),
        leftOut,
        questions,
      };
    }),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

function asText(sheets: readonly MappedSheet[], words: MapTexts, language: Language): string {
  const blocks = sheets.map((sheet) => {
    // A column that another table of the sheet reads is not one that is left alone.
    const elsewhere = new Set(
      sheets
        .filter((other) => other.sheet === sheet.sheet)
        .flatMap(({ columns }) => columns.flatMap(({ column, field }) => (field === null ? [] : [column]))),
    );
    const lines = [sheet.sheet, ...describe(sheet, elsewhere, words, language).map((line) => `  ${line}`)];
    return lines.join('\n');
  });
  return withPlainBlanks(`${blocks.join('\n\n')}\n\n`);
}

function describe(
  sheet: MappedSheet,
  elsewhere: ReadonlySet<string>,
  words: MapTexts,
  language: Language,
): string[] {
  const { table, headerRows, firstRow, lastRow, rowCount, columns, leftOut, questions, given, preview } =
    sheet;
  if (headerRows.length === 0) return [words.nothing];
  const used = columns.filter(({ field }) => field !== null);
  const others = columns.filter(({ column }) => !elsewhere.has(column));
  const caption = (field: string): string => (table ? captionOf(table, field, language) : field);
  const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
  const about =
    table === null
      ? words.noTable
      : firstRow === null || lastRow === null
        ? words.noRows(table)
        : words.reads(table, rowCount, firstRow, lastRow);
  return [
    about,
    words.captionsIn(headerRows),
    ...used.map(({ column, caption: text, field, unit, textForm, confidence, reason }) => {
      const how = [unit, textForm].filter((each) => each !== null).join(', ');
      const why = [reason && words.reasons[reason], words.sure(confidence)].filter(Boolean).join(', ');
      return `  ${column}  ${shown(text)} → ${caption(field ?? '')}${how && ` (${how})`}; ${why}`;
    }),
    ...given.map(({ field, value }) => `  –  ${caption(field)}: ${value ?? words.numbered}`),
    ...(others.length === 0
      ? []
      : [words.otherColumns(others.map(({ column, caption: text }) => `${column} ${shown(text)}`))]),
    ...describeLeftOut(leftOut, words),
    ...(questions.length === 0 ? [] : [words.questions, ...questions.flatMap((each) => asked(each, words))]),
    ...(preview === null || preview.rows.length === 0 ? [] : describePreview(preview, words, language)),
  ];
}

function describeLeftOut(leftOut: MappedSheet['leftOut'], words: MapTexts): string[] {
  const rows = new Map<MappedSheet['leftOut'][number]['why'], number[]>();
  for (const { row, why } of leftOut) rows.set(why, [...(rows.get(why) ?? []), row]);
  if (rows.size === 0) return [];
  return [words.leftOut, ...[...rows].map(([why, list]) => `  ${words.why[why]}: ${words.rows(list)}`)];
}

function describePreview(
  { table, fields, rows }: NonNullable<MappedSheet['preview']>,
  words: MapTexts,
  language: Language,
): string[] {
  const { number, kroner } = formatFor(language);
  const types = new Map(fieldsOf(table).map(([field, { type }]) => [field, type]));
  const cell = (value: (typeof rows)[number][number], field: string): string => {
    if (value === null) return '';
    if (typeof value === 'object') return words.unreadable;
    if (typeof value === 'string') return value;
    const type = types.get(field);
    return type === 'amount' ? kroner(value) : type === 'year' ? String(value) : number(value);
  };
  return [
    words.preview,
    ...rows.map((row) => {
      const shown = fields.map(
        (field, at) => `${captionOf(table, field, language)}: ${cell(row[at] ?? null, field)}`,
      );
      return `  ${shown.join(' | ')}`;
    }),
  ];
}

function asked({ about, choices }: Question, words: MapTexts): string[] {
  return [`  ${question(about, words.about)} ${words.answerWith(about)}`, `      ${choices.join(' | ')}`];
}

function question(about: string, words: MapTexts['about']): string {
  const bare = about.replace(/@\d+$/, '');
  if (bare === 'table') return words.table;
  if (bare === 'header') return words.header;
  if (bare === 'rows') return words.rows;
  const [, kind, rest = ''] = /^(row|column|caption):(.*)$/.exec(bare) ?? [];
  if (kind === 'row' || kind === 'column' || kind === 'caption') return words[kind](rest);
  const [name, field = '', more] = bare.split('.');
  const table = TABLE_NAMES.find((each) => each === name) as TableName;
  return (more === 'unit' ? words.unit : more === 'form' ? words.form : words.field)(table, field);
}
