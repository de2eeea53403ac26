import type { Severity } from '../rules/finding';
import { draftBrief } from '../brief/draft';
import type { RequestSection } from '../text/briefTexts';
import type { Language } from '../text/language';
import type { Arguments } from './arguments';
import { briefRows } from './briefRows';
import { checkFor, findingRows, ofProject } from './checkRows';
import { APPROVAL, CUT_OFF, LANGUAGE, LEDGER, POOL, PROJECT, SEVERITY } from './commonArguments';
import { SAVING_FUNCTIONS } from './savingFunctions';
import { savingsOverview } from './savingsOverview';
import type { FunctionSpec } from './spec';

/** The findings of one severity, or all. */
function asked(args: Arguments): ReturnType<typeof checkFor> {
  const result = checkFor(args.book, args.optionalDate('asOf'));
  const severity = args.choice<Severity | 'all'>('severity');
  if (severity === 'all') return result;
  return { ...result, findings: result.findings.filter((finding) => finding.severity === severity) };
}

/** The functions of `LATE_NAMES`. */
export const LATE_FUNCTIONS: readonly FunctionSpec[] = [
  ...SAVING_FUNCTIONS,
  {
    name: 'SAVINGS_OVERVIEW',
    da: 'Oversigt over potentialerne: projekt, grundlag og årsværk (lavt, forventet, højt), og til sidst forbeholdet',
    en: 'Overview of the potentials: project, basis and FTE (low, expected, high), and last the caveat',
    arguments: [LEDGER, { ...POOL, optional: true }],
    gives: 'rows',
    example: 'PULJE.SAVINGS_OVERVIEW(Ledger,"NT-10Y")',
    compute(args) {
      const { ledger } = args.book;
      const named = args.optionalId('pool');
      const pool = named === null ? null : ledger.pools.named(named);
      return savingsOverview(ledger, pool, args.language);
    },
  },
  {
    name: 'CHECK_COUNT',
    da: 'Antal fund i tabellerne. De regler, som en celle ikke kan køre, er ikke med; CHECK_LIST nævner dem',
    en: 'The number of findings in the tables. Rules that a cell cannot run are left out; CHECK_LIST names them',
    arguments: [LEDGER, SEVERITY, CUT_OFF],
    gives: 'number',
    example: 'PULJE.CHECK_COUNT(Ledger,"warning")',
    compute: (args) => asked(args).findings.length,
  },
  {
    name: 'CHECK_LIST',
    da: 'Fundene, et i hver række: alvor, tabel, række, kolonne, modtaget, forventet, forskel, hvad der er galt, hvad der skal gøres. Til sidst de regler, der ikke er kørt',
    en: 'The findings, one a row: severity, table, row, column, received, expected, difference, what is wrong, what to do. Last the rules that were not run',
    arguments: [LEDGER, SEVERITY, CUT_OFF],
    gives: 'rows',
    example: 'PULJE.CHECK_LIST(Ledger,"warning")',
    compute: (args) => findingRows(asked(args), args.language),
  },
  {
    name: 'CHECK_PROJECT',
    da: 'Fundene i et projekts rækker, som i CHECK_LIST. En række, hvis projekt ikke kan læses, regnes med til alle projekter',
    en: 'The findings in the rows of a project, as in CHECK_LIST. A row whose project cannot be read counts for every project',
    arguments: [LEDGER, PROJECT, CUT_OFF],
    gives: 'rows',
    example: 'PULJE.CHECK_PROJECT(Ledger,"RUTE-VAGT")',
    compute(args) {
      const { ledger } = args.book;
      const project = ledger.projects.named(args.id('project'));
      const result = checkFor(args.book, args.optionalDate('asOf'));
      return findingRows({ ...result, findings: ofProject(ledger, project, result.findings) }, args.language);
    },
  },
  {
    name: 'BRIEF',
    da: 'Udkast til et aktstykke eller til svaret om arbejdskraftbesparelser, alene ud fra tabellerne; det, der mangler, står i kantet parentes',
    en: 'Draft of an appropriation request or of the answer on labour savings, from the tables alone; what is missing stands in square brackets',
    arguments: [
      LEDGER,
      APPROVAL,
      {
        name: 'section',
        type: 'choice',
        optional: true,
        choices: [
          { value: 'request', words: ['aktstykke', 'request'] },
          { value: 'proposal', words: ['indstilling', 'proposal'] },
          { value: 'background', words: ['baggrund', 'background'] },
          { value: 'projects', words: ['projekter', 'projects'] },
          { value: 'match', words: ['medfinansiering', 'match'] },
          { value: 'closing', words: ['afslutning', 'closing'] },
          { value: 'overview', words: ['oversigt', 'overview'] },
        ],
        da: '"request": hele aktstykket (udeladt); "proposal", "background", "projects", "match" eller "closing": en del af det; "overview": svaret om arbejdskraftbesparelser',
        en: '"request": the whole request (left out); "proposal", "background", "projects", "match" or "closing": a part of it; "overview": the answer on labour savings',
      },
      LANGUAGE,
    ],
    gives: 'rows',
    example: 'PULJE.BRIEF(Ledger,"AKT-85","proposal")',
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
