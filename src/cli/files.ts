import { readFile, stat } from 'node:fs/promises';
import { limitsTimes } from '../workbook/file/limits';
import type { CliTexts } from '../text/types';
import type { RefusalNote } from '../report/fileReport';
import { refusalWords } from '../text/refusalTexts';
import type { Language } from '../text/language';

/** The bytes of a file, or why they cannot be had. The size is looked at before anything is read. */
export async function bytesOf(
  file: string,
  raise: number,
  words: CliTexts,
  language: Language,
): Promise<{ bytes: Uint8Array } | { refusal: RefusalNote }> {
  try {
    const { size } = await stat(file);
    const limit = limitsTimes(raise).fileBytes;
    if (size > limit) {
      return { refusal: { code: 'LIMIT_FILE', message: refusalWords('LIMIT_FILE', { limit }, language) } };
    }
    const { buffer, byteOffset, byteLength } = await readFile(file);
    return { bytes: new Uint8Array(buffer, byteOffset, byteLength) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return code === 'ENOENT'
      ? { refusal: { code: 'NOT_FOUND', message: words.fileNotFound(file) } }
      : { refusal: { code: 'NOT_READABLE', message: words.fileNotReadable(file, code) } };
  }
}

/** Whether two paths lead to one file that is there, by whatever names. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((path) => stat(path, { bigint: true }).catch(() => undefined)),
  );
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}
