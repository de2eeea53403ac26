import { normaliseId, tidyText } from './ids';
import type { AmountUnit } from './money';
import { fieldsOf, TABLE_NAMES, type FieldOf } from './tables';
import type { FieldSpec, TableName } from './tables/spec';

/** What a caption says: the field it heads, and for amounts the unit in its parentheses. */
export interface RecognisedCaption {
  readonly field: string;
  /** `null` where the parentheses hold something that is not a unit of kroner we know, e.g. "(EUR)". */
  readonly unit: AmountUnit | null;
}

const UNIT_WORDS: readonly (readonly [AmountUnit, readonly string[]])[] = [
  ['kr', ['kr', 'dkk', 'kroner', 'dkr']],
  [
    'thousand',
    [
      'tkr',
      '1000kr',
      'tusindkr',
      'tusindekr',
      'tdkk',
      'dkk1000',
      '1000dkk',
      'thousandkr',
      'dkkthousand',
      'thousanddkk',
    ],
  ],
  [
    'million',
    [
      'miokr',
      'mkr',
      'millkr',
      'millionerkr',
      'mdkk',
      'miodkk',
      'dkkmio',
      'dkkmillion',
      'dkkm',
      'milliondkk',
      'millionkr',
    ],
  ],
];

const UNITS = new Map(UNIT_WORDS.flatMap(([unit, words]) => words.map((word) => [word, unit] as const)));

/** The unit that the words in a caption's parentheses name, or `null`. */
export function unitOf(words: string): AmountUnit | null {
  return UNITS.get(normaliseId(words).replace(/[\s.,]/g, '')) ?? null;
}

type CaptionIndex = ReadonlyMap<string, { field: string; spec: FieldSpec }>;

const INDEX: ReadonlyMap<TableName, CaptionIndex> = new Map(
  TABLE_NAMES.map((name) => [
    name,
    new Map(
      fieldsOf(name).flatMap(([field, spec]) =>
        [spec.da, spec.en].map((caption) => [normaliseId(caption), { field, spec }] as const),
      ),
    ),
  ]),
);

/** The field that a caption heads in a table, in either language; `null` for the user's own column. */
export function recogniseCaption(table: TableName, caption: string): RecognisedCaption | null {
  const index = INDEX.get(table);
  const known = index?.get(normaliseId(caption));
  if (known) return { field: known.field, unit: 'kr' };

  const parted = /^(.+?) ?[([]([^()[\]]*)[)\]]$/u.exec(tidyText(caption));
  if (!parted) return null;
  const amount = index?.get(normaliseId(parted[1] ?? ''));
  if (amount?.spec.type !== 'amount') return null;
  return { field: amount.field, unit: unitOf(parted[2] ?? '') };
}

const TABLE_BY_NAME = new Map(TABLE_NAMES.map((name) => [name.toLowerCase(), name]));

/** Which of our tables an Excel table is, by its name. */
export function tableNamed(name: string): TableName | null {
  return TABLE_BY_NAME.get(name.trim().toLowerCase()) ?? null;
}

/** The caption that a person should be shown or asked for, in their language. */
export function captionOf<T extends TableName>(table: T, field: FieldOf<T>, language: 'da' | 'en'): string {
  const spec = fieldsOf(table).find(([name]) => name === field)?.[1];
  return spec ? spec[language] : field;
}
