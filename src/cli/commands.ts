import type { CliTexts } from '../text/types';
import { addTableCommand } from './addTable';
import { collectCommand } from './collect';
import { compareCommand } from './compare';
import { draftCommand } from './draft';
import { evalCommand } from './eval';
import { extractCommand } from './extract';
import { keygenCommand } from './keygen';
import { mapCommand } from './map';
import { newCommand } from './new';
import type { Console } from './output';
import { packsCommand } from './packs';
import { prepareCommand } from './prepare';
import { rulesCommand } from './rules';
import { sealCommand } from './seal';
import { UsageError } from './usage';
import { verifyCommand } from './verify';

/** Runs a command other than `check`, which is asked most and so need not wait until these are loaded. */
export async function runCommand(
  command: string,
  rest: readonly string[],
  console: Console,
  words: CliTexts,
): Promise<number> {
  switch (command) {
    case 'add-table':
      return addTableCommand(rest, console);
    case 'brief':
      return draftCommand('request', rest, console);
    case 'overview':
      return draftCommand('overview', rest, console);
    case 'collect':
      return collectCommand(rest, console);
    case 'compare':
      return compareCommand(rest, console);
    case 'eval':
      return evalCommand(rest, console);
    case 'extract':
      return extractCommand(rest, console);
    case 'map':
      return mapCommand(rest, console);
    case 'freeze':
    case 'restore':
      return prepareCommand(command, rest, console);
    case 'new':
      return newCommand(rest, console);
    case 'packs':
      return packsCommand(rest, console);
    case 'rules':
      return rulesCommand(rest, console);
    case 'seal':
      return sealCommand(rest, console);
    case 'keygen':
      return keygenCommand(rest, console);
    case 'verify':
      return verifyCommand(rest, console);
    default:
      throw new UsageError(words.unknownCommand(command));
  }
}
