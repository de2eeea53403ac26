/// <reference types="office-js" />
import type { Visit } from './inExcel';

/**
 * Sees which tables are edited while they are read in several requests: rows that were sorted, or one
 * deleted and one added, leave the table where it was.
 */
export class EditWatch {
  private readonly edited = new Set<string>();
  private listening = false;

  constructor(private readonly visit: Visit) {}

  /** In a request of its own, so that it is known to watch whatever becomes of the rows that are asked for next. */
  async start(): Promise<void> {
    if (this.listening) return;
    this.events.add(this.note);
    await this.visit.sync();
    this.listening = true;
  }

  /** Ends the watch; what Excel tells before it has answered this is seen. A refusal leaves it to be ended again. */
  async stop(): Promise<void> {
    if (!this.listening) return;
    this.events.remove(this.note);
    await this.visit.sync();
    this.listening = false;
  }

  saw(tableId: string | null | undefined): boolean {
    return typeof tableId === 'string' && this.edited.has(tableId);
  }

  private get events(): OfficeExtension.EventHandlers<Excel.TableChangedEventArgs> {
    return this.visit.context.workbook.tables.onChanged;
  }

  private readonly note = async ({ tableId }: Excel.TableChangedEventArgs): Promise<void> => {
    this.edited.add(tableId);
  };
}
