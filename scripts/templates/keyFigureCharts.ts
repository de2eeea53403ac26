import type { Worksheet } from 'exceljs';
import type { Bound, Chart, Look, Series } from './charts';
import type { Stored } from './keyFigures';
import type { TemplateText } from './text';

interface Layout {
  /** First and last row of the tables that the charts are made from. */
  readonly pools: readonly [number, number];
  readonly years: readonly [number, number];
  /** Rows from 0: the first that the charts cover, and the first that they do not. */
  readonly place: { readonly from: number; readonly to: number };
}

/** What each pool has come to, and the chosen pool year by year, side by side below the first table. */
export function keyFigureCharts(
  sheet: Worksheet,
  { charts, unit }: TemplateText['keyFigures'],
  { pools, years, place }: Layout,
): readonly Chart[] {
  const held = (address: string): Stored => {
    const { result, value } = sheet.getCell(address);
    return (result ?? value) as Stored;
  };
  const column = (letter: string, [first, last]: readonly [number, number]): Bound => ({
    cells: `$${letter}$${first}:$${letter}$${last}`,
    values: Array.from({ length: last - first + 1 }, (_, index) => held(`${letter}${first + index}`)),
  });
  const series = (letter: string, rows: readonly [number, number], look: Look): Series => ({
    name: { cells: `$${letter}$${rows[0] - 1}`, values: [held(`${letter}${rows[0] - 1}`)] },
    figures: column(letter, rows),
    look,
  });
  const common = { sheet: sheet.name, valueTitle: unit };
  return [
    {
      ...common,
      ...charts.pools,
      categories: column('A', pools),
      series: [series('D', pools, 'solid'), series('H', pools, 'dark'), series('F', pools, 'hatch')],
      from: [0, place.from],
      to: [4, place.to],
    },
    {
      ...common,
      ...charts.years,
      categories: column('A', years),
      series: [series('C', years, 'outline'), series('D', years, 'solid')],
      from: [4, place.from],
      to: [10, place.to],
    },
  ];
}
