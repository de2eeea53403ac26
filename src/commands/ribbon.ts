/// <reference types="office-js" />
import type { Pane } from '../taskpane/pane';
import type { PaneState } from '../taskpane/state';

type Command = (pane: Pane) => void;

/** The ribbon's commands, by the names that manifest.xml gives them. */
export const COMMANDS: Readonly<
  Record<'validate' | 'newWorkbook' | 'share' | 'compare' | 'overview' | 'help', Command>
> = {
  // Not waited for: the ribbon is busy until a command is done, and a check may take its time.
  validate: (pane) => void pane.validate(),
  newWorkbook: (pane) => void pane.showNewBook(),
  share: (pane) => void pane.showShare(),
  compare: (pane) => void pane.showCompare(),
  overview: (pane) => void pane.showOverview(),
  help: (pane) => pane.showHelp(),
};

/** Ids of manifest.xml. */
const TAB = 'Puljetjek.Tab';
const OVERVIEW = 'Puljetjek.Overview';

/** Keeps the ribbon's buttons as the pane is: in a workbook without our tables there is no overview to be shown. */
export function ribbonFollowing(): (state: PaneState) => void {
  let isOffered = true;
  let last: Promise<void> = Promise.resolve();
  return ({ shown }) => {
    const enabled = shown === null || shown.result.tables > 0;
    if (enabled === isOffered || !Office.context.requirements.isSetSupported('RibbonApi', '1.1')) return;
    isOffered = enabled;
    // One after the other, or an early one could be the last to be done. A button that stays as it was harms nobody.
    last = last
      .then(() => Office.ribbon.requestUpdate({ tabs: [{ id: TAB, controls: [{ id: OVERVIEW, enabled }] }] }))
      .catch(() => undefined);
  };
}

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
