import { parseIsoDate } from '../ledger/dates';
import { tidyText } from '../ledger/ids';
import { makeKeys } from '../sharing/keys';
import { keyTexts } from '../text/keyTexts';
import type { Console } from './output';
import { newPassphrase } from './passphrase';
import { save } from './report';
import { parse, UsageError, type OptionSpec } from './usage';

const OPTIONS = new Map<string, OptionSpec>([
  ['output', 'text'],
  ['owner', 'text'],
  ['from', 'text'],
  ['to', 'text'],
]);

const YEARS = 2;

/** `puljetjek keygen --output KEY --owner NAME`: a private key, and beside it `KEY.pub`. Overwrites nothing. */
export async function keygenCommand(argv: readonly string[], console: Console): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const words = keyTexts(parsed.language);
  const [surplus] = parsed.files;
  if (surplus !== undefined) throw new UsageError(parsed.words.unknownOption(surplus));
  const output = parsed.value('output');
  const owner = tidyText(parsed.value('owner') ?? '');
  if (output === null) throw new UsageError(parsed.words.missingArgument('--output'));
  if (owner === '') throw new UsageError(parsed.words.missingArgument('--owner'));
  const today = new Date();
  const end = new Date(today);
  end.setUTCFullYear(end.getUTCFullYear() + YEARS);
  const [from, to] = [
    parsed.value('from') ?? today.toISOString().slice(0, 10),
    parsed.value('to') ?? end.toISOString().slice(0, 10),
  ];
  if (parseIsoDate(from) === null || parseIsoDate(to) === null || to < from)
    throw new UsageError(words.wrongPeriod(from, to));
  const passphrase = await newPassphrase(output, words);
  const { key, publicFile, privateFile } = await makeKeys(owner, from, to, passphrase);
  // The public one first: left alone by a fault it harms nobody.
  await save(`${output}.pub`, publicFile, false, parsed);
  await save(output, privateFile, false, parsed);
  console.out(`${words.made(output, `${output}.pub`, key.key)}\n${words.advice}\n`);
  return 0;
}
