import { ICommandService, type ICommandInfo, type IExecutionOptions, type Injector } from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';

/**
 * Whether Univer has something to calculate. It collects changes for a tenth of a second and calculates in steps, one
 * calculation after the other (`OneAtATimePlugin`); only when nothing is collected and all have ended are the values
 * final.
 */
export class Calculation {
  private collecting = false;
  private running = 0;

  constructor(
    injector: Injector,
    /** Called each time a calculation has ended and its results are in the cells. */
    ended: () => void,
  ) {
    const dirty = injector.get(IActiveDirtyManagerService);
    injector.get(ICommandService).onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.collecting = false;
        this.running++;
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
        if (functionsExecutedState === undefined) return;
        this.running--;
        // Univer may begin again in this very event: look when everybody has been told.
        queueMicrotask(() => {
          if (this.running === 0) ended();
        });
      } else if (dirty.get(command.id) && !needsNoCalculation(command, options)) this.collecting = true;
    });
  }

  get busy(): boolean {
    return this.collecting || this.running > 0;
  }
}

/** What Univer itself leaves out: its own results, and formats. */
function needsNoCalculation(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const { trigger } = command.params as { trigger?: string };
  return options?.onlyLocal === true || trigger === SetStyleCommand.id;
}
