import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';

/** Where a command writes and how it ends; a test puts its own in. */
export interface Console {
  out(text: string): void;
  error(text: string): void;
  /** Standard output is a terminal: colours and progress may be shown. */
  readonly isTerminal: boolean;
}

/** Writes a file completely or not at all: beside it first, then into place. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
