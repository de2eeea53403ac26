import { chartPart, drawingPart, type Chart } from './charts';

/** Charts of one sheet, by the number of its part. */
export interface ChartsOnSheet {
  readonly number: number;
  readonly charts: readonly Chart[];
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationsPart(type: string, targets: readonly string[]): string {
  const relations = targets.map(
    (target, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
}

/** The parts that a sheet's charts are, and what the sheet and the list of content types say of them. The sheet has no other relations. */
export function chartParts({ number, charts }: ChartsOnSheet) {
  const names = charts.map((_, at) => `charts/chart${at + 1}.xml`);
  const types = [['drawings/drawing1.xml', 'drawing'], ...names.map((name) => [name, 'drawingml.chart'])].map(
    ([part, type]) =>
      `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  );
  const targets = names.map((name) => `../${name}`);
  return {
    sheet: `xl/worksheets/sheet${number}.xml`,
    drawing: '<drawing r:id="rId1"/>',
    types: types.join(''),
    added: new Map([
      [`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsPart('drawing', ['../drawings/drawing1.xml'])],
      ['xl/drawings/drawing1.xml', drawingPart(charts)],
      ['xl/drawings/_rels/drawing1.xml.rels', relationsPart('chart', targets)],
      ...charts.map((chart, at) => [`xl/${names[at]}`, chartPart(chart)] as const),
    ]),
  };
}
