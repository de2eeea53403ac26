import { fieldsOf } from '../../ledger/tables';
import type { FieldSpec, TableName } from '../../ledger/tables/spec';
import { ownId } from '../contentRows';
import type { SentVersion } from '../extract/sentSheet';

const OWNED: readonly TableName[] = ['Projects', 'Allocations'];

/** Which projects and commitments a sender may add rows to. */
export class Ownership {
  private constructor(private readonly own: ReadonlyMap<TableName, ReadonlySet<string>> | null) {}

  /** Those that were sent in full; of a joint project that another recipient holds only a part was. */
  static of(sent: SentVersion): Ownership {
    const ids = OWNED.map((table) => {
      const rows = sent.tables.get(table) ?? [];
      const whole = rows.filter(({ fields }) => !fields.includes(null));
      const own = whole.flatMap(({ fields }) => ownId(table, fields as readonly string[]) ?? []);
      return [table, new Set(own)] as const;
    });
    return new Ownership(new Map(ids));
  }

  /** Whoever got the whole workbook may write anywhere in it. */
  static readonly all = new Ownership(null);

  /** False for a reference to a project or a commitment that is not the sender's. */
  holds({ refersTo }: FieldSpec, form: string): boolean {
    const ids = refersTo && this.own?.get(refersTo);
    return !ids || form === '' || ids.has(form.slice(1));
  }

  /** The same of a whole row. */
  holdsRow(table: TableName, forms: readonly string[]): boolean {
    return fieldsOf(table).every(([, spec], at) => this.holds(spec, forms[at] ?? ''));
  }
}
