import packageJson from '../../package.json';
import { commandTexts } from '../text/commandTexts';
import { addTableCommand } from './addTable';
import { checkCommand } from './check';
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
import { verifyCommand } from './verify';
import { languageOf, UsageError } from './usage';

/** Runs one command and gives its exit code: 0 done, 1 findings, 2 wrong use or unreadable input. */
export async function main(argv: readonly string[], console: Console): Promise<number> {
  const [command, ...rest] = argv;
  const words = commandTexts(languageOf(argv)).cli;
  try {
    if (command === undefined || argv.includes('--help') || argv.includes('-h')) {
      console.out(words.usage);
      return command === undefined ? 2 : 0;
    }
    switch (command) {
      case '--version':
        console.out(`${packageJson.version}\n`);
        return 0;
      case 'add-table':
        return await addTableCommand(rest, console);
      case 'brief':
        return await draftCommand('request', rest, console);
      case 'overview':
        return await draftCommand('overview', rest, console);
      case 'check':
        return await checkCommand(rest, console, packageJson.version);
      case 'collect':
        return await collectCommand(rest, console);
      case 'compare':
        return await compareCommand(rest, console);
      case 'eval':
        return await evalCommand(rest, console);
      case 'extract':
        return await extractCommand(rest, console);
      case 'map':
        return await mapCommand(rest, console);
      case 'freeze':
      case 'restore':
        return await prepareCommand(command, rest, console);
      case 'new':
        return await newCommand(rest, console);
      case 'packs':
        return await packsCommand(rest, console);
      case 'rules':
        return rulesCommand(rest, console);
      case 'seal':
        return await sealCommand(rest, console);
      case 'keygen':
        return await keygenCommand(rest, console);
      case 'verify':
        return await verifyCommand(rest, console);
      default:
        throw new UsageError(words.unknownCommand(command));
    }
  } catch (error) {
    console.error(`${error instanceof UsageError ? error.message : words.fault(String(error))}\n`);
    return 2;
  }
}
