import { DEFAULT_LIMITS } from '../../workbook/file/limits';
import { Refusal } from '../../workbook/file/refusal';

/** A file as an input of the page hands it over. */
export type PickedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Its bytes. Rejects with a `Refusal` before a file is loaded that is too long to be read. */
export async function pickedBytes(file: PickedFile): Promise<Uint8Array> {
  const limit = DEFAULT_LIMITS.fileBytes;
  if (file.size > limit) throw new Refusal('LIMIT_FILE', { limit });
  return new Uint8Array(await file.arrayBuffer());
}
