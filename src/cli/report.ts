import type { FileReport } from '../report/fileReport';
import { isSameFile } from './files';
import { OutputTaken, writeWhole, type Console } from './output';
import { UsageError, type Parsed } from './usage';

/** Forms that are no text, and so go to a file. */
const BINARY = ['xlsx', 'docx'];

/** Where a report goes: a path, or `null` for standard output. Asked before any work is done for it. */
export async function reportDestination(parsed: Parsed): Promise<string | null> {
  const { files, words } = parsed;
  const output = parsed.value('output');
  if (output === null && BINARY.includes(parsed.value('format') ?? ''))
    throw new UsageError(words.missingArgument('--output'));
  for (const file of files) {
    if (output !== null && (await isSameFile(file, output)))
      throw new UsageError(words.outputIsInput(output));
  }
  return output;
}

/** Prints the report, or writes it whole; `text` makes it in words, with colours where they are wanted. */
export async function writeReport(
  reports: readonly FileReport[],
  destination: string | null,
  parsed: Parsed,
  console: Console,
  text: (colour: boolean) => string | Promise<string>,
): Promise<void> {
  if (destination === null) {
    console.out(await text(console.isTerminal));
    return;
  }
  // A workbook may be somebody's own, so it is never written over; a text report may be written again and again.
  const isWorkbook = parsed.value('format') === 'xlsx';
  const content = isWorkbook ? await workbookOf(reports, parsed) : await text(false);
  await save(destination, content, !isWorkbook, parsed);
}

async function workbookOf(reports: readonly FileReport[], { language }: Parsed): Promise<Uint8Array> {
  const { findingsWorkbook } = await import(/* webpackChunkName: "commands" */ './findingsWorkbook');
  return findingsWorkbook(reports, language);
}

/** Writes a file whole, or says in a sentence why it was not written. */
export async function save(
  path: string,
  content: string | Uint8Array,
  overwrite: boolean,
  { words }: Pick<Parsed, 'words'>,
): Promise<void> {
  try {
    await writeWhole(path, content, { overwrite });
  } catch (error) {
    if (error instanceof OutputTaken)
      throw new UsageError(
        error.reason === 'exists' ? words.fileExists(path) : words.outputBusy(path, error.path),
      );
    throw new UsageError(words.cannotWrite(path, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}
