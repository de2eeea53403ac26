import { toNumber } from '../ledger/decimal';
import type { FinanceYear } from '../ledger/dates';
import { phasingOf } from '../ledger/phasing';
import { potentialsOf, projectsWithPotential, type Potential } from '../ledger/potentials';
import type { ProjectCode } from '../ledger/projects';
import { savingsOf, type Estimate } from '../ledger/savings';
import { stated } from '../ledger/stated';
import { costPerFte, matchPutIn, ownGrant } from '../rules/costPerFte';
import { amountInWords } from '../text/millions';
import { poolParagraph } from './background';
import type { Block, BriefCell } from './brief';
import { approvalsIn, grantsOf, isGap, known, titleOf } from './facts';
import { sumOf } from './request';
import {
  amountCell,
  gap,
  numberCell,
  paragraph,
  shareCell,
  sourceOf,
  sourcesOf,
  textCell,
  type Writing,
} from './writing';

const ESTIMATES: readonly Estimate[] = ['low', 'expected', 'high'];

/** The projects that the answer is about: those of one decision, or all. A joint row without a potential is told by its parts. */
function projectsTold({ ledger }: Writing, approval: number | null): ProjectCode[] {
  if (approval === null) return projectsWithPotential(ledger, null);
  return grantsOf(ledger, approval).flatMap(({ project, parts }) => {
    if (project === null) return [];
    const byParts = parts.length > 0 && savingsOf(ledger).rowsOf(project).length === 0;
    return byParts ? parts.map((part) => part.project) : [project];
  });
}

/** How many projects state a potential, and which pools and decisions they come from. */
export function scopeOf(writing: Writing, approval: number | null): Block[] {
  const { ledger, texts, format } = writing;
  const told = projectsTold(writing, approval);
  if (told.length === 0) return [gap(approval === null ? texts.noProjects : texts.noGrants)];
  const withPotential = told.filter((project) => savingsOf(ledger).rowsOf(project).length > 0);
  const decisions = approval === null ? approvalsIn(ledger) : [approval];
  return [
    paragraph(texts.scope(told.length, withPotential.length, format)),
    ...(approval === null ? ledger.pools.all().map((pool) => poolParagraph(writing, pool)) : []),
    ...decisions.map((each) => {
      const grants = grantsOf(ledger, each);
      const name = ledger.approvals.name(each);
      if (grants.length === 0) return gap(texts.nothingUnder(name));
      const projects = grants.flatMap(({ name: own, parts }) =>
        parts.length > 0 ? parts.map((part) => part.name) : [own],
      );
      return paragraph(
        texts.approvalGives(name, amountInWords(sumOf(grants), format), projects, format),
        grants.flatMap(({ amountFrom }) => amountFrom),
      );
    }),
  ];
}

/** What each project states at full implementation, component by component, never a sum over projects or years. */
export function potentialsTold(writing: Writing, approval: number | null): Block[] {
  const { ledger, texts } = writing;
  const told = projectsTold(writing, approval);
  if (told.length === 0) return [gap(texts.noProjects)];
  const table = ledger.need('Savings', 'fullFrom');
  const rows = potentialsOf(ledger, told).map((potential): BriefCell[] => {
    const { project, row, basis } = potential;
    const from = (field: 'basis' | 'fullFrom' | Estimate) =>
      row === null ? [] : sourceOf(table, row, field);
    const fullFrom = row === null ? null : stated(table, row, 'fullFrom');
    return [
      textCell(titleOf(ledger, project)),
      writing.fact(basis, from('basis')),
      ...ESTIMATES.map((estimate) => {
        const figure = potential[estimate];
        return figure === null ? gap(texts.notStated, from(estimate)) : numberCell(figure, from(estimate));
      }),
      writing.fact(fullFrom === null ? null : String(fullFrom), from('fullFrom')),
    ];
  });
  return [paragraph(texts.savingsCaveat), { kind: 'table', columns: texts.columns.savings, rows }];
}

