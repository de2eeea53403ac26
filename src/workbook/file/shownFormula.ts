/** How a file stores a custom function of an add-in. */
const STORED_CALL = /@?_xldudf_([A-Z]+)_([A-Z0-9_.]+)(?=\()/gi;
const STRING_OR_OTHER = /"(?:[^"]|"")*"|[^"]+/g;

/** A formula as Excel shows it, with `=`: `_xldudf_PULJE_LEDGER(` of a file is `PULJE.LEDGER(`. */
export function shownFormula(stored: string): string {
  const shown = stored.replace(STRING_OR_OTHER, (piece) =>
    piece.startsWith('"')
      ? piece
      : piece
          .replace(
            STORED_CALL,
            (_, space: string, name: string) => `${space.toUpperCase()}.${name.toUpperCase()}`,
          )
          .replace(/_xlfn\.(?:_xlws\.)?/gi, ''),
  );
  return `=${shown}`;
}
