import type { Chart, Sheet } from '../book';
import { defineType, type HostObject } from '../hostType';
import { RangeRef, type Model } from '../model';
import { parseCells } from '../place';
import { invalidArgument, itemNotFound } from '../wire';

interface ChartSelf {
  readonly model: Model;
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const titleObject = defineType<ChartSelf>({
  name: 'ChartTitle',
  properties: {
    Text: {
      get: ({ chart }) => chart.title,
      set: ({ chart }, value) => {
        if (typeof value !== 'string') throw invalidArgument('text');
        chart.title = value;
      },
    },
  },
});

/** `Excel.Chart`: what it is made of and where it stands. Nothing is drawn. */
const chartObject: (self: ChartSelf) => HostObject = defineType<ChartSelf>({
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id, Name: chart.name }),
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: { get: ({ chart }) => chart.name },
  },
  parts: { Title: titleObject },
  methods: {
    SetPosition({ chart }, args) {
      const [from, to] = [parseCells(args.text(0)), parseCells(args.text(1))];
      if (from === undefined || to === undefined) throw invalidArgument();
      chart.position = `${args.text(0)}:${args.text(1)}`;
    },
    Delete: ({ sheet, chart }) => void sheet.charts.splice(sheet.charts.indexOf(chart), 1),
  },
});

interface ChartsSelf {
  readonly model: Model;
  readonly sheet: Sheet;
}

const TYPES = ['BarStacked', 'BarClustered'];

/** `worksheet.charts`. */
export const chartsObject: (self: ChartsSelf) => HostObject = defineType<ChartsSelf>({
  name: 'ChartCollection',
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: ({ model, sheet }) => sheet.charts.map((chart) => chartObject({ model, sheet, chart })),
  item: ({ model, sheet }, key) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
    if (chart === undefined) throw itemNotFound();
    return chartObject({ model, sheet, chart });
  },
  methods: {
    Add({ model, sheet }, args) {
      const source = args.object(1)?.self;
      if (!(source instanceof RangeRef) || !TYPES.includes(args.text(0))) throw invalidArgument();
      model.mayRestructure(sheet);
      const chart = model.book.addChart(sheet, args.text(0), source.range, args.text(2));
      return chartObject({ model, sheet, chart });
    },
    GetCount: ({ sheet }) => sheet.charts.length,
  },
});
