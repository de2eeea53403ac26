import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../text/language';
import { commandTexts } from '../text/commandTexts';
import type { CliTexts } from '../text/types';

/** Wrong use of the command line, with the sentence that says so. Exit code 2. */
export class UsageError extends Error {}

/** An option's name with its allowed values, `text` for any value, or `flag` for none. */
export type OptionSpec = readonly string[] | 'text' | 'flag';

export interface Parsed {
  readonly files: readonly string[];
  readonly language: Language;
  readonly words: CliTexts;
  value(option: string): string | null;
  /** Every value of an option that may be given several times. */
  list(option: string): readonly string[];
  flag(option: string): boolean;
}

/** Takes a command's arguments apart; anything not declared is wrong use. */
export function parse(argv: readonly string[], options: ReadonlyMap<string, OptionSpec>): Parsed {
  const all = new Map<string, OptionSpec>([...options, ['lang', LANGUAGES]]);
  const language = languageOf(argv);
  const words = commandTexts(language).cli;
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      [...all].map(([name, spec]) => [
        name,
        {
          type: spec === 'flag' ? 'boolean' : 'string',
          ...(name === 'output' ? { short: 'o' } : {}),
        } as const,
      ]),
    ),
  });
  const values = new Map<string, string[]>();
  const flags = new Set<string>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = all.get(token.name);
    if (!spec) throw new UsageError(words.unknownOption(token.rawName));
    if (spec === 'flag') {
      if (token.value !== undefined)
        throw new UsageError(words.unknownOption(`${token.rawName}=${token.value}`));
      flags.add(token.name);
      continue;
    }
    const value = token.value ?? '';
    if (value === '' || (spec !== 'text' && !spec.includes(value))) {
      throw new UsageError(words.optionValue(token.rawName, value, spec === 'text' ? '…' : spec.join(', ')));
    }
    values.set(token.name, [...(values.get(token.name) ?? []), value]);
  }
  return {
    files,
    language,
    words,
    value: (option) => values.get(option)?.at(-1) ?? null,
    list: (option) => values.get(option) ?? [],
    flag: (option) => flags.has(option),
  };
}

/** The language asked for, also where the rest of the line is wrong; Danish when none is. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = argv[at]?.startsWith('--lang=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  return at >= 0 ? (LANGUAGES.find((language) => language === asked) ?? 'da') : 'da';
}
