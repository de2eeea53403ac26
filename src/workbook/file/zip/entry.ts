/** One part as the zip's central directory describes it. */
export interface ZipEntry {
  /** With `/`, and without one in front; case as in the file. */
  readonly name: string;
  readonly compressed: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly checksum: number;
  /** The packed bytes themselves. */
  readonly packed: Uint8Array;
}
