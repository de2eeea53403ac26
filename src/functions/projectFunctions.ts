import { exactOre, toKroner } from '../ledger/money';
import type { ProjectCode } from '../ledger/projects';
import type { Selection } from '../ledger/selection';
import { spentByProject } from '../ledger/spending';
import type { Arguments } from './arguments';
import { APPROVAL, AS_OF, LEDGER, POOL, PROJECT, YEAR } from './commonArguments';
import { annulledOf } from './outstanding';
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
    compute: (args) => toKroner(committed(args).total),
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
      return toKroner(payments.paid(rows, args.optionalDate('asOf')).total);
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
      return toKroner(spentByProject(ledger, project, args.year('year'), args.optionalDate('asOf')));
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
      const { rows, total } = committed(args);
      const paid = ledger.payments.paid(rows, asOf).total;
      return toKroner(exactOre(total - annulledOf(ledger, rows, asOf) - paid));
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
      const amounts = commitments.table.numbers('amount').values;
      const ids = new Set(
        projects
          .rowsOfRecipient(args.id('recipient'))
          .map((row) => projects.table.codes('projectId').values[row] as number),
      );
      let total = 0;
      for (const project of ids) {
        projects.needOwnFigures(project);
        for (const row of commitments.ofProject(project, query).rows) {
          if (inside === null || inside.has(row)) total += amounts[row] as number;
        }
      }
      return toKroner(exactOre(total));
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
      const used = commitments.ofApproval(approval, { year: null, asOf: null, status: 'committed' }).total;
      return toKroner(exactOre(approvals.total(approval) - used));
    },
  },
];
