import packageJson from '../../package.json';
import { commandTexts } from '../text/commandTexts';
import { checkCommand } from './check';
import type { Console } from './output';
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
      case 'check':
        return await checkCommand(rest, console, packageJson.version);
      default: {
        const { runCommand } = await import(/* webpackChunkName: "commands" */ './commands');
        return await runCommand(command, rest, console, words);
      }
    }
  } catch (error) {
    console.error(`${error instanceof UsageError ? error.message : words.fault(String(error))}\n`);
    return 2;
  }
}
