/// <reference types="office-js" />
import type { Visit } from './inExcel';

/** What an edit of a table and one of a sheet both tell. */
type Edited = Pick<Excel.WorksheetChangedEventArgs, 'worksheetId'> &
  Partial<Pick<Excel.TableChangedEventArgs, 'tableId'>>;

/**
 * Sees which tables, or which sheets, are edited while they are read in several requests: rows that were sorted, or
 * one deleted and one added, leave the table where it was.
 */
export class EditWatch {
  private readonly edited = new Set<string>();
  private listening = false;

  constructor(
    private readonly visit: Visit,
    private readonly watched: 'tables' | 'worksheets',
  ) {}

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

  /** Whether the table, or the sheet, of that id was edited. */
  saw(id: string | null | undefined): boolean {
    return typeof id === 'string' && this.edited.has(id);
  }

  private get events(): OfficeExtension.EventHandlers<Edited> {
    return this.visit.context.workbook[this.watched].onChanged;
  }

  private readonly note = async ({ tableId, worksheetId }: Edited): Promise<void> => {
    this.edited.add(this.watched === 'tables' ? (tableId ?? '') : worksheetId);
  };
}
