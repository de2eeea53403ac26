import { notAvailable } from './answer';
import { financeYear, type Day, type FinanceYear } from './dates';
import { divide, plus, product, toFraction, ZERO, type Fraction } from './decimal';
import type { Ledger } from './ledger';
import { exactOre, type Ore } from './money';
import type { ProjectCode } from './projects';
import { savingsOf } from './savings';
import { stated } from './stated';

/** As far as the discount rate is set (Finansministeriet, 7 January 2021: 3.5 % to year 35, 2.5 % to year 70). */
export const LONGEST = 70;
const NEAR = { rate: 0.035, lastYear: 35 };
const FAR = { rate: 0.025 };

/**
 * Net present value in øre of a project's expected saving over `years` years, the first of which is the finance year
 * of the project's start and is not discounted. `rate` `null`: 3.5 % a year to year 35 and 2.5 % a year after.
 *
 * Each year is the value of the hours less the running cost; the one-off cost falls in the first. The whole sum
 * is kept as one fraction of whole numbers and rounded to the øre once, half up, so no order of adding shows.
 */
export function netPresentValue(
  ledger: Ledger,
  project: ProjectCode,
  years: number,
  rate: number | null,
): Ore {
  const first = firstYear(ledger, project);
  let later = ZERO;
  for (let passed = years - 1; passed >= 0; passed -= 1) {
    later = plus(netIn(ledger, project, first, passed), later);
    if (passed > 0) later = discounted(later, rate ?? rateOf(passed));
  }
  return exactOre(Number(divide(later.top, later.bottom, 'half-up')));
}

/** The first year whose cumulative net, not discounted, is not below zero. `#N/A` where there is none in 70 years. */
export function paybackYear(ledger: Ledger, project: ProjectCode): FinanceYear {
  const first = firstYear(ledger, project);
  let sum = ZERO;
  for (let passed = 0; passed < LONGEST; passed += 1) {
    sum = plus(sum, netIn(ledger, project, first, passed));
    if (sum.top >= 0n) return (first + passed) as FinanceYear;
  }
  throw notAvailable('never-pays-back', { project: ledger.projects.name(project), years: LONGEST });
}

function netIn(ledger: Ledger, project: ProjectCode, first: FinanceYear, passed: number): Fraction {
  const year = (first + passed) as FinanceYear;
  const savings = savingsOf(ledger);
  const oneOff = savings.oneOffCost(project);
  const cost = savings.runningCost(project, year) + (passed === 0 ? oneOff : 0);
  return plus(savings.value(project, year, 'expected'), { top: -BigInt(exactOre(cost)), bottom: 1n });
}

/** The rate at which the year that ends the given number of years after the first is taken one year back. */
function rateOf(passed: number): number {
  return passed <= NEAR.lastYear ? NEAR.rate : FAR.rate;
}

function discounted(value: Fraction, rate: number): Fraction {
  const { top, bottom } = toFraction(rate);
  return product(value, { top: bottom, bottom: bottom + top });
}

function firstYear(ledger: Ledger, project: ProjectCode): FinanceYear {
  const start = stated(ledger.need('Projects', 'start'), ledger.projects.rowOf(project), 'start');
  if (start === null) throw notAvailable('no-start', { project: ledger.projects.name(project) });
  return financeYear(start as Day);
}
