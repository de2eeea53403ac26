/// <reference types="office-js" />
import type { Visit } from './inExcel';

/**
 * Sees which tables are edited while they are read in several requests: rows that were sorted, or one
 * deleted and one added, leave the table where it was.
 */
export class EditWatch {
  private readonly edited = new Set<string>();
  private handler: OfficeExtension.EventHandlerResult<Excel.TableChangedEventArgs> | null = null;

  constructor(private readonly visit: Visit) {}

  /** In a request of its own, so that it is known to watch whatever becomes of the rows that are asked for next. */
  async start(): Promise<void> {
    if (this.handler) return;
    const handler = this.visit.context.workbook.tables.onChanged.add(async ({ tableId }) => {
      this.edited.add(tableId);
    });
    await this.visit.sync();
    this.handler = handler;
  }

  /** Ends the watch; what Excel tells before it has answered this is seen. */
  async stop(): Promise<void> {
    const { handler } = this;
    this.handler = null;
    if (!handler) return;
    handler.remove();
    await this.visit.sync();
  }

  saw(tableId: string | null | undefined): boolean {
    return typeof tableId === 'string' && this.edited.has(tableId);
  }
}
