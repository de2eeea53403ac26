import { readFile, stat } from 'node:fs/promises';
import {
  KeyBroken,
  KeyLocked,
  openPrivateKey,
  readPublicKeys,
  type PrivateKey,
  type PublicKey,
} from '../sharing/keys';
import { isInTime } from '../sharing/signature';
import { keyTexts } from '../text/keyTexts';
import type { CliTexts } from '../text/types';
import { passphraseOf } from './passphrase';
import { UsageError, type Parsed } from './usage';

const MOST_BYTES = 1_000_000;

/** The key that `--key` names, opened; `null` where none is named. It must be valid on the day of sealing. */
export async function keyToSignWith(parsed: Parsed, on: Date): Promise<PrivateKey | null> {
  const path = parsed.value('key');
  if (path === null) return null;
  const words = keyTexts(parsed.language);
  const json = await textOf(path, parsed.words, words.noPrivateKey(path));
  try {
    const key = await openPrivateKey(json, await passphraseOf(path, words));
    if (!isInTime(key, on.toISOString().slice(0, 10)))
      throw new UsageError(words.notInTime(path, key.from, key.to));
    return key;
  } catch (error) {
    if (error instanceof KeyBroken) throw new UsageError(words.noPrivateKey(path));
    if (error instanceof KeyLocked) throw new UsageError(words.locked(path));
    throw error;
  }
}

/** The keys that `--trusted` names; `null` where it is not given. */
export async function trustedKeys(parsed: Parsed): Promise<readonly PublicKey[] | null> {
  const path = parsed.value('trusted');
  if (path === null) return null;
  const { noPublicKey } = keyTexts(parsed.language);
  try {
    return readPublicKeys(await textOf(path, parsed.words, noPublicKey(path)));
  } catch (error) {
    if (error instanceof KeyBroken) throw new UsageError(noPublicKey(path));
    throw error;
  }
}

async function textOf(path: string, words: CliTexts, tooLarge: string): Promise<string> {
  try {
    if ((await stat(path)).size > MOST_BYTES) throw new UsageError(tooLarge);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(code === 'ENOENT' ? words.fileNotFound(path) : words.fileNotReadable(path, code));
  }
}
