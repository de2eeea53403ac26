import type { ProjectCode } from '../ledger/projects';
import { select, type Selection } from '../ledger/selection';
import { spentByProject } from '../ledger/spending';
import type { Arguments } from './arguments';
import { minus, plus } from '../ledger/parts';
import { APPROVAL, AS_OF, LEDGER, POOL, PROJECT, YEAR } from './commonArguments';
import type { FunctionSpec } from './spec';

/** The project asked for; `#N/A` when it was granted together with others. */
function own(args: Arguments): ProjectCode {
  const { projects } = args.book.ledger;
  const project = projects.named(args.id('project'));
  projects.needOwnFigures(project);
  return project;
}

function committed(args: Arguments): Selection {
  return args.book.ledger.commitments.ofProject(own(args), {
    year: args.year('year'),
    asOf: args.optionalDate('asOf'),
    status: 'committed',
  });
}

/** Questions about a project, a recipient and an approval. */
export const PROJECT_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'PROJECT_COMMITTED',
    da: 'Tilsagn til projektet',
    en: 'Commitments to the project',
    arguments: [LEDGER, PROJECT, YEAR, AS_OF],
    gives: 'amount',
    example: 'PULJE.PROJECT_COMMITTED(Ledger,"RUTE-VAGT")',
    compute: (args) => args.sum(plus('committed', committed(args))),
  },
  {
    name: 'PROJECT_PAID',
    da: 'Udbetalt på projektets tilsagn',
    en: 'Paid on the project’s commitments',
    arguments: [LEDGER, PROJECT, YEAR, AS_OF],
    gives: 'amount',
    example: 'PULJE.PROJECT_PAID(Ledger,"RUTE-VAGT")',
    compute(args) {
      const { commitments, payments } = args.book.ledger;
      const query = { year: args.year('year'), asOf: null, status: 'committed' } as const;
      const { rows } = commitments.ofProject(own(args), query);
      return args.sum(plus('paid', payments.paid(rows, args.optionalDate('asOf'))));
    },
  },
  {
    name: 'PROJECT_SPENT',
    da: 'Projektets eget forbrug efter dets seneste regnskab, samlet fra projektets start',
    en: 'What the project itself has spent by its latest account, cumulative since its start',
    arguments: [
      LEDGER,
      PROJECT,
      {
        ...YEAR,
        da: 'Det finansår, pengene er brugt i; udeladt er hele perioden',
        en: 'The finance year in which the money was spent; left out is the whole period',
      },
      AS_OF,
    ],
    gives: 'amount',
    example: 'PULJE.PROJECT_SPENT(Ledger,"KOL")',
    exampleOn: 'worked-example',
    compute(args) {
      const { ledger } = args.book;
      const project = ledger.projects.named(args.id('project'));
      const year = args.year('year');
      const { reached, before } = spentByProject(ledger, project, year, args.optionalDate('asOf'));
      const until = plus('spent-until', reached);
      return year === null ? args.sum(until) : args.sum(until, minus('spent-before', before));
    },
  },
  {
    name: 'PROJECT_OUTSTANDING',
    da: 'Skyldigt på projektets tilsagn: tilsagn minus annulleret minus udbetalt',
    en: 'Owed on the project’s commitments: committed less annulled less paid',
    arguments: [LEDGER, PROJECT, YEAR, AS_OF],
    gives: 'amount',
    example: 'PULJE.PROJECT_OUTSTANDING(Ledger,"RUTE-VAGT")',
    compute(args) {
      const { ledger } = args.book;
      const asOf = args.optionalDate('asOf');
      const granted = committed(args);
      const paid = ledger.payments.paid(granted.rows, asOf);
      const annulled = ledger.returns.annulled(granted.rows, asOf);
      return args.sum(plus('committed', granted), minus('annulled', annulled), minus('paid', paid));
    },
  },
  {
    name: 'RECIPIENT_COMMITTED',
    da: 'Tilsagn til en tilsagnsmodtager',
    en: 'Commitments to a recipient',
    arguments: [
      LEDGER,
      {
        name: 'recipient',
        type: 'id',
        da: 'Tilsagnsmodtagerens navn, som det står i Projekter',
        en: 'The recipient’s name as it stands in Projects',
      },
      { ...POOL, optional: true },
      YEAR,
    ],
    gives: 'amount',
    example: 'PULJE.RECIPIENT_COMMITTED(Ledger,"KL")',
    compute(args) {
      const { projects, pools, commitments } = args.book.ledger;
      const named = args.optionalId('pool');
      const query = { year: args.year('year'), asOf: null, status: 'committed' } as const;
      const inside = named === null ? null : new Set(commitments.ofPool(pools.named(named), query).rows);
      const ids = new Set(
        projects
          .rowsOfRecipient(args.id('recipient'))
          .map((row) => projects.table.codes('projectId').values[row] as number),
      );
      const granted = [...ids].map((project) => {
        projects.needOwnFigures(project);
        const all = commitments.ofProject(project, query);
        if (inside === null) return all;
        return select(
          commitments.table,
          all.rows.filter((row) => inside.has(row)),
        );
      });
      return args.sum(plus('committed', ...granted));
    },
  },
  {
    name: 'APPROVAL_REMAINING',
    da: 'Rest af en hjemmel: dens beløb i alt minus de tilsagn, der er givet med den',
    en: 'What is left of an approval: its total less what is committed under it',
    arguments: [LEDGER, APPROVAL],
    gives: 'amount',
    example: 'PULJE.APPROVAL_REMAINING(Ledger,"AKT-85")',
    compute(args) {
      const { approvals, commitments } = args.book.ledger;
      const approval = approvals.named(args.id('approval'));
      const used = commitments.ofApproval(approval, { year: null, asOf: null, status: 'committed' });
      return args.sum(plus('approved', approvals.statedTotal(approval)), minus('committed', used));
    },
  },
];
