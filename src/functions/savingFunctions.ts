import { divide, toNumber } from '../ledger/decimal';
import { exactOre, toKroner } from '../ledger/money';
import { LONGEST, netPresentValue, paybackYear } from '../ledger/netPresentValue';
import { savingsOf, type Estimate, type Savings } from '../ledger/savings';
import { costPerFte } from '../rules/costPerFte';
import type { Arguments } from './arguments';
import { ESTIMATE, LEDGER, PROJECT, SAVING_YEAR } from './commonArguments';
import type { FunctionSpec } from './spec';

/** What the questions about one year share. */
function asked(args: Arguments): Parameters<Savings['fte']> {
  const { projects } = args.book.ledger;
  return [projects.named(args.id('project')), args.neededYear('year'), args.choice<Estimate>('estimate')];
}

/** Questions about labour savings (arbejdskraftbesparelser). Published potentials are those of full implementation. */
export const SAVING_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'SAVING_FTE',
    da: 'Frigjorte årsværk i et år: potentialet ved fuld implementering gange årets indfasning',
    en: 'FTE freed in a year: the potential at full implementation times the year’s phase-in',
    arguments: [LEDGER, PROJECT, SAVING_YEAR, ESTIMATE],
    gives: 'number',
    example: 'PULJE.SAVING_FTE(Ledger,"KOL",2021)',
    exampleOn: 'worked-example',
    compute: (args) => toNumber(savingsOf(args.book.ledger).fte(...asked(args))),
  },
  {
    name: 'SAVING_HOURS',
    da: 'Frigjorte timer i et år: årsværkene gange de timer pr. årsværk, der er oplyst for projektet',
    en: 'Hours freed in a year: the FTE times the hours per FTE that the project states',
    arguments: [LEDGER, PROJECT, SAVING_YEAR, ESTIMATE],
    gives: 'number',
    example: 'PULJE.SAVING_HOURS(Ledger,"KOL",2021)',
    exampleOn: 'worked-example',
    compute: (args) => toNumber(savingsOf(args.book.ledger).hours(...asked(args))),
  },
  {
    name: 'SAVING_VALUE',
    da: 'Værdien af et års frigjorte timer, før engangsudgift og drift',
    en: 'What the hours freed in a year are worth, before one-off and running cost',
    arguments: [LEDGER, PROJECT, SAVING_YEAR, ESTIMATE],
    gives: 'amount',
    example: 'PULJE.SAVING_VALUE(Ledger,"KOL",2021)',
    exampleOn: 'worked-example',
    compute(args) {
      const { top, bottom } = savingsOf(args.book.ledger).value(...asked(args));
      return toKroner(exactOre(Number(divide(top, bottom, 'half-up'))));
    },
  },
  {
    name: 'SAVING_RANGE',
    da: 'Frigjorte årsværk i et år, fra lavt over forventet til højt',
    en: 'FTE freed in a year: low, expected and high',
    arguments: [LEDGER, PROJECT, SAVING_YEAR],
    gives: 'rows',
    example: 'PULJE.SAVING_RANGE(Ledger,"KOL",2021)',
    exampleOn: 'worked-example',
    compute(args) {
      const { ledger } = args.book;
      const { projects } = ledger;
      const savings = savingsOf(ledger);
      const project = projects.named(args.id('project'));
      const year = args.neededYear('year');
      return [
        (['low', 'expected', 'high'] as const).map((estimate) =>
          toNumber(savings.fte(project, year, estimate)),
        ),
      ];
    },
  },
  {
    name: 'SAVING_NPV',
    da: 'Nutidsværdi af den forventede besparelse: timernes værdi minus drift og engangsudgift, hvert år tilbageført til året for projektets start',
    en: 'Net present value of the expected saving: the value of the hours less running and one-off cost, each year discounted to the year of the project’s start',
    arguments: [
      LEDGER,
      PROJECT,
      {
        name: 'years',
        type: 'number',
        optional: true,
        da: 'Antal år fra projektets start, 1-70; udeladt er 10',
        en: 'Number of years from the project’s start, 1-70; left out is 10',
      },
      {
        name: 'rate',
        type: 'number',
        optional: true,
        da: 'Årlig rente, f.eks. 0,035; 0 er uden rente; udeladt er 3,5 % til og med år 35 og 2,5 % derefter',
        en: 'Yearly rate, e.g. 0.035; 0 is without discounting; left out is 3.5 % to year 35 and 2.5 % after',
      },
    ],
    gives: 'amount',
    example: 'PULJE.SAVING_NPV(Ledger,"KOL",5,0)',
    exampleOn: 'worked-example',
    compute(args) {
      const { ledger } = args.book;
      const project = ledger.projects.named(args.id('project'));
      // An empty cell comes as 0 on some hosts, and no years are no question.
      const years = args.optionalCount('years', 0, LONGEST) || 10;
      return toKroner(netPresentValue(ledger, project, years, args.optionalNumber('rate', 0, 1)));
    },
  },
  {
    name: 'SAVING_PAYBACK',
    da: 'Det første år, hvor de samlede besparelser uden rente dækker engangsudgift og drift',
    en: 'The first year in which the savings so far, not discounted, cover one-off and running cost',
    arguments: [LEDGER, PROJECT],
    gives: 'number',
    example: 'PULJE.SAVING_PAYBACK(Ledger,"KOL")',
    exampleOn: 'worked-example',
    compute(args) {
      const { ledger } = args.book;
      return paybackYear(ledger, ledger.projects.named(args.id('project')));
    },
  },
  {
    name: 'COST_PER_FTE',
    da: 'Tilskud og egne midler pr. forventet årsværk ved fuld implementering',
    en: 'Grant and own money per expected FTE at full implementation',
    arguments: [LEDGER, PROJECT],
    gives: 'amount',
    example: 'PULJE.COST_PER_FTE(Ledger,"KOL")',
    exampleOn: 'worked-example',
    compute(args) {
      const { ledger, settings } = args.book;
      return toKroner(costPerFte(ledger, settings, ledger.projects.named(args.id('project'))));
    },
  },
];
