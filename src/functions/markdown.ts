import type { FunctionDeclaration } from './spec';
import { DECLARED } from './table';

/** Turns a value of the example's answer into the text that the documentation shows. */
export type ShowAnswer = (spec: FunctionDeclaration) => string;

function call(spec: FunctionDeclaration): string {
  const names = spec.arguments.map(({ name, type, optional }) =>
    optional ? `[${name}]` : type === 'tables' ? `${name}; …` : name,
  );
  return `PULJE.${spec.name}(${names.join('; ')})`;
}

/** `docs/functions.md`: every function in both languages with its example and that example's answer. */
export function functionsMarkdown(answer: ShowAnswer): string {
  const lines = [
    '# Funktioner / Functions',
    '',
    'Skrevet af `npm run docs` ud fra funktionstabellen; eksemplerne er regnet på eksempel-projektmappen. /',
    'Written by `npm run docs` from the function table; the examples are computed on the sample workbook.',
    '',
    'Beløb er i kroner. I en dansk Excel står der `;` mellem argumenterne og komma i tal. /',
    'Amounts are in kroner. An English Excel has `,` between arguments and a point in numbers.',
  ];
  for (const spec of DECLARED) {
    lines.push('', `## ${spec.name}`, '', `\`${call(spec)}\``, '', `${spec.da}.`, '', `${spec.en}.`, '');
    for (const argument of spec.arguments) {
      lines.push(`- \`${argument.name}\`: ${argument.da} / ${argument.en}`);
    }
    lines.push('', `\`=${spec.example}\` → ${answer(spec)}`);
  }
  return `${lines.join('\n')}\n`;
}
