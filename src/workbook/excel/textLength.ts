/** Quotation marks and comma around a text in JSON, brackets and comma around a row. */
const AROUND = 3;

/** The bytes that rows of cells take in an answer of Excel, which is JSON in UTF-8. */
export function textLength(rows: readonly (readonly unknown[])[]): number {
  let length = 2;
  for (const row of rows) {
    length += AROUND;
    for (const cell of row)
      length += typeof cell === 'string' ? bytes(cell) + AROUND : String(cell).length + 1;
  }
  return length;
}

function bytes(text: string): number {
  let more = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7ff) more += 2;
    // Quotation marks, backslashes and control characters are escaped.
    else if (code > 0x7f || code === 0x22 || code === 0x5c) more += 1;
    else if (code < 0x20) more += 5;
  }
  return text.length + more;
}
