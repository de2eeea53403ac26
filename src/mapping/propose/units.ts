import type { AmountUnit } from '../../ledger/money';
import type { FieldSpec, TableName } from '../../ledger/tables/spec';
import { UNIT_NAMES } from '../mappingTable';
import { formsFor, YEAR_OF_DATE, type TextForm } from '../textForm';
import type { BlockColumn } from './candidates';
import { shareOf } from './columnStats';
import { statedUnit } from './recognise';

/** Below this the middle amount makes one think of thousands or millions; below the other even under our own caption. */
const SMALL = 50_000;
const TINY = 1_000;
const UNITS = Object.values(UNIT_NAMES);

/** What is known of a column, or what has to be chosen between. */
export type Stated<T> = { readonly known: T } | { readonly choices: readonly string[] };

/**
 * The unit that a caption or a format states. To be chosen where it is another currency, where a title speaks of
 * another unit, where the sheet is not Danish, and where the amounts are so small that one doubts.
 */
export function unitOfAmounts(
  table: TableName,
  field: string,
  column: BlockColumn,
  { columns, around, isOwn }: { columns: readonly BlockColumn[]; around: readonly string[]; isOwn: boolean },
): Stated<AmountUnit> {
  const { caption, stats, recognised } = column;
  const inCaption = statedUnit(caption);
  const stated = inCaption !== undefined ? inCaption : currencyOf(stats.formats);
  if (stated) return { known: stated };
  const spoken = around.flatMap(unitsIn);
  const known = recognised.find((each) => each.table === table && each.field === field);
  const isDanish = columns.some((each) => each.recognised[0]?.language === 'da');
  const isSmall = stats.median !== null && stats.median < (isOwn ? TINY : SMALL) && stats.median !== 0;
  const isKroner = isOwn || (isDanish && known?.language !== 'en');
  return stated === undefined && spoken.length === 0 && isKroner && !isSmall
    ? { known: 'kr' }
    : { choices: [...new Set([...spoken, ...UNITS])] };
}

/** The form in which the texts of a column are written, if any are. */
export function formOfTexts(spec: FieldSpec, { stats }: BlockColumn): Stated<TextForm | null> {
  const allowed = formsFor(spec);
  const isDated = spec.type === 'date' || spec.type === 'year';
  const forms = (isDated ? stats.dateForms : stats.numberForms).filter((form) => allowed.includes(form));
  if (forms.length > 1) return { choices: forms };
  const isYearOfDate = spec.type === 'year' && shareOf(stats, 'date') > 0.5;
  return { known: forms[0] ?? (isYearOfDate ? YEAR_OF_DATE : null) };
}

function currencyOf(formats: ReadonlySet<string>): AmountUnit | null | undefined {
  const all = [...formats].join(' ');
  if (/€|£|\$(?![-\d])|eur|usd|gbp/i.test(all.replace(/\[\$-[^\]]*\]/g, ''))) return null;
  return /kr/i.test(all) ? 'kr' : undefined;
}

const AROUND: readonly (readonly [RegExp, string])[] = [
  [/(?:mio|mill)\.? ?kr|million(?:er)? kr/i, UNIT_NAMES.million],
  [/(?:^|[^\d.])(?:t\.? ?kr|1\.?000 ?kr|tusinde? kr)/i, UNIT_NAMES.thousand],
];

/** Units that a title or a note speaks of. */
function unitsIn(text: string): string[] {
  return AROUND.flatMap(([pattern, unit]) => (pattern.test(text) ? [unit] : []));
}
