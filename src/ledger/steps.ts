/**
 * Long work that can be let go of between two steps, so that a page stays awake while it is done: what does the work
 * decides when it goes on. Each step is a few milliseconds.
 */
export type Steps<T> = Generator<void, T, void>;

/** Does the work in one go. */
export function straight<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
