import { normaliseId } from '../ledger/ids';
import type { Cell } from '../ledger/source';

/** The columns of the table `Mapping`, in their order. */
export const MAPPING_COLUMNS = {
  table: { da: 'Tabel', en: 'Table' },
  field: { da: 'Felt', en: 'Field' },
  caption: { da: 'Overskrift', en: 'Caption' },
  unit: { da: 'Enhed', en: 'Unit' },
  textForm: { da: 'Tekstform', en: 'Text form' },
  range: { da: 'Område', en: 'Range' },
  constant: { da: 'Fast værdi', en: 'Constant' },
} as const;

export type MappingColumn = keyof typeof MAPPING_COLUMNS;
export const MAPPING_COLUMN_NAMES = Object.keys(MAPPING_COLUMNS) as MappingColumn[];

/** The columns of `Mapping` by their place among some captions; `null` where they are not that table's. */
export function mappingColumns(captions: readonly Cell[]): ReadonlyMap<MappingColumn, number> | null {
  const found = new Map<MappingColumn, number>();
  captions.forEach((caption, at) => {
    if (typeof caption !== 'string') return;
    const name = MAPPING_COLUMN_NAMES.find((each) => isWord(caption, MAPPING_COLUMNS[each]));
    if (name && !found.has(name)) found.set(name, at);
  });
  return found.size === MAPPING_COLUMN_NAMES.length ? found : null;
}

export function isWord(text: string, { da, en }: { readonly da: string; readonly en: string }): boolean {
  const mark = normaliseId(text);
  return mark === normaliseId(da) || mark === normaliseId(en);
}

/** True for the captions of a table `Mapping`. */
export function isMappingCaptions(captions: readonly Cell[]): boolean {
  return mappingColumns(captions) !== null;
}
