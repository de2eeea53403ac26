import { countFindings, type FileReport } from '../report/fileReport';
import { htmlReport } from '../report/html';
import { jsonReport } from '../report/json';
import { textReport } from '../report/text';
import { historyOf } from '../rules/history';
import type { Severity } from '../rules/finding';
import { refusalOf } from './answers';
import { bytesOf } from './files';
import type { Console } from './output';
import { packNamed, SHIPPED } from './packNamed';
import { asOfOf, raiseOf, READ_OPTIONS } from './readOptions';
import { reportDestination, writeReport } from './report';
import { earlierOf } from './since';
import { parse, UsageError, type OptionSpec } from './usage';
import { runJobs, workerLimits } from './workers';

const OPTIONS = new Map<string, OptionSpec>([
  ...READ_OPTIONS,
  ['pack', 'text'],
  ['format', ['text', 'json', 'sarif', 'html', 'xlsx']],
  ['output', 'text'],
  ['since', 'text'],
  ['fail-on', ['error', 'warning', 'never']],
]);

/** Progress is worth a line when a person would otherwise wonder. */
const MANY_FILES = 5;
const LARGE_BYTES = 5_000_000;

/** `puljetjek check FILE...`: 0 nothing at or above --fail-on, 1 findings, 2 a file was not read. */
export async function checkCommand(
  argv: readonly string[],
  console: Console,
  version: string,
): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const { files, language, words } = parsed;
  if (files.length === 0) throw new UsageError(words.missingArgument('FILE'));
  const asked = parsed.value('pack');
  const packAsked = asked !== null;
  const pack = packAsked ? await packNamed(asked, words) : SHIPPED;
  const raise = raiseOf(parsed);
  const asOf = asOfOf(parsed);
  const earlierFor = await earlierOf(parsed);
  const destination = await reportDestination(parsed);

  const reports: FileReport[] = new Array<FileReport>(files.length);
  let finished = 0;
  const tell = (line: string): void => {
    if (console.isTerminal) console.error(`\r\u001b[K${line}`);
  };
  await runJobs(
    files.map((file, index) => ({ file, index })),
    async ({ file, index }) => {
      const read = await bytesOf(file, raise, words, language);
      if ('bytes' in read) {
        if (read.bytes.length >= LARGE_BYTES) tell(words.reading(file, Math.round(read.bytes.length / 1e6)));
        return { bytes: read.bytes, pack, packAsked, asOf, raise };
      }
      reports[index] = { file, status: 'refused', refusal: read.refusal };
      return null;
    },
    workerLimits(raise),
    (index, answer) => {
      finished += 1;
      if (files.length >= MANY_FILES) tell(words.progress(finished, files.length));
      if (answer === null) return;
      const file = files[index] as string;
      const refusal = refusalOf(answer, raise, words, language);
      if (refusal) reports[index] = { file, status: 'refused', refusal };
      else if (answer.kind === 'checked') {
        const { result } = answer;
        const earlier = earlierFor(file);
        const history = earlier && historyOf(result, earlier);
        reports[index] = { file, status: 'checked', result, history };
      }
    },
  );
  tell('');

  const formats = new Map<string | null, () => string | Promise<string>>([
    ['json', () => jsonReport(reports, pack, version, language)],
    [
      'sarif',
      async () => {
        const { sarifReport } = await import(/* webpackChunkName: "commands" */ '../report/sarif');
        return sarifReport(reports, pack, version, language);
      },
    ],
    ['html', () => htmlReport(reports, language)],
  ]);
  await writeReport(
    reports,
    destination,
    parsed,
    console,
    (colour) => formats.get(parsed.value('format'))?.() ?? textReport(reports, { language, colour }),
  );
  for (const report of reports) {
    if (report.status === 'refused') console.error(`${report.file}: ${report.refusal.message}\n`);
  }
  return exitCode(reports, parsed.value('fail-on') ?? 'error');
}

function exitCode(reports: readonly FileReport[], failOn: string): number {
  if (reports.some(({ status }) => status === 'refused')) return 2;
  const failing: readonly Severity[] =
    failOn === 'never' ? [] : failOn === 'error' ? ['error'] : ['error', 'warning'];
  const found = reports.some(
    (report) =>
      report.status === 'checked' &&
      failing.some((severity) => countFindings(report.result.findings)[severity] > 0),
  );
  return found ? 1 : 0;
}
