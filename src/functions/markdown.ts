import type { Language } from '../text/language';
import type { Answer, AnswerRows, FunctionDeclaration } from './spec';
import { DECLARED } from './allFunctions';

/** The answer of a function's example in one language; an error value as its code and words. */
export type AnswerExample = (spec: FunctionDeclaration, language: Language) => Answer;

/** Written for someone who has the workbook open; the tables of `WORKED_EXAMPLE` are told in words. */
const INTRO = [
  '# Funktioner / Functions',
  '',
  'Skrevet af `npm run docs` ud fra funktionstabellen; eksemplerne er regnet på eksempel-projektmappen, og dem om',
  'KOL på det regneeksempel, der står nederst. /',
  'Written by `npm run docs` from the function table; the examples are computed on the sample workbook, and those',
  'on KOL on the worked example at the end.',
  '',
  'Beløb er i kroner. I en dansk Excel står der `;` mellem argumenterne og komma i tal. /',
  'Amounts are in kroner. An English Excel has `,` between arguments and a point in numbers.',
];

const SAVINGS = [
  '## Besparelser / Savings',
  '',
  '- Flere rækker i Potentialer for et projekt er dele, der lægges sammen. Timer pr. årsværk og timeomkostning skal',
  '  stå i hver række; der er ingen forudsat norm. Engangsudgift og årlig drift skal stå i mindst én af dem.',
  '- Et år uden række i Indfasning har kun et svar, hvor det følger af de andre, for indfasning falder ikke: 1 efter',
  '  et 1-tal og fra »Fuld virkning fra«, 0 før et 0, og det samme som på begge sider, når de er ens. Ellers `#N/A`.',
  '- Driften regnes fuldt ud i hvert år, hvor delen har virkning; engangsudgiften i året for projektets start. Det',
  '  år tilbageføres ikke. Renten er 3,5 % til og med år 35 og 2,5 % derefter, højst 70 år; der rundes én gang.',
  '- Several rows of a project in Savings are components and add up. Hours per FTE and hourly cost must stand in every',
  '  row; no norm is taken for granted. One-off cost and running cost must stand in at least one of them.',
  '- A year without a row in Phasing has an answer only where it follows from the others, since a phase-in never',
  '  falls: 1 after a 1 and from “Full from”, 0 before a 0, and what stands on both sides when it is the same. Else `#N/A`.',
  '- The running cost counts in full in each year in which the component has effect; the one-off cost in the year of the',
  '  project’s start, which is not discounted. The rate is 3.5% to year 35 and 2.5% after, for 70 years at most; the',
  '  sum is rounded once.',
  '',
  '## Regneeksempel / Worked example',
  '',
  'Telemedicin til borgere med KOL er offentliggjort med 202 mio. kr. om året ved fuld indfasning og 483 mio. kr. over',
  'fem år; fem gange 202 er 1.010. Alt andet er antaget, så de to tal fremkommer: 300 årsværk (250-350) a 1.480 timer',
  'og 500 kr., 20 mio. kr. i årlig drift, 214 mio. kr. én gang, start 2020, indfasning 0, 0,5 og 1 i 2020-2022.',
  '0 + 91 + 3 · 202 − 214 = 483. Tilskud og egne midler på 107 mio. kr. hver og et forbrug på 90 er opdigtet. /',
  'Telemedicine for citizens with COPD is published as 202 million a year at full phase-in and 483 million over five',
  'years; five times 202 is 1,010. All else is assumed so that the two come out: 300 FTE (250-350) of 1,480 hours at',
  'DKK 500, 20 million a year to run, 214 million once, start in 2020, phase-in 0, 0.5 and 1 in 2020-2022.',
  '0 + 91 + 3 · 202 − 214 = 483. Grant and own money of 107 million each, and 90 spent, are invented.',
];

function call(spec: FunctionDeclaration): string {
  const names = spec.arguments.map(({ name, type, optional }) =>
    optional ? `[${name}]` : type === 'tables' ? `${name}; …` : name,
  );
  return `PULJE.${spec.name}(${names.join('; ')})`;
}

function cellText(cell: AnswerRows[number][number]): string {
  const text = typeof cell === 'object' ? (cell?.code ?? '') : String(cell);
  return text.replaceAll('|', '\\|');
}

/** A value as it stands, rows as a table without headings, as they spill. */
function answerLines(answer: Answer): string[] {
  if (typeof answer !== 'object') return [`\`${JSON.stringify(answer)}\``];
  const width = answer[0]?.length ?? 0;
  return [
    '',
    `|${'   |'.repeat(width)}`,
    `|${' - |'.repeat(width)}`,
    ...answer.map((row) => `| ${row.map(cellText).join(' | ')} |`),
  ];
}

/** The example's answer, once where it is the same in both languages. */
function exampleLines(spec: FunctionDeclaration, answer: AnswerExample): string[] {
  const danish = answerLines(answer(spec, 'da'));
  const english = answerLines(answer(spec, 'en'));
  const [first = '', ...rest] = danish;
  const lines =
    first === '' ? [`\`=${spec.example}\`:`, ...danish] : [`\`=${spec.example}\` → ${first}`, ...rest];
  return danish.join('\n') === english.join('\n') ? lines : [...lines, ...english];
}

/** `docs/functions.md`: every function in both languages with its example and that example's answer. */
export function functionsMarkdown(answer: AnswerExample): string {
  const lines = [...INTRO];
  for (const spec of DECLARED) {
    lines.push('', `## ${spec.name}`, '', `\`${call(spec)}\``, '', `${spec.da}.`, '', `${spec.en}.`, '');
    for (const argument of spec.arguments) {
      lines.push(`- \`${argument.name}\`: ${argument.da} / ${argument.en}`);
    }
    lines.push('', ...exampleLines(spec, answer));
  }
  return `${[...lines, '', ...SAVINGS].join('\n')}\n`;
}
