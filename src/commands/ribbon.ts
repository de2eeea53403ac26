/// <reference types="office-js" />
import type { Pane } from '../taskpane/pane';

type Command = (pane: Pane) => void;

/** The ribbon's commands, by the names that manifest.xml gives them. */
export const COMMANDS: Readonly<Record<'validate' | 'help', Command>> = {
  // Not waited for: the ribbon is busy until a command is done, and a check may take its time.
  validate: (pane) => void pane.validate(),
  help: (pane) => pane.showHelp(),
};

/** Every command opens the pane first: what it does is seen there, and so is what goes wrong. */
export function registerCommands(pane: Promise<Pane>): void {
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run(command, pane, event);
    });
  }
}

/** Excel leaves the button dead until it hears that the command is done, so it hears so whatever happens. */
async function run(command: Command, pane: Promise<Pane>, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    command(await pane);
  } catch {
    // A pane that could not be shown says so itself (start.ts); there is no other place for words.
  } finally {
    event.completed();
  }
}
