import { KINDS } from '../rules/catalogue';
import type { Finding, Severity } from '../rules/finding';
import type { History } from '../rules/history';
import type { Pack } from '../rules/pack';
import { checkTexts } from '../text/checkTexts';
import { withPlainBlanks } from '../text/format';
import type { Language } from '../text/language';
import type { CheckTexts } from '../text/types';
import { wordsOf } from '../text/wordsOf';
import type { FileReport } from './fileReport';
import { jsonValue } from './json';

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/**
 * The report as SARIF 2.1.0 (OASIS), for programs that collect findings from many tools. A cell is a logical
 * location, since SARIF's regions are lines of text. A waived finding is a suppressed result.
 */
export function sarifReport(
  files: readonly FileReport[],
  pack: Pack,
  version: string,
  language: Language,
): string {
  const texts = checkTexts(language);
  const results = files.flatMap((report) => {
    if (report.status === 'refused') return [];
    const { result, history } = report;
    const open = result.findings.map((finding) => resultOf(finding, report.file, history, texts));
    const waived = result.waived.map(({ finding, waiver }) => ({
      ...resultOf(finding, report.file, history, texts),
      suppressions: [{ kind: 'external', justification: waiver.reason }],
    }));
    return [...open, ...waived];
  });
  const body = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'puljetjek',
            version,
            language,
            rules: KINDS.map((kind) => ({
              id: kind.id,
              shortDescription: { text: texts.rules[kind.id]?.title ?? kind.id },
              fullDescription: { text: texts.rules[kind.id]?.about ?? kind.id },
              defaultConfiguration: { level: LEVEL[kind.severity] },
              properties: { family: kind.family },
            })),
          },
          extensions: packsOf(files, pack),
        },
        invocations: [
          {
            executionSuccessful: files.every(({ status }) => status === 'checked'),
            toolExecutionNotifications: files.flatMap(refusals),
          },
        ],
        artifacts: [...new Set(files.map(({ file }) => uriOf(file)))].map((uri) => ({ location: { uri } })),
        results,
      },
    ],
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

/** Every pack that held for a file, and the one given for those without one of their own. */
function packsOf(files: readonly FileReport[], given: Pack): { name: string; version: string }[] {
  const packs = [given, ...files.flatMap((file) => (file.status === 'checked' ? [file.result.pack] : []))];
  const byName = new Map(
    packs.map(({ id, version }) => [JSON.stringify([id, version]), { name: id, version }]),
  );
  return [...byName.values()];
}

const RULE_INDEX = new Map(KINDS.map(({ id }, index) => [id, index]));

function resultOf(finding: Finding, file: string, history: History | null, texts: CheckTexts): object {
  const { rule, severity, spot, message } = finding;
  const { title, why, todo } = wordsOf(message, texts);
  const [first = '', ...others] = finding.cells;
  const at = (cell: string): object => locationOf(file, spot.sheet, cell);
  return {
    ruleId: rule,
    ruleIndex: RULE_INDEX.get(rule) ?? -1,
    level: LEVEL[severity],
    message: { text: withPlainBlanks(`${title}. ${why} ${todo}`) },
    locations: [at(first)],
    ...(others.length > 0 ? { relatedLocations: others.map(at) } : {}),
    partialFingerprints: { 'findingId/v1': finding.id, 'values/v1': finding.fingerprint },
    ...(history ? { baselineState: history.new.has(finding.id) ? 'new' : 'unchanged' } : {}),
    properties: {
      table: spot.table,
      row: spot.row,
      column: spot.caption,
      received: jsonValue(finding.received),
      expected: jsonValue(finding.expected),
      difference: jsonValue(finding.difference),
      source: finding.source,
    },
  };
}

function locationOf(file: string, sheet: string, cell: string): object {
  const physicalLocation = { artifactLocation: { uri: uriOf(file) } };
  if (sheet === '') return { physicalLocation };
  const named =
    cell === ''
      ? { name: sheet, fullyQualifiedName: sheet, kind: 'module' }
      : { name: cell, fullyQualifiedName: `${sheet}!${cell}`, kind: 'element' };
  return { physicalLocation, logicalLocations: [named] };
}

/** A file that was not read is an error of the run, so that no reader takes its silence for order. */
function refusals(report: FileReport): object[] {
  if (report.status === 'checked') return [];
  const { code, message } = report.refusal;
  return [
    {
      level: 'error',
      descriptor: { id: code },
      message: { text: message },
      locations: [locationOf(report.file, '', '')],
    },
  ];
}

/** A path as a relative or absolute URI reference. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}
