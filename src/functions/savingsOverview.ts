import type { Ledger } from '../ledger/ledger';
import { potentialsOf, projectsWithPotential } from '../ledger/potentials';
import type { PoolCode } from '../ledger/pools';
import { briefTexts } from '../text/briefTexts';
import type { Language } from '../text/language';
import type { AnswerRows } from './spec';

/**
 * Project, basis, low, expected and high FTE at full implementation, a row a component; what is not stated says
 * so. The last row is the caveat. There is no total: the figures are of different years and none of a year.
 */
export function savingsOverview(ledger: Ledger, pool: PoolCode | null, language: Language): AnswerRows {
  const { notStated, savingsCaveat } = briefTexts(language);
  const potentials = potentialsOf(ledger, projectsWithPotential(ledger, pool));
  return [
    ...potentials.map(({ project, basis, low, expected, high }) => [
      ledger.projects.name(project),
      basis ?? notStated,
      low ?? notStated,
      expected ?? notStated,
      high ?? notStated,
    ]),
    [savingsCaveat, null, null, null, null],
  ];
}
