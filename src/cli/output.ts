import { lstat, open, rename, rm } from 'node:fs/promises';

/** Where a command writes and how it ends; a test puts its own in. */
export interface Console {
  out(text: string): void;
  error(text: string): void;
  /** Standard output is a terminal: colours and progress may be shown. */
  readonly isTerminal: boolean;
}

/** The file is not written: it is there already, or another run is writing it. */
export class OutputTaken extends Error {
  constructor(
    readonly reason: 'exists' | 'busy',
    /** The file that is in the way. */
    readonly path: string,
  ) {
    super(`${reason} ${path}`);
  }
}

/**
 * Writes a file completely or not at all: beside it first, onto the disk, then into place. The file beside it has one
 * name, so that of two runs with one output only one writes. Rejects with `OutputTaken`, or with the system's error.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  { overwrite }: { overwrite: boolean },
): Promise<void> {
  const beside = `${path}.part`;
  const file = await open(beside, 'wx').catch((error: unknown) => {
    throw isCode(error, 'EEXIST') ? new OutputTaken('busy', beside) : error;
  });
  try {
    try {
      if (!overwrite && (await isThere(path))) throw new OutputTaken('exists', path);
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}