/** The FTE of each year for which a project states its phase-in. */
export function phasingTold(writing: Writing, approval: number | null): Block[] {
  const { ledger, texts } = writing;
  const savings = savingsOf(ledger);
  const phasing = phasingOf(ledger);
  const own = projectsTold(writing, approval).filter((project) => savings.rowsOf(project).length > 0);
  if (own.length === 0) return [gap(texts.noPotentials)];
  const rows = own.flatMap((project): BriefCell[][] => {
    const name = textCell(titleOf(ledger, project));
    const shares = [...phasing.of(project)].sort(([one], [other]) => one - other);
    if (shares.length === 0) return [[name, ...new Array<BriefCell>(5).fill(gap(texts.notStated))]];
    return shares.map(([year, { row, share }]) => [
      name,
      textCell(String(year), sourceOf(phasing.table, row, 'year')),
      shareCell(share, sourceOf(phasing.table, row, 'share')),
      ...ESTIMATES.map((estimate) => fteCell(writing, project, year, estimate)),
    ]);
  });
  return [{ kind: 'table', columns: texts.columns.phasing, rows }];
}

function fteCell(
  { ledger, texts }: Writing,
  project: ProjectCode,
  year: FinanceYear,
  estimate: Estimate,
): BriefCell {
  const fte = known(() => savingsOf(ledger).fte(project, year, estimate));
  return isGap(fte) ? gap(texts.notStated) : numberCell(toNumber(fte));
}

/** What one project costs for each expected FTE, with what that is made of. */
function costOf({ ledger, settings }: Writing, project: ProjectCode) {
  const query = { year: null, asOf: null, status: 'committed' } as const;
  return {
    grant: known(() => ownGrant(ledger, project)),
    grantFrom: sourcesOf(ledger.commitments.ofProject(project, query)),
    match: known(() => matchPutIn(ledger, settings, project)),
    matchFrom: ledger.match.rowsOf(project).flatMap((row) => sourceOf(ledger.match.table, row, 'amount')),
    fte: known(() => savingsOf(ledger).fteAtFull(project, 'expected')),
    each: known(() => costPerFte(ledger, settings, project)),
  };
}

/** Grant, own money and expected FTE of each project, and what that makes for each FTE. */
export function costTold(writing: Writing, approval: number | null): Block[] {
  const { ledger, texts } = writing;
  const told = projectsTold(writing, approval);
  if (told.length === 0) return [gap(texts.noProjects)];
  const rows = told.map((project): BriefCell[] => {
    const { grant, grantFrom, match, matchFrom, fte, each } = costOf(writing, project);
    const notStated = gap(texts.notStated);
    return [
      textCell(titleOf(ledger, project)),
      isGap(grant) ? notStated : amountCell(grant, grantFrom),
      isGap(match)
        ? notStated
        : // Nothing is put in and nothing is owed: that is no amount which somebody stated.
          matchFrom.length === 0 && match === 0
          ? textCell(texts.noMatchOwed)
          : amountCell(match, matchFrom),
      isGap(fte) ? notStated : numberCell(toNumber(fte)),
      isGap(each) ? notStated : amountCell(each),
    ];
  });
  return [paragraph(texts.costIntro), { kind: 'table', columns: texts.columns.cost, rows }];
}

/** Every fact that the tables above lack, as a sentence. */
export function unknownTold(writing: Writing, approval: number | null): Block[] {
  const { texts } = writing;
  const told = projectsTold(writing, approval);
  const gaps = told.flatMap((project) => {
    const { grant, match } = costOf(writing, project);
    return [
      ...missingPotential(writing, project),
      ...[grant, match].flatMap((each) => (isGap(each) ? [writing.reason(each)] : [])),
    ];
  });
  if (told.length > 0 && gaps.length === 0) return [paragraph(texts.nothingMissing)];
  return [...new Set(gaps)].map((sentence) => gap(sentence));
}

function missingPotential({ ledger, texts, format }: Writing, project: ProjectCode): string[] {
  const name = titleOf(ledger, project);
  const table = ledger.need('Savings', 'fullFrom');
  const [first, ...others]: Potential[] = potentialsOf(ledger, [project]);
  if (!first || first.row === null) return [texts.noPotential(name)];
  const [, basisWord, lowWord, expectedWord, highWord, fullFromWord] = texts.columns.savings;
  const all = [first, ...others];
  const missing = [
    ...(all.some(({ basis }) => basis === null) ? [basisWord] : []),
    ...(all.some(({ low }) => low === null) ? [lowWord] : []),
    ...(all.some(({ expected }) => expected === null) ? [expectedWord] : []),
    ...(all.some(({ high }) => high === null) ? [highWord] : []),
    ...(all.some(({ row }) => row !== null && stated(table, row, 'fullFrom') === null) ? [fullFromWord] : []),
    ...(phasingOf(ledger).of(project).size === 0 ? [texts.headings.phasing] : []),
  ];
  return missing.length > 0 ? [texts.missing(name, missing, format)] : [];
}
