import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../text/language';
import type { Console } from './output';
import { parse, UsageError, type OptionSpec } from './usage';

const OPTIONS = new Map<string, OptionSpec>([
  ['sample', 'flag'],
  ['training', 'flag'],
]);

/** Where the templates lie beside the built command line. */
const SAMPLES = join(__dirname, '..', '..', 'assets', 'samples');

/** Where a template lies. */
export function templatePath(kind: 'empty' | 'sample' | 'training', language: Language): string {
  return join(SAMPLES, `${kind}.${language}.xlsx`);
}

/** `puljetjek new FILE [--sample|--training]`: the template, empty, with the published facts or for practice. Overwrites nothing. */
export async function newCommand(argv: readonly string[], console: Console): Promise<number> {
  const parsed = parse(argv, OPTIONS);
  const [file, surplus] = parsed.files;
  if (file === undefined) throw new UsageError(parsed.words.missingArgument('FILE'));
  if (surplus !== undefined) throw new UsageError(parsed.words.unknownOption(surplus));
  const [kind = 'empty', other] = (['sample', 'training'] as const).filter((flag) => parsed.flag(flag));
  if (other !== undefined) throw new UsageError(parsed.words.unknownOption(`--${other}`));
  const template = templatePath(kind, parsed.language);
  try {
    await copyFile(template, file, constants.COPYFILE_EXCL);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(
      code === 'EEXIST' ? parsed.words.fileExists(file) : parsed.words.cannotWrite(file, code),
    );
  }
  console.out(`${parsed.words.created(file)}\n`);
  return 0;
}
