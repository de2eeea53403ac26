import { tableNamed } from '../ledger/captions';
import { normaliseId } from '../ledger/ids';
import { TABLE_NAMES, TABLES } from '../ledger/tables';
import type { TableName } from '../ledger/tables/spec';
import { commandTexts } from '../text/commandTexts';
import { formatFor } from '../text/format';
import { patchNoticeWords } from '../text/patchTexts';
import { ledgerArgument } from '../workbook/ledgerCell';
import { refusalOf } from './answers';
import { bytesOf } from './files';
import type { Outcome } from './job';
import type { Console } from './output';
import { SHIPPED } from './packNamed';
import { raiseOf } from './readOptions';
import { save } from './report';
import { parse, UsageError, type OptionSpec, type Parsed } from './usage';
import { runJobs, workerLimits, type Failure } from './workers';

const OPTIONS = new Map<string, OptionSpec>([
  ['output', 'text'],
  ['format', ['text', 'json']],
  ['raise-limits', 'text'],
]);

type Added = Extract<Outcome, { kind: 'tables-added' }>;

/** `puljetjek add-table FILE TABLE... --output OUT`: 0 added, 2 not. Writes over nothing. */
export async function addTableCommand(argv: readonly string[], console: Console): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const { language, words } = parsed;
  const [file, ...names] = parsed.files;
  if (file === undefined) throw new UsageError(words.missingArgument('FILE'));
  if (names.length === 0) throw new UsageError(words.missingArgument('TABLE'));
  const tables = [...new Set(names.map((name) => tableCalled(name, parsed)))];
  const output = parsed.value('output');
  if (output === null) throw new UsageError(words.missingArgument('--output'));
  const raise = raiseOf(parsed);

  const read = await bytesOf(file, raise, words, language);
  let answer: Outcome | Failure | null = null;
  if ('bytes' in read)
    await runJobs(
      [read.bytes],
      (bytes) => {
        const addTables = { tables, language };
        return Promise.resolve({ bytes, pack: SHIPPED, packAsked: false, asOf: null, raise, addTables });
      },
      workerLimits(raise),
      (_, given) => {
        answer = given;
      },
    );
  const refusal = 'bytes' in read ? answer && refusalOf(answer, raise, words, language) : read.refusal;
  const isJson = parsed.value('format') === 'json';
  if (refusal || answer === null) {
    if (isJson) console.out(`${JSON.stringify({ file, status: 'refused', refusal }, null, 2)}\n`);
    console.error(`${file}: ${refusal?.message ?? words.fault('no answer')}\n`);
    return 2;
  }
  const added = answer as Added;
  await save(output, added.bytes, false, parsed);
  console.out(isJson ? asJson(file, output, added) : inWords(output, added, parsed));
  for (const notice of added.notices) console.error(`${patchNoticeWords(notice, language)}\n`);
  return 0;
}

/** A table by its name or by what its sheet is called, in either language and any case. */
function tableCalled(name: string, { language }: Parsed): TableName {
  const wanted = normaliseId(name);
  const table =
    tableNamed(name) ??
    TABLE_NAMES.find((each) => [TABLES[each].da, TABLES[each].en].some((one) => normaliseId(one) === wanted));
  if (table) return table;
  const known = TABLE_NAMES.map((each) => (language === 'da' ? `${each} (${TABLES[each].da})` : each));
  throw new UsageError(commandTexts(language).addTable.noSuchTable(name, formatFor(language).list(known)));
}

function asJson(file: string, output: string, { sheets, language, ledger }: Added): string {
  const tables = sheets.map(({ table, name }) => ({ table, sheet: name }));
  return `${JSON.stringify({ file, output, status: 'added', language, tables, ledger }, null, 2)}\n`;
}

function inWords(output: string, { sheets, language, why, ledger }: Added, parsed: Parsed): string {
  const words = commandTexts(parsed.language).addTable;
  const list = (parts: readonly string[]): string => formatFor(parsed.language).list(parts);
  const lines = [
    parsed.words.created(output),
    ...sheets.map(({ table, name }) => `${table}: ${words.added(name)}`),
    words.language(language, why),
    ledger === null
      ? words.notInLedger(list(sheets.map(({ table }) => ledgerArgument(table))))
      : words.inLedger(ledger),
  ];
  return `${lines.join('\n')}\n`;
}
