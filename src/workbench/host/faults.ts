import { HostError } from './wire';

/** What can be made to go wrong, for tests. Only batches that touch the workbook count and fail. */
export class Faults {
  /** The user is typing in a cell: Excel refuses batches until that is over. */
  cellEdit = false;
  /** Bytes of a request, and of an answer, above which Excel refuses. */
  payloadLimit = 5_000_000;
  /** Requests are taken and nothing is ever answered. */
  silent = false;
  /** Called before the n-th batch from now on (1, 2, …): a change that somebody else makes between two syncs. */
  beforeBatch: ((batch: number) => void | Promise<void>) | undefined;
  /** Batches seen since `count` began. */
  batches = 0;
  private rejection: { from: number; times: number; error: HostError } | undefined;

  /** Rejects the n-th batch from now (1 is the next), once or for ever after. */
  reject(
    batch: number,
    times: 'once' | 'always' = 'once',
    error = new HostError('GeneralException', 'rejected'),
  ): void {
    this.batches = 0;
    this.rejection = { from: batch, times: times === 'once' ? 1 : Infinity, error };
  }

  /** Begins to count batches anew, with nothing wrong any more. */
  clear(): void {
    this.cellEdit = false;
    this.silent = false;
    this.payloadLimit = 5_000_000;
    this.beforeBatch = undefined;
    this.rejection = undefined;
    this.batches = 0;
  }

  /** Called once for each batch: throws what is to go wrong with it. */
  async strike(): Promise<void> {
    this.batches++;
    await this.beforeBatch?.(this.batches);
    if (this.cellEdit) {
      throw new HostError(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Please exit the edit mode.',
      );
    }
    const { rejection } = this;
    if (rejection === undefined || this.batches < rejection.from || rejection.times === 0) return;
    rejection.times--;
    throw rejection.error;
  }
}
