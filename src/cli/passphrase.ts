import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { KeyTexts } from '../text/keyTexts';
import { UsageError } from './usage';

const VARIABLE = 'PULJETJEK_PASSPHRASE';
/** Shorter ones are soon guessed by whoever gets hold of the file. */
const SHORTEST = 12;

/** The passphrase of a key: from the environment, else asked on the terminal, where it is not shown. */
export async function passphraseOf(file: string, words: KeyTexts): Promise<string> {
  const given = process.env[VARIABLE] ?? '';
  if (given !== '') return given;
  if (!process.stdin.isTTY) throw new UsageError(words.noPassphrase);
  return ask(words.passphrase(file));
}

/** A new passphrase, asked twice where it is typed. */
export async function newPassphrase(file: string, words: KeyTexts): Promise<string> {
  const passphrase = await passphraseOf(file, words);
  if ([...passphrase].length < SHORTEST) throw new UsageError(words.tooShort(SHORTEST));
  const isTyped = (process.env[VARIABLE] ?? '') === '';
  if (isTyped && (await ask(words.repeat)) !== passphrase) throw new UsageError(words.notRepeated);
  return passphrase;
}

async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await new Promise<string>((resolve) => {
      lines.once('line', resolve);
      // The end of the input, or Ctrl+C, is no passphrase.
      lines.once('close', () => resolve(''));
    });
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
