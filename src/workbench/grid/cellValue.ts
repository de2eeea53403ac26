import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { GridValue } from '../host/grid';

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|CYCLE!|ERROR!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)$/;

export function isErrorText(text: string): boolean {
  return ERROR.test(text);
}

/** A cell's value as Univer stores it: a boolean is 1 or 0 of its own type, an error its text. */
export function readCell(cell: Nullable<ICellData>): GridValue {
  const value = cell?.v;
  if (value === undefined || value === null || value === '') return '';
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (typeof value === 'string' && isErrorText(value)) {
    return { error: value === '#GETTING_DATA' ? '#BUSY!' : value };
  }
  if (typeof value === 'string' && cell?.t === CellValueType.NUMBER) return Number(value);
  return value;
}

/** What to write so that nothing of what the cell held stays; its format does. */
export function writtenCell(value: number | string | boolean, formula: (text: string) => string): ICellData {
  const empty = { v: null, f: null, si: null, t: null, p: null } as unknown as ICellData;
  if (value === '') return empty;
  if (typeof value === 'boolean') return { ...empty, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { ...empty, v: value, t: CellValueType.NUMBER };
  if (value.startsWith('=') && value.length > 1) return { ...empty, f: formula(value) };
  return { ...empty, v: value.replace(/^'/, ''), t: CellValueType.STRING };
}
