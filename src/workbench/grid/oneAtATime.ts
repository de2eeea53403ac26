import { Injector, Plugin, setDependencies } from '@univerjs/core';
import { CalculateFormulaService, ICalculateFormulaService } from '@univerjs/engine-formula';
import { NEVER } from 'rxjs';

type Work = Parameters<CalculateFormulaService['execute']>[0];

/**
 * Univer begins a calculation while another one still runs: the second takes the first one's results and its list of
 * cells, and the first then reports an end that is none. Here each waits for the one before it. Seen in 0.25.1.
 */
class OneAtATime extends CalculateFormulaService {
  /** Univer stops a calculation that it has seen in progress, and loses its cells where it stops too late. */
  override readonly executionInProgressListener$ = NEVER;
  private last: Promise<unknown> = Promise.resolve();

  override execute(work: Work): Promise<void> {
    const own = this.last.then(() => this.run(work));
    this.last = own;
    return own;
  }

  private run(work: Work): Promise<void> {
    return new Promise((resolve) => {
      const listening = this.executionCompleteListener$.subscribe({
        next: () => {
          listening.unsubscribe();
          resolve();
        },
      });
      void super.execute(work);
    });
  }
}

/** To be registered after Univer's own plugins, whose way of calculating it replaces. */
export class OneAtATimePlugin extends Plugin {
  static override pluginName = 'PULJE_ONE_AT_A_TIME';

  constructor(
    _config: unknown,
    override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    this._injector.replace([ICalculateFormulaService, { useClass: OneAtATime }]);
  }
}
setDependencies(OneAtATimePlugin, [Injector], 1);
