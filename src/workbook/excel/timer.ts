/** Time, handed in so that no test has to wait for it. */
export interface Timer {
  /** Calls back once after so many milliseconds, unless the answer is called before. */
  after(milliseconds: number, act: () => void): () => void;
}

export const systemTimer: Timer = {
  after(milliseconds, act) {
    const handle = setTimeout(act, milliseconds);
    return () => clearTimeout(handle);
  },
};

export function pause(timer: Timer, milliseconds: number): Promise<void> {
  return new Promise((resolve) => void timer.after(milliseconds, resolve));
}
