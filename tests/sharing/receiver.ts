import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Shift = (sheet: string, row: number) => number;

const REFERENCE =
  /(?:'([^'!]+)'!|([\p{L}\d]+)!)?(\$?[A-Z]{1,3}\$?)([1-9]\d*)(?::(\$?[A-Z]{1,3}\$?)([1-9]\d*))?(?![\w(])/gu;

/** A formula as a spreadsheet program leaves it when rows were moved down. */
function shifted(formula: string, own: string, shift: Shift): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(REFERENCE, (whole, quoted, plain, first, row, last, lastRow) => {
            const sheet: string = quoted ?? plain ?? own;
            const prefix = whole.slice(0, whole.indexOf('!') + 1);
            const end = last === undefined ? '' : `:${last}${shift(sheet, Number(lastRow))}`;
            return `${prefix}${first}${shift(sheet, Number(row))}${end}`;
          }),
    )
    .join('');
}

function editParts(bytes: Uint8Array, edit: (name: string, xml: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  return zipSync(
    Object.fromEntries(
      parts.map(([name, data]) => [name, /\.xml$/.test(name) ? strToU8(edit(name, strFromU8(data))) : data]),
    ),
  );
}

const inElements = (xml: string, names: string, edit: (words: string) => string): string =>
  xml.replace(
    new RegExp(`(<(${names})(?: [^>]*)?>)([^<]+)(?=</\\2>)`, 'g'),
    (_, tag, __, words) => tag + edit(words),
  );

/** What Excel does to a workbook when a row is inserted above a row of a sheet: everything below moves, and what refers to it. */
export function rowInserted(
  bytes: Uint8Array,
  sheets: ReadonlyMap<string, string>,
  tables: ReadonlyMap<string, string>,
  sheet: string,
  above: number,
): Uint8Array {
  const shift: Shift = (name, row) => (name === sheet && row >= above ? row + 1 : row);
  return editParts(bytes, (name, xml) => {
    const own = sheets.get(name);
    const ofTable = tables.get(name);
    const formulas = (text: string): string =>
      inElements(
        text,
        'f|formula|formula1|formula2|xm:f|definedName|xm:sqref|calculatedColumnFormula',
        (words) => shifted(words, own ?? '', shift),
      );
    const ranges = (text: string, of: string): string =>
      text.replace(/ (ref|sqref)="([^"]+)"/g, (_, key, words) => ` ${key}="${shifted(words, of, shift)}"`);
    if (name === 'xl/workbook.xml') return formulas(xml);
    if (ofTable !== undefined) return ranges(formulas(xml), ofTable);
    if (own === undefined) return xml;
    return ranges(formulas(xml), own)
      .replace(/<row r="(\d+)"/g, (_, row) => `<row r="${shift(own, Number(row))}"`)
      .replace(/<c r="([A-Z]+)(\d+)"/g, (_, column, row) => `<c r="${column}${shift(own, Number(row))}"`);
  });
}

/** A sheet under another name, with everything that refers to it. */
export function sheetRenamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return editParts(bytes, (name, xml) => {
    if (name === 'xl/workbook.xml') xml = xml.replace(`name="${from}"`, `name="${to}"`);
    return inElements(xml, 'f|formula|formula1|formula2|xm:f|definedName', (words) =>
      words.replace(new RegExp(`(?:'${from}'|(?<![\\p{L}'])${from})!`, 'gu'), `'${to}'!`),
    );
  });
}

/** Two rows of cells that have changed places, as sorting leaves them. */
export function rowsSwapped(bytes: Uint8Array, part: string, one: number, other: number): Uint8Array {
  return editParts(bytes, (name, xml) => {
    if (name !== part) return xml;
    const rowOf = (row: number): string => new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`, 's').exec(xml)![1]!;
    const [first, second] = [rowOf(one), rowOf(other)];
    const moved = (cells: string, to: number): string => cells.replace(/(<c r="[A-Z]+)\d+"/g, `$1${to}"`);
    return xml
      .replace(first, '\u0001')
      .replace(second, moved(first, other))
      .replace('\u0001', moved(second, one));
  });
}

/** A caption typed anew in the table `Projekter`, in a program that keeps cell and table alike. */
export function captionRenamed(bytes: Uint8Array, cell: string, from: string, to: string): Uint8Array {
  const inTable = partEdited(bytes, 'xl/tables/table1.xml', `name="${from}"`, `name="${to}"`);
  const typed = `<c r="${cell}" t="inlineStr"><is><t>${to}</t></is></c>`;
  return partEdited(
    inTable,
    'xl/worksheets/sheet2.xml',
    new RegExp(`<c r="${cell}"[^>]*>.*?</c>`, 's'),
    typed,
  );
}

/** A part's text changed by hand. */
export function partEdited(bytes: Uint8Array, part: string, from: string | RegExp, to: string): Uint8Array {
  return editParts(bytes, (name, xml) => {
    if (name !== part) return xml;
    const edited = xml.replace(from, to);
    if (edited === xml) throw new Error(`nothing to change in ${part}`);
    return edited;
  });
}
