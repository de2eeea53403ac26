import { NoAnswer } from '../../ledger/answer';
import { toKroner, type Ore } from '../../ledger/money';
import type { Known, Overview, PoolFigures } from '../../functions/overview';
import type { OverviewTexts } from '../../text/viewTexts';
import type { ChartSheet, ChartTable } from '../../workbook/port';

/** The overview as tables of kr. and FTE, a chart each. What is not known has an empty cell. */
export function chartSheet({ pools, match, savings }: Overview, words: OverviewTexts): ChartSheet {
  const tables: ChartTable[] = [
    {
      title: `${words.pools} (${words.kroner})`,
      bars: 'stacked',
      captions: [words.pool, words.committed, words.remaining],
      rows: pools.flatMap(({ id, whole, years }) => [
        poolRow(id, whole),
        ...years.map((figures) => poolRow(`${id} ${figures.year}`, figures)),
      ]),
    },
    {
      title: `${words.match} (${words.kroner})`,
      bars: 'side-by-side',
      captions: [words.project, words.required, words.pledged, words.documented],
      rows: match.map(({ project, required, pledged, documented }) => [
        project,
        ...[required, pledged, documented].map(inKroner),
      ]),
    },
    {
      title: `${words.savings} (${words.fte})`,
      bars: 'side-by-side',
      captions: [words.project, words.low, words.expected, words.high],
      rows: savings.flatMap(({ project, potential }) =>
        potential instanceof NoAnswer
          ? []
          : [[project, potential.low, potential.expected, potential.high] as const],
      ),
    },
  ];
  return { name: words.sheet, note: words.caveat, tables: tables.filter(({ rows }) => rows.length > 0) };
}

function poolRow(
  name: string,
  { committed, remaining }: PoolFigures,
): readonly [string, ...(number | null)[]] {
  return [name, inKroner(committed), inKroner(remaining)];
}

function inKroner(amount: Known<Ore>): number | null {
  return amount instanceof NoAnswer ? null : toKroner(amount);
}
