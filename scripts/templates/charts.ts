import type { Stored } from './keyFigures';

/** Cells that a chart takes, and what they hold until they are calculated. */
export interface Bound {
  /** Without the sheet, e.g. `$A$8:$A$17`. */
  readonly cells: string;
  readonly values: readonly Stored[];
}

/** How the columns of a series are filled, told apart without colour too. */
export type Look = 'solid' | 'hatch' | 'dark' | 'outline';

export interface Series {
  readonly name: Bound;
  readonly figures: Bound;
  readonly look: Look;
}

/** Columns side by side over the same categories. */
export interface Chart {
  readonly sheet: string;
  readonly title: string;
  /** Read out in place of the picture. */
  readonly alt: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly categories: Bound;
  readonly series: readonly Series[];
  /** Columns and rows from 0: the first that it covers, and the first that it does not. */
  readonly from: readonly [column: number, row: number];
  readonly to: readonly [column: number, row: number];
}

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Whole kroner on the axis: rounded to millions, the steps of a small pool would all read the same. */
const AXIS_FORMAT = '#,##0';

/** Between a chart and what is left of it, in EMU: a fifth of an inch. */
const GAP = 182_880;

const colour = (value: string): string => `<a:srgbClr val="${value}"/>`;
const fillOf = (value: string): string => `<a:solidFill>${colour(value)}</a:solidFill>`;
const edge = (value: string): string => `<a:ln w="9525">${fillOf(value)}</a:ln>`;

/** The colours of the pane's charts, `--accent`, `--accent-line`, `--text2` and `--control`. */
const LOOKS: Readonly<Record<Look, string>> = {
  solid: fillOf('0F6E3A'),
  hatch: `<a:pattFill prst="wdUpDiag"><a:fgClr>${colour('9FCDB2')}</a:fgClr><a:bgClr>${colour('FFFFFF')}</a:bgClr></a:pattFill>${edge('0F6E3A')}`,
  dark: fillOf('545454'),
  outline: `${fillOf('FFFFFF')}${edge('707070')}`,
};

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

function title(text: string, size: number, turned = ''): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr${turned}/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr>` +
    `<a:r><a:rPr sz="${size}" b="0"/><a:t>${escape(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function texts(sheet: string, { cells, values }: Bound): string {
  const points = values.map((value, at) =>
    value === '' || typeof value === 'object'
      ? ''
      : `<c:pt idx="${at}"><c:v>${escape(String(value))}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${reference(sheet, cells)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

function numbers(sheet: string, { cells, values }: Bound): string {
  const points = values.map((value, at) =>
    typeof value === 'number' ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : '',
  );
  return `<c:numRef><c:f>${reference(sheet, cells)}</c:f><c:numCache><c:formatCode>${AXIS_FORMAT}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function reference(sheet: string, cells: string): string {
  return escape(`'${sheet.replaceAll("'", "''")}'!${cells}`);
}

/** The part of one chart. */
export function chartPart({ sheet, ...chart }: Chart): string {
  const series = chart.series.map(
    ({ name, figures, look }, at) =>
      `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${texts(sheet, name)}</c:tx>` +
      `<c:spPr>${LOOKS[look]}</c:spPr><c:invertIfNegative val="0"/>` +
      `<c:cat>${texts(sheet, chart.categories)}</c:cat><c:val>${numbers(sheet, figures)}</c:val></c:ser>`,
  );
  const axis = (id: number, crosses: number, position: string, inner: string): string =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/>${inner}<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/>`;
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  const line = `<c:spPr>${edge('707070')}</c:spPr>`;
  const categoryAxis =
    `<c:catAx>${axis(1, 2, 'b', `${title(chart.categoryTitle, 900)}<c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:tickLblPos val="low"/>${line}`)}` +
    '<c:auto val="0"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>';
  const valueAxis =
    `<c:valAx>${axis(2, 1, 'l', `<c:majorGridlines><c:spPr>${edge('E0E0E0')}</c:spPr></c:majorGridlines>${title(chart.valueTitle, 900, ' rot="-5400000" vert="horz"')}<c:numFmt formatCode="${AXIS_FORMAT}" sourceLinked="0"/>${ticks}<c:tickLblPos val="low"/>`)}` +
    '<c:crossBetween val="between"/></c:valAx>';
  return (
    `${HEAD}<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${title(chart.title, 1200)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}` +
    `<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${categoryAxis}${valueAxis}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${fillOf('FFFFFF')}${edge('E0E0E0')}</c:spPr></c:chartSpace>`
  );
}

/** The part that says where on a sheet its charts stand; the first chart has the relation `rId1`. */
export function drawingPart(charts: readonly Chart[]): string {
  const marker = (name: string, [column, row]: readonly [number, number]): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${name === 'from' && column > 0 ? GAP : 0}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(
    (chart, at) =>
      `<xdr:twoCellAnchor>${marker('from', chart.from)}${marker('to', chart.to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr id="${at + 2}" name="${escape(chart.title)}" descr="${escape(chart.alt)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  );
  return `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ${NAMESPACES}>${anchors.join('')}</xdr:wsDr>`;
}
