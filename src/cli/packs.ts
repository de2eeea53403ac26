import { packChangesJson, packChangesText } from '../report/packChanges';
import type { CheckResult } from '../rules/check';
import { compareChecks } from '../rules/compareChecks';
import { packNote } from '../rules/packHash';
import { refusalOf } from './answers';
import { asOfOf, raiseOf, READ_OPTIONS } from './readOptions';
import { bytesOf } from './files';
import type { Console } from './output';
import { packNamed, SHIPPED } from './packNamed';
import { parse, UsageError, type OptionSpec } from './usage';
import { runJobs, workerLimits } from './workers';

const OPTIONS = new Map<string, OptionSpec>([...READ_OPTIONS, ['format', ['text', 'json']]]);

/**
 * `puljetjek packs [A] B FILE`: what would change for a workbook from pack A, or from the pack it has, to B.
 * 0 nothing, 1 something, 2 not read.
 */
export async function packsCommand(argv: readonly string[], console: Console): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const { language, words } = parsed;
  const [second, file, ...surplus] = parsed.files.slice(parsed.files.length > 2 ? 1 : 0);
  if (second === undefined) throw new UsageError(words.missingArgument('PACK'));
  if (file === undefined) throw new UsageError(words.missingArgument('FILE'));
  if (surplus[0] !== undefined) throw new UsageError(words.unknownOption(surplus[0]));
  const [first] = parsed.files.length > 2 ? parsed.files : [null];
  const packs = await Promise.all(
    [first ?? null, second].map(async (asked) => ({
      pack: asked === null ? SHIPPED : await packNamed(asked, words),
      packAsked: asked !== null,
    })),
  );
  const raise = raiseOf(parsed);
  const asOf = asOfOf(parsed);
  const refuse = (message: string): number => {
    console.error(`${file}: ${message}\n`);
    return 2;
  };

  const read = await bytesOf(file, raise, words, language);
  if (!('bytes' in read)) return refuse(read.refusal.message);
  const checks: CheckResult[] = [];
  let refused: string | null = null;
  await runJobs(
    packs,
    (asked) => Promise.resolve({ bytes: read.bytes.slice(), ...asked, asOf, raise }),
    workerLimits(raise),
    (index, answer) => {
      if (answer === null) return;
      refused ??= refusalOf(answer, raise, words, language)?.message ?? null;
      if (answer.kind === 'checked') checks[index] = answer.result;
    },
  );
  if (refused !== null) return refuse(refused);
  const [before, after] = checks;
  if (!before || !after) return refuse(words.fault('no answer'));
  const [from, to] = await Promise.all([packNote(before.pack), packNote(after.pack)]);
  const changes = { file, from, to, ...compareChecks(before, after) };
  const write = parsed.value('format') === 'json' ? packChangesJson : packChangesText;
  console.out(write(changes, language));
  return changes.findings.length + changes.rules.length > 0 ? 1 : 0;
}
