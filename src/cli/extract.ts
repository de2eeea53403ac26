import { readFile } from 'node:fs/promises';
import { tidyText } from '../ledger/ids';
import { extractTexts } from '../text/extractTexts';
import { templatePath } from './new';
import type { Console } from './output';
import { save } from './report';
import { SEAL_OPTIONS } from './sealCommand';
import { failureWords, runSharing } from './sharingCommand';
import { parse, UsageError, type OptionSpec, type Parsed } from './usage';

const OPTIONS = new Map<string, OptionSpec>([
  ...SEAL_OPTIONS,
  ['recipient', 'text'],
  ['output', 'text'],
  ['by', 'text'],
]);

/** `puljetjek extract FILE --recipient R --output PATH`: 0 made, 2 not. Writes over nothing. */
export async function extractCommand(argv: readonly string[], console: Console): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const { language } = parsed;
  const words = extractTexts(language);
  const [file, surplus] = parsed.files;
  if (file === undefined) throw new UsageError(parsed.words.missingArgument('FILE'));
  if (surplus !== undefined) throw new UsageError(parsed.words.unknownOption(surplus));
  const recipient = needed(parsed, 'recipient');
  const output = needed(parsed, 'output');
  const by = tidyText(parsed.value('by') ?? '');
  const template = new Uint8Array(await readFile(templatePath('empty', language)));
  const task = { kind: 'extract', recipient, template, language, by, on: new Date() } as const;
  const [done] = await runSharing(parsed, [file], task);
  if (done?.kind === 'extracted') {
    await save(output, done.bytes, false, parsed);
    const rows = [...done.sent.tables.values()].reduce((sum, all) => sum + all.length, 0);
    console.out(`${words.made(output, done.sent.recipient, rows)}\n${words.code(done.code)}\n`);
    console.error(`${done.from === null ? words.fromUnsealed : words.from(done.from)}\n`);
    return 0;
  }
  if (done?.kind === 'no-extract') {
    const { sheet, cell, recipient: asked = '' } = done.params;
    console.error(`${file}: ${words.refusals[done.code](cell === undefined ? asked : `${sheet}!${cell}`)}\n`);
  } else if (done) console.error(`${file}: ${failureWords(done, parsed)}\n`);
  return 2;
}

function needed(parsed: Parsed, option: string): string {
  const value = parsed.value(option);
  if (value === null) throw new UsageError(parsed.words.missingArgument(`--${option}`));
  return value;
}
