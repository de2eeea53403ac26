import type { Severity } from '../rules/finding';
import { draftBrief } from '../brief/draft';
import type { RequestSection } from '../text/briefTexts';
import type { Language } from '../text/language';
import type { Arguments } from './arguments';
import { briefRows } from './briefRows';
import { checkFor, findingRows, ofProject } from './checkRows';
import { BRIEF, CHECK_COUNT, CHECK_LIST, CHECK_PROJECT, SAVINGS_OVERVIEW } from './lateDeclarations';
import { savingsOverview } from './savingsOverview';
import type { FunctionSpec } from './spec';

/** The findings of one severity, or all. */
function asked(args: Arguments): ReturnType<typeof checkFor> {
  const result = checkFor(args.book, args.optionalDate('asOf'));
  const severity = args.choice<Severity | 'all'>('severity');
  if (severity === 'all') return result;
  return { ...result, findings: result.findings.filter((finding) => finding.severity === severity) };
}

/** The functions of `LATE_DECLARATIONS`, with what computes them. */
export const LATE_FUNCTIONS: readonly FunctionSpec[] = [
  {
    ...SAVINGS_OVERVIEW,
    compute(args) {
      const { ledger } = args.book;
      const named = args.optionalId('pool');
      const pool = named === null ? null : ledger.pools.named(named);
      return savingsOverview(ledger, pool, args.language);
    },
  },
  { ...CHECK_COUNT, compute: (args) => asked(args).findings.length },
  { ...CHECK_LIST, compute: (args) => findingRows(asked(args), args.language) },
  {
    ...CHECK_PROJECT,
    compute(args) {
      const { ledger } = args.book;
      const project = ledger.projects.named(args.id('project'));
      const result = checkFor(args.book, args.optionalDate('asOf'));
      return findingRows({ ...result, findings: ofProject(ledger, project, result.findings) }, args.language);
    },
  },
  {
    ...BRIEF,
    compute(args) {
      const approval = args.book.ledger.approvals.named(args.id('approval'));
      const asked = args.choice<RequestSection | 'request' | 'overview'>('section');
      const kind = asked === 'overview' ? 'overview' : 'request';
      const { title, sections } = draftBrief(
        args.book,
        { kind, approval },
        args.choice<Language>('language'),
      );
      const isPart = asked !== 'request' && asked !== 'overview';
      return briefRows({ title, sections: isPart ? sections.filter(({ id }) => id === asked) : sections });
    },
  },
];
