import { Ledger } from '../ledger/ledger';
import { openWorkbook, type OpenedWorkbook, type ReadOptions } from '../workbook/file/book/openWorkbook';
import type { Change, PatchNotice } from '../workbook/file/patch/change';
import { patchWorkbook } from '../workbook/file/patch/patchWorkbook';
import { readTables, type ReadWorkbook } from '../workbook/file/readWorkbook';
import { Refusal } from '../workbook/file/refusal';
import { XmlDecoder } from '../workbook/file/xml/decode';
import { SealFinder, SEAL_NAMESPACE, type FoundSeals } from './foundSeals';
import { makeSeal, type NewSeal, type SealRequest } from './makeSeal';

/** A received file with the seal in it. */
export interface SealedFile {
  readonly workbook: ReadWorkbook;
  readonly found: FoundSeals;
}

/** Reads a file to its end, the seal with it. Rejects with a `Refusal`. */
export async function readSealedFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<SealedFile> {
  const book = await openWorkbook(bytes, options);
  const finder = new SealFinder();
  const workbook = await readTables(book, (sheet, column, value) => finder.cell(sheet, column, value));
  for (const part of book.customXml) {
    const xml = await textOf(book, part);
    if (xml !== null) finder.customXml(xml);
  }
  return { workbook, found: finder.found() };
}

/** What a sealing of a file came to. */
export interface SealedCopy {
  readonly bytes: Uint8Array;
  readonly seal: NewSeal;
  readonly notices: readonly PatchNotice[];
}

/**
 * The file with a seal; every part that does not carry the seal stays byte for byte. Rejects with a `Refusal`, a
 * `PatchRefusal` or `SealRefused`.
 */
export async function sealFile(
  bytes: Uint8Array,
  { workbook, found }: SealedFile,
  request: Omit<SealRequest, 'found' | 'sheets'>,
  options: ReadOptions = {},
): Promise<SealedCopy> {
  const sheets = workbook.sheets.map(({ name }) => name);
  const seal = await makeSeal(new Ledger(workbook), { ...request, found, sheets });
  const patched = await patchWorkbook(bytes, sealChanges(seal), options);
  return { ...patched, seal };
}

/** What writing a seal changes in a workbook. */
export function sealChanges({ sheet, replaced, xml }: NewSeal): Change[] {
  return [
    ...replaced.map((name): Change => ({ kind: 'removeSheet', name })),
    { kind: 'addSheet', sheet },
    { kind: 'setCustomXml', namespace: SEAL_NAMESPACE, xml },
  ];
}

/** The text of a part with data of add-ins and forms; `null` for one that cannot be read, which is nobody's seal. */
async function textOf(book: OpenedWorkbook, part: string): Promise<string | null> {
  try {
    const decoder = new XmlDecoder(part);
    return decoder.decode(await book.readPart(part)) + decoder.end();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
