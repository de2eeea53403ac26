import { CATEGORY, type PushEntry, type Wire } from './wire';

/** Numbers of the events that the host can send. */
export const EVENT = {
  worksheetChanged: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventNumber = (typeof EVENT)[keyof typeof EVENT];

/** The target that stands for every sheet or table of the workbook. */
export const WHOLE_WORKBOOK = 'Workbook';

/** Knows which events somebody listens for and hands them over. */
export class EventHub {
  enabled = true;
  private readonly registered = new Map<string, number>();

  constructor(private readonly push: (entry: PushEntry) => void) {}

  register(event: EventNumber, target: string): void {
    const key = `${event} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(event: EventNumber, target: string): void {
    const key = `${event} ${target}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** How many listeners there are, so that a test can say that none was left behind. */
  get listeners(): number {
    return [...this.registered.values()].reduce((sum, one) => sum + one, 0);
  }

  listens(event: EventNumber): boolean {
    return this.enabled && [...this.registered.keys()].some((key) => key.startsWith(`${event} `));
  }

  fire(event: EventNumber, targets: readonly string[], message: { readonly [member: string]: Wire }): void {
    if (!this.enabled) return;
    for (const target of targets.map((one) => (one === '' ? WHOLE_WORKBOOK : one))) {
      if (!this.registered.has(`${event} ${target}`)) continue;
      this.push({
        messageCategory: CATEGORY.event,
        messageType: event,
        targetId: target,
        message: JSON.stringify(message),
      });
    }
  }
}
