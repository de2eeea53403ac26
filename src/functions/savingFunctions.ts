import { NoAnswer, notAvailable } from '../ledger/answer';
import { divide, toFraction } from '../ledger/decimal';
import { exactOre, toKroner, type Ore } from '../ledger/money';
import type { ProjectCode } from '../ledger/projects';
import { expectedFte } from '../ledger/savings';
import { matchRequired } from '../rules/matchRequired';
import { LEDGER, PROJECT } from './commonArguments';
import type { Book, FunctionSpec } from './spec';

/** Own money put into a project; `#N/A` where some is owed and none is stated. */
function matchPutIn({ ledger, settings }: Book, project: ProjectCode): Ore {
  if (ledger.match.rowsOf(project).length > 0) return ledger.match.pledged(project).total;
  try {
    if (matchRequired(ledger, settings, project) === 0) return 0 as Ore;
  } catch (error) {
    if (error instanceof NoAnswer && error.reason.id === 'no-match-rule') return 0 as Ore;
    throw error;
  }
  throw notAvailable('match-not-stated', { project: ledger.projects.name(project) });
}

/** Questions about labour savings. */
export const SAVING_FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: 'COST_PER_FTE',
    da: 'Tilskud og egne midler pr. forventet årsværk ved fuld implementering',
    en: 'Grant and own money per expected FTE at full implementation',
    arguments: [LEDGER, PROJECT],
    gives: 'amount',
    example: 'PULJE.COST_PER_FTE(Ledger,"TALE-TIL-TEKST")',
    compute(args) {
      const { ledger } = args.book;
      const project = ledger.projects.named(args.id('project'));
      const fte = expectedFte(ledger, project);
      ledger.projects.needOwnFigures(project);
      const query = { year: null, asOf: null, status: 'committed' } as const;
      const grant = ledger.commitments.ofProject(project, query).total;
      const { top, bottom } = toFraction(fte);
      const cost = BigInt(exactOre(grant + matchPutIn(args.book, project)));
      return toKroner(exactOre(Number(divide(cost * bottom, top, 'half-up'))));
    },
  },
];
