import { HostError } from './wire';

/** Nothing is ever answered: either the batch was not carried out, or it was and only the answer is lost. */
export type Silence = 'unanswered' | 'answer-lost';

const PAYLOAD_LIMIT = 5_000_000;

/** What can be made to go wrong, for tests. Only batches that touch the workbook count and fail. */
export class Faults {
  /** Bytes of a request, and of an answer, above which Excel refuses. */
  payloadLimit = PAYLOAD_LIMIT;
  /** Settings of the document cannot be saved. */
  refusesSettings = false;
  /** Called before the n-th batch from now on (1, 2, …): a change that somebody else makes between two syncs. */
  beforeBatch: ((batch: number) => void | Promise<void>) | undefined;
  /** Batches seen since `count` began. */
  batches = 0;
  private rejection: { from: number; times: number; fault: HostError | Silence } | undefined;
  private isTyping = false;
  private readonly heldBack: (() => void)[] = [];

  /** The user is typing in a cell: Excel refuses batches until that is over, or holds back those that asked for it. */
  get cellEdit(): boolean {
    return this.isTyping;
  }

  set cellEdit(isTyping: boolean) {
    this.isTyping = isTyping;
    if (!isTyping) for (const goOn of this.heldBack.splice(0)) goOn();
  }

  editEnded(): Promise<void> {
    return new Promise((resolve) => this.heldBack.push(resolve));
  }

  /** Rejects the n-th batch from now (1 is the next), or says nothing to it, once or for ever after. */
  reject(
    batch: number,
    times: 'once' | 'always' = 'once',
    fault: HostError | Silence = new HostError('GeneralException', 'rejected'),
  ): void {
    this.batches = 0;
    this.rejection = { from: batch, times: times === 'once' ? 1 : Infinity, fault };
  }

  /** Begins to count batches anew, with nothing wrong any more. */
  clear(): void {
    this.cellEdit = false;
    this.refusesSettings = false;
    this.payloadLimit = PAYLOAD_LIMIT;
    this.beforeBatch = undefined;
    this.rejection = undefined;
    this.batches = 0;
  }

  /** Called once for each batch: throws what is to go wrong with it, or tells that there is to be no answer. */
  async strike(): Promise<Silence | undefined> {
    this.batches++;
    await this.beforeBatch?.(this.batches);
    if (this.cellEdit) {
      throw new HostError(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Please exit the edit mode.',
      );
    }
    const { rejection } = this;
    if (rejection === undefined || this.batches < rejection.from || rejection.times === 0) return undefined;
    rejection.times--;
    if (rejection.fault instanceof HostError) throw rejection.fault;
    return rejection.fault;
  }
}
