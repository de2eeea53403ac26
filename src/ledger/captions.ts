import { normaliseId, tidyText } from './ids';
import type { AmountUnit } from './money';
import type { SourceColumn } from './source';
import { fieldsOf, TABLE_NAMES } from './tables';
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

/** The unit that the words at the end of a caption name, or `null`. "i" or "in" may stand before them. */
export function unitOf(words: string): AmountUnit | null {
  const bare = normaliseId(words).replace(/^in? /, '');
  return UNITS.get(bare.replace(/[\s.,]/g, '')) ?? null;
}

/** The form in which captions are compared: blanks do not count, so that a line break in a header does not. */
function captionKey(caption: string): string {
  return normaliseId(caption).replaceAll(' ', '');
}

type CaptionIndex = ReadonlyMap<string, { field: string; spec: FieldSpec }>;

const INDEX: ReadonlyMap<TableName, CaptionIndex> = new Map(
  TABLE_NAMES.map((name) => [
    name,
    new Map(
      fieldsOf(name).flatMap(([field, spec]) =>
        [spec.da, spec.en].map((caption) => [captionKey(caption), { field, spec }] as const),
      ),
    ),
  ]),
);

/** The field that a caption heads in a table, in either language; `null` for the user's own column. */
export function recogniseCaption(table: TableName, caption: string): RecognisedCaption | null {
  const index = INDEX.get(table);
  const known = index?.get(captionKey(caption));
  if (known) return { field: known.field, unit: 'kr' };

  const parted = /^(.+?) ?[([]([^()[\]]*)[)\]]$/u.exec(tidyText(caption));
  if (parted) {
    const amount = index?.get(captionKey(parted[1] ?? ''));
    if (amount?.spec.type === 'amount') return { field: amount.field, unit: unitOf(parted[2] ?? '') };
  }
  return index ? withoutParentheses(index, caption) : null;
}

/** Of a column that stays as it is while others are edited, found once. */
const recognised = new Map<TableName, WeakMap<SourceColumn, RecognisedCaption | null>>();

/** The field and unit of a column: as the user's mapping says, or as its caption does. */
export function fieldOfColumn(table: TableName, column: SourceColumn): RecognisedCaption | null {
  const known = recognised.get(table) ?? new WeakMap<SourceColumn, RecognisedCaption | null>();
  const before = known.get(column);
  if (before !== undefined) return before;
  const field = column.mapped === undefined ? recogniseCaption(table, column.caption) : column.mapped;
  recognised.set(table, known.set(column, field));
  return field;
}

/** "i 1.000 kr." and "in DKK million" have three words. */
const LONGEST_UNIT = 4;

/**
 * "Beløb, mio. kr." and "Beløb i t.kr.". An optional amount that went unrecognised for want of parentheses
 * would count as empty, and a sum would be wrong without a word.
 */
function withoutParentheses(index: CaptionIndex, caption: string): RecognisedCaption | null {
  const words = tidyText(caption).split(' ');
  for (let count = Math.max(1, words.length - LONGEST_UNIT); count < words.length; count += 1) {
    const unit = unitOf(words.slice(count).join(' '));
    if (unit === null) continue;
    const amount = index.get(
      captionKey(
        words
          .slice(0, count)
          .join(' ')
          .replace(/[,:;–-]+$/, ''),
      ),
    );
    if (amount?.spec.type === 'amount') return { field: amount.field, unit };
  }
  return null;
}

const TABLE_BY_NAME = new Map(TABLE_NAMES.map((name) => [name.toLowerCase(), name]));

/** Which of our tables an Excel table is, by its name. */
export function tableNamed(name: string): TableName | null {
  return TABLE_BY_NAME.get(name.trim().toLowerCase()) ?? null;
}

/** The caption that a person should be shown or asked for, in their language. */
export function captionOf(table: TableName, field: string, language: 'da' | 'en'): string {
  const spec = fieldsOf(table).find(([name]) => name === field)?.[1];
  return spec ? spec[language] : field;
}
