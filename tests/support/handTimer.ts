import type { Timer } from '../../src/workbook/excel/timer';

/** A timer whose time a test lets pass. Pauses of nothing, which only let others work, pass by themselves. */
export class HandTimer implements Timer {
  private calls: { milliseconds: number; act: () => void }[] = [];

  constructor(
    /** Settles when all that is under way without waiting for time has come to its end. */
    readonly settle: () => Promise<void> = async () => {
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
    },
  ) {}

  after(milliseconds: number, act: () => void): () => void {
    if (milliseconds === 0) {
      setTimeout(act, 0);
      return () => {};
    }
    const call = { milliseconds, act };
    this.calls.push(call);
    return () => {
      this.calls = this.calls.filter((one) => one !== call);
    };
  }

  /** The pauses that are waited for. */
  get waiting(): number[] {
    return this.calls.map(({ milliseconds }) => milliseconds);
  }

  /** Lets a pause of so many milliseconds end that is waited for. */
  async fire(milliseconds: number): Promise<void> {
    await this.settle();
    const call = this.calls.find((one) => one.milliseconds === milliseconds);
    if (!call) throw new Error(`nothing waits for ${milliseconds}, but for ${this.waiting.join()}`);
    this.calls = this.calls.filter((one) => one !== call);
    call.act();
    await this.settle();
  }

  /** Lets every pause end, the shortest first, until nothing waits any more. */
  async fireAll(): Promise<void> {
    await this.settle();
    while (this.calls.length > 0) await this.fire(Math.min(...this.waiting));
  }
}
