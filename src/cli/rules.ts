import { catalogueJson, catalogueMarkdown } from '../report/catalogue';
import type { Console } from './output';
import { parse, UsageError, type OptionSpec } from './usage';

const OPTIONS = new Map<string, OptionSpec>([['format', ['md', 'json']]]);

/** `puljetjek rules`: the kinds that can be switched on, with what they check and their examples. */
export function rulesCommand(argv: readonly string[], console: Console): number {
  const parsed = parse(argv, OPTIONS);
  const [surplus] = parsed.files;
  if (surplus !== undefined) throw new UsageError(parsed.words.unknownOption(surplus));
  console.out(parsed.value('format') === 'json' ? catalogueJson() : catalogueMarkdown(parsed.language));
  return 0;
}
