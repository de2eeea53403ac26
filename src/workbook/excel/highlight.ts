/// <reference types="office-js" />
import { WorkbookError, type Mark } from '../port';
import { areasOf } from './areas';
import type { Visit } from './inExcel';

type Severity = Mark['severity'];

interface Look {
  readonly fill: string | null;
  readonly edge: { readonly color: string; readonly style: 'Continuous' | 'Dash' | 'Dot' };
}

/** The colours of the pane's light theme: a sheet is light, whatever the pane is. */
const LOOKS: Readonly<Record<Severity, Look>> = {
  error: { fill: '#FBDFE1', edge: { color: '#B10E1C', style: 'Continuous' } },
  warning: { fill: '#FFF0CC', edge: { color: '#8A4B00', style: 'Dash' } },
  info: { fill: null, edge: { color: '#0F548C', style: 'Dot' } },
};

/** The worst comes first: a cell with several findings is marked once. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Always true, and ours: by it a mark is known again in any workbook, whoever made it and wherever it has moved. */
const OURS = '=N("Puljetjek")=0';

/** A mark takes about 2,500 bytes of a request, of which Excel on the web carries 5 MB. */
const MARKS_AT_ONCE = 500;

/** Takes away our marks and makes these. Nothing is begun where a sheet to be changed is protected. */
export async function highlightCells(visit: Visit, marks: readonly Mark[]): Promise<void> {
  const { worksheets } = visit.context.workbook;
  worksheets.load('items/name,items/protection/protected');
  await visit.sync();
  const earlier = await ourMarks(visit, worksheets.items);
  const wanted = areasBySheet(marks);
  const names = worksheets.items.map(({ name }) => name);
  const gone = [...wanted.keys()].find((name) => !names.includes(name));
  if (gone !== undefined) throw new WorkbookError('gone', gone);
  const refused = worksheets.items.filter(
    ({ name, protection }) => protection.protected && (wanted.has(name) || earlier.has(name)),
  );
  if (refused.length > 0) throw new WorkbookError('protected', refused.map(({ name }) => name).join(', '));

  const steps = [
    ...[...earlier.values()].flat().map((mark) => () => mark.delete()),
    ...worksheets.items.flatMap((sheet) =>
      (wanted.get(sheet.name) ?? []).map(
        ({ area, severity }) =>
          () =>
            markArea(sheet.getRange(area), LOOKS[severity]),
      ),
    ),
  ];
  for (let from = 0; from < steps.length; from += MARKS_AT_ONCE) {
    for (const step of steps.slice(from, from + MARKS_AT_ONCE)) step();
    // Once for as many as one request carries.
    await visit.sync();
  }
}

/** Whether a sheet has marks of ours, whoever made them. */
export async function hasMarks(visit: Visit): Promise<boolean> {
  const { worksheets } = visit.context.workbook;
  worksheets.load('items/name');
  await visit.sync();
  return (await ourMarks(visit, worksheets.items)).size > 0;
}

/** Our marks by the name of their sheet. */
async function ourMarks(
  { sync }: Visit,
  sheets: readonly Excel.Worksheet[],
): Promise<Map<string, Excel.ConditionalFormat[]>> {
  const all = sheets.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type');
    return { name: sheet.name, formats };
  });
  await sync();
  const ownFormula = all.flatMap(({ name, formats }) =>
    formats.items
      .filter(({ type }) => type === 'Custom')
      .map((format) => {
        // Asked of these only: a data bar or a scale has no formula, and Excel refuses the question.
        const { rule } = format.custom;
        rule.load('formula');
        return { name, format, rule };
      }),
  );
  if (ownFormula.length > 0) await sync();
  const ours = new Map<string, Excel.ConditionalFormat[]>();
  for (const { name, format, rule } of ownFormula) {
    if (rule.formula.replaceAll(' ', '') !== OURS) continue;
    const known = ours.get(name);
    if (known) known.push(format);
    else ours.set(name, [format]);
  }
  return ours;
}

function areasBySheet(marks: readonly Mark[]): Map<string, { area: string; severity: Severity }[]> {
  const sheets = new Map<string, Map<string, Severity>>();
  for (const severity of SEVERITIES) {
    for (const { sheet, cells } of marks.filter((mark) => mark.severity === severity)) {
      const worst = sheets.get(sheet) ?? new Map<string, Severity>();
      for (const cell of cells) if (!worst.has(cell)) worst.set(cell, severity);
      sheets.set(sheet, worst);
    }
  }
  return new Map(
    [...sheets].map(([sheet, worst]) => [
      sheet,
      SEVERITIES.flatMap((severity) =>
        areasOf([...worst].filter(([, its]) => its === severity).map(([cell]) => cell)).map((area) => ({
          area,
          severity,
        })),
      ),
    ]),
  );
}

function markArea(range: Excel.Range, { fill, edge }: Look): void {
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = OURS;
  if (fill !== null) custom.format.fill.color = fill;
  const { bottom } = custom.format.borders;
  bottom.style = edge.style;
  bottom.color = edge.color;
}
