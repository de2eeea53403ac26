/** How much of a received file is taken in before it is refused. A command-line flag raises them. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of all parts together once unpacked. */
  readonly unpackedBytes: number;
  /** A part may unpack to at most this many times its packed size ... */
  readonly ratio: number;
  /** ... once it is larger than this many bytes. */
  readonly ratioFromBytes: number;
  /** Bytes of a part other than a sheet or the shared strings: what is read from those is kept. */
  readonly smallPartBytes: number;
  /** Texts that cells share. */
  readonly strings: number;
  readonly parts: number;
  readonly sheets: number;
  /** How deep XML elements may be nested. */
  readonly depth: number;
  readonly merges: number;
  /** Characters in one text; above it the file is refused. */
  readonly textLength: number;
  /** Characters in one text; above it there is a notice, since Excel itself cannot hold more. */
  readonly longText: number;
  /** Cells that all tables of the file span together, filled or not, since their columns are kept in memory. */
  readonly tableCells: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 100 * MEGABYTE,
  unpackedBytes: 600 * MEGABYTE,
  ratio: 200,
  ratioFromBytes: MEGABYTE,
  smallPartBytes: 64 * MEGABYTE,
  strings: 16_000_000,
  parts: 2000,
  sheets: 500,
  depth: 64,
  merges: 20_000,
  textLength: 1_000_000,
  longText: 32_767,
  tableCells: 32_000_000,
};

/** The ordinary limits, or `times` as much of everything that a file may hold. The ratio stays. */
export function limitsTimes(times: number): ReadLimits {
  const { ratio, ratioFromBytes, depth, longText, ...sizes } = DEFAULT_LIMITS;
  const raised = Object.fromEntries(Object.entries(sizes).map(([name, limit]) => [name, limit * times]));
  return { ratio, ratioFromBytes, depth, longText, ...(raised as typeof sizes) };
}

/** What Excel's grid holds; no flag raises these. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;
