/// <reference types="office-js" />
import { WorkbookError } from '../port';
import type { Patience } from './inExcel';
import { olderAnswer } from './olderAnswer';

/** Excel hands the file over in pieces; a piece is an array of numbers, which is many times its bytes. */
const PIECE = 512 * 1024;

/**
 * The open workbook as the bytes of an .xlsx file, also what is not saved yet. Rejects with a `WorkbookError`:
 * `not-supported` where the host cannot, `lost` where it does not answer or does not give the whole.
 */
export async function readWorkbookFile(patience: Patience): Promise<Uint8Array> {
  const { document } = Office.context;
  if (typeof document.getFileAsync !== 'function') throw new WorkbookError('not-supported');
  const file = await olderAnswer<Office.File>(patience, (done) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: PIECE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await olderAnswer<Office.Slice>(patience, (done) => file.getSliceAsync(index, done));
      const piece = Uint8Array.from(slice.data as ArrayLike<number>);
      if (at + piece.length > bytes.length) throw new WorkbookError('lost', `${index}`);
      bytes.set(piece, at);
      at += piece.length;
    }
    if (at !== bytes.length) throw new WorkbookError('lost', `${at}`);
    return bytes;
  } finally {
    // Two copies may be open at a time, so each is given back whatever came of it; nobody waits for that.
    file.closeAsync(() => undefined);
  }
}
