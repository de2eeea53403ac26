import { normaliseId } from '../../ledger/ids';
import { fieldsOf } from '../../ledger/tables';
import { idPlace, ownId } from '../contentRows';
import { fillableIn, isOpenInNewRows } from '../extract/fillable';
import type { Difference, Why } from './difference';
import { cellDifferences, faultOf, type TableDifferences, type Versions } from './threeWay';
import { idsTwice, type VersionRow } from './versionRow';

/**
 * What becomes of the rows that only the returned file has. One that the master has already, from an earlier
 * collection, is none; of one that it has otherwise the cells that differ are asked about.
 */
export function newRows(versions: Versions, found: TableDifferences, prefix: string): Difference[] {
  const { table, returned } = versions;
  const twice = idsTwice([returned]);
  const known = new KnownRows(versions, found.others, prefix);
  return found.added.flatMap((row): Difference[] => {
    const there = known.take(row);
    if (there) return cellDifferences(versions, null, there, withIdOf(there, row, table));
    const { content } = row;
    if (!content) return [];
    const { forms, spelled } = content;
    const isTwice = row.hasId && twice.has(row.name);
    return [
      {
        table,
        name: content.name,
        row: null,
        field: null,
        base: null,
        master: null,
        returned: JSON.stringify(forms),
        added: { forms, spelled },
        spelled: '',
        why: isTwice ? 'id-twice' : whyNot(versions, found, forms),
      },
    ];
  });
}

function whyNot(versions: Versions, { lostRows }: TableDifferences, forms: readonly string[]): Why | null {
  const { table, sent, isExtract, ownership } = versions;
  const fields = fieldsOf(table);
  const filled = fields.filter((_, at) => forms[at] !== '');
  if (filled.some(([field]) => versions.masterCell(-1, field) === 'no-column')) return 'no-column';
  const faults = fields.flatMap(([, spec], at) => faultOf(forms[at] ?? '', spec) ?? []);
  if (faults[0] !== undefined) return faults[0];
  if (sent === null) return 'not-known-sent';
  const isOpen = fillableIn(table).newRows && filled.every(([field]) => isOpenInNewRows(table, field));
  if (isExtract && !isOpen) return 'not-fillable';
  if (!ownership.holdsRow(table, forms)) return 'not-own';
  return lostRows ? 'perhaps-renamed' : null;
}

/** Rows of the master that a new row may be: by its id with or without the sender's prefix, or by all that it says. */
class KnownRows {
  private readonly byId = new Map<string, VersionRow>();
  private readonly byContent = new Map<string, VersionRow[]>();

  constructor(
    private readonly versions: Versions,
    others: readonly VersionRow[],
    private readonly prefix: string,
  ) {
    for (const row of others) {
      const id = ownId(versions.table, row.content?.forms ?? []);
      if (id !== null) this.byId.set(id, row);
      else this.byContent.set(contentKey(row), [...(this.byContent.get(contentKey(row)) ?? []), row]);
    }
  }

  take(row: VersionRow): VersionRow | undefined {
    const { table, ownership } = this.versions;
    const id = ownId(table, row.content?.forms ?? []);
    if (id === null) return this.byContent.get(contentKey(row))?.pop();
    const own = normaliseId(this.prefix);
    const named = [id.startsWith(own) ? id : own + id, id].map((each) => this.byId.get(each));
    // A row of another project is another sender's, whatever its id.
    return named.find((each) => each && ownership.holdsRow(table, each.content?.forms ?? []));
  }
}

function contentKey({ content }: VersionRow): string {
  return JSON.stringify(content?.forms);
}

/** The returned row under the master's id, which may have got the sender's prefix since. */
function withIdOf(there: VersionRow, row: VersionRow, table: Versions['table']): VersionRow {
  const place = idPlace(table);
  const at = <T>(own: readonly T[], masters: readonly T[] | undefined): T[] =>
    own.map((value, index) => (index === place ? (masters?.[index] ?? value) : value));
  return {
    ...row,
    fields: at(row.fields, there.fields),
    content: row.content && {
      ...row.content,
      forms: at(row.content.forms, there.content?.forms),
      spelled: at(row.content.spelled, there.content?.spelled),
    },
  };
}
