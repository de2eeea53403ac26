import { escapeXml } from '../../workbook/file/patch/splices';
import { parseTree } from '../../workbook/file/patch/offsets';
import type { AddInPart } from '../../workbook/file/patch/change';
import { RECORD_NAMESPACE, valueText, type RecordEntry, type RestoreRecord } from './record';

/** What the custom XML part holds: the add-in parts, and of each entry what must agree with the sheet. */
export interface RecordCopy {
  readonly entries: ReadonlyMap<number, string>;
  readonly addIns: readonly AddInPart[];
}

export function copyXml({ entries, addIns }: RestoreRecord): string {
  const json = JSON.stringify({ entries: entries.map((one) => [one.number, agreed(one)]), addIns });
  return `<restore xmlns="${RECORD_NAMESPACE}">${escapeXml(json)}</restore>`;
}

/** Undefined for a part of something else, or one that cannot be read. */
export function readCopy(xml: string): RecordCopy | undefined {
  try {
    const root = parseTree('', xml);
    if (root.attributes.xmlns !== RECORD_NAMESPACE) return undefined;
    const json = xml.slice(root.to, root.innerEnd).replace(/&lt;/g, '<').replace(/&gt;/g, '>');
    const copy: unknown = JSON.parse(json.replace(/&amp;/g, '&'));
    return isCopy(copy) ? { ...copy, entries: new Map(copy.entries) } : undefined;
  } catch {
    return undefined;
  }
}

/** What sheet and copy must agree on. The links are the sheet's alone, since they move with the cells. */
export function agreed(entry: RecordEntry): string {
  const { kind, table, column, rowId, rowContent, label, formula, value, detail } = entry;
  return JSON.stringify([kind, table, column, rowId, rowContent, label, formula, valueText(value), detail]);
}

interface Written {
  readonly entries: [number, string][];
  readonly addIns: AddInPart[];
}

function isCopy(value: unknown): value is Written {
  const { entries, addIns } = (value ?? {}) as Partial<Record<keyof Written, unknown>>;
  const isText = (each: unknown): boolean => typeof each === 'string';
  return (
    Array.isArray(entries) &&
    entries.every((each: unknown) => Array.isArray(each) && Number.isInteger(each[0]) && isText(each[1])) &&
    Array.isArray(addIns) &&
    addIns.every((part: Partial<AddInPart> | null) => isText(part?.name) && isText(part?.xml))
  );
}
