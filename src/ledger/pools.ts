import { notAvailable, notUsable, type NoAnswer } from './answer';
import { BLANK, READ } from './columns';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import { cannotRead, placeOf } from './place';
import type { ReadTable } from './readTable';

/** A pool as the code of its id. */
export type PoolCode = number;

/** The tree of pools and the earmarks inside them. */
export class Pools {
  readonly table: ReadTable<'Pools'>;
  private readonly index: KeyIndex;
  private readonly parents = new Map<PoolCode, PoolCode>();
  private readonly children = new Map<PoolCode, PoolCode[]>();
  /** Pools rows whose place in the tree is not known: parent unreadable, unknown or in a circle. */
  readonly misplaced: readonly { row: number; pool: PoolCode; kind: 'unreadable' | 'unknown' | 'circle' }[];
  private readonly inside = new Map<PoolCode, ReadonlySet<PoolCode>>();

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Pools', 'poolId', 'parentId');
    const ids = this.table.codes('poolId');
    const parent = this.table.codes('parentId');
    this.index = new KeyIndex(ids);

    const misplaced: { row: number; pool: PoolCode; kind: 'unreadable' | 'unknown' | 'circle' }[] = [];
    for (let row = 0; row < this.table.rowCount; row += 1) {
      if (ids.state[row] !== READ) continue;
      const pool = ids.values[row] as number;
      if (parent.state[row] === BLANK) continue;
      const above = parent.values[row] as number;
      if (parent.state[row] !== READ) misplaced.push({ row, pool, kind: 'unreadable' });
      else if (!this.index.has(above)) misplaced.push({ row, pool, kind: 'unknown' });
      else if (!this.parents.has(pool)) this.parents.set(pool, above);
      // The same pool twice with two parents: it cannot be in both.
      else if (this.parents.get(pool) !== above) misplaced.push({ row, pool, kind: 'unreadable' });
    }
    for (const pool of [...this.parents.keys()]) {
      if (this.climb(pool) !== 'circle') continue;
      misplaced.push({ row: this.rowOf(pool), pool, kind: 'circle' });
    }
    for (const { pool, kind } of misplaced) if (kind === 'circle') this.parents.delete(pool);
    for (const [pool, above] of this.parents) {
      this.children.set(above, [...(this.children.get(above) ?? []), pool]);
    }
    this.misplaced = misplaced;
  }

  /** Walks upwards and tells whether the pool comes back to itself. */
  private climb(pool: PoolCode): 'top' | 'circle' {
    const seen = new Set<PoolCode>();
    for (let above = this.parents.get(pool); above !== undefined; above = this.parents.get(above)) {
      if (above === pool) return 'circle';
      if (seen.has(above)) return 'top'; // a circle further up, told at its own rows
      seen.add(above);
    }
    return 'top';
  }

  has(pool: PoolCode): boolean {
    return this.index.has(pool);
  }

  all(): PoolCode[] {
    return [...this.index.codes()];
  }

  name(pool: PoolCode): string {
    return this.ledger.interner.text(pool);
  }

  /** The first row that declares the pool. */
  rowOf(pool: PoolCode): number {
    return this.index.rows(pool)[0] ?? -1;
  }

  parent(pool: PoolCode): PoolCode | undefined {
    return this.parents.get(pool);
  }

  earmarks(pool: PoolCode): readonly PoolCode[] {
    return this.children.get(pool) ?? [];
  }

  /** The pool itself and every pool around it, nearest first. */
  upwards(pool: PoolCode): PoolCode[] {
    const path = [pool];
    for (let above = this.parents.get(pool); above !== undefined; above = this.parents.get(above)) {
      if (path.includes(above)) break;
      path.push(above);
    }
    return path;
  }

  /** The pool and every earmark inside it, at any depth. */
  within(pool: PoolCode): ReadonlySet<PoolCode> {
    const known = this.inside.get(pool);
    if (known) return known;
    const found = new Set([pool]);
    for (const member of found) for (const child of this.earmarks(member)) found.add(child);
    this.inside.set(pool, found);
    return found;
  }

  /** The pool that a user named; `#N/A` with the known ones when there is none. */
  named(text: string): PoolCode {
    const code = this.ledger.interner.find(text);
    if (code !== undefined && this.has(code)) return code;
    throw notAvailable('unknown-pool', { asked: text, known: this.all().map((pool) => this.name(pool)) });
  }

  /** Throws where it is not known which pools lie around this one, so that what it inherits is not known. */
  needPath(pool: PoolCode): void {
    const path = this.upwards(pool);
    const astray = this.misplaced.find((each) => path.includes(each.pool));
    if (!astray) return;
    throw this.misplacement(astray.row, astray.kind);
  }

  /**
   * The reason why the tree cannot be trusted for this pool, or `null`. A pool whose own place is not
   * known may belong anywhere, so it stands in the way of every pool but those inside it.
   */
  doubt(pool: PoolCode): NoAnswer | null {
    for (let row = 0; row < this.table.rowCount; row += 1) {
      if (this.table.codes('poolId').state[row] !== READ) return cannotRead(this.table, row, 'poolId');
    }
    for (const { row, pool: astray, kind } of this.misplaced) {
      if (kind !== 'circle' && this.within(astray).has(pool)) continue;
      return this.misplacement(row, kind);
    }
    return null;
  }

  private misplacement(row: number, kind: 'unreadable' | 'unknown' | 'circle'): NoAnswer {
    if (kind === 'unreadable') return cannotRead(this.table, row, 'parentId');
    const place = placeOf(this.table, row, 'parentId');
    const value = this.ledger.interner.text(this.table.codes('parentId').values[row] ?? -1);
    return notUsable(kind === 'circle' ? 'pools-in-a-circle' : 'unknown-reference', { place, value });
  }

  /**
   * The nearest value of a setting, from the pool upwards: its row in Pools, or `null` when no pool
   * around it states one. Holds for account and appropriation type.
   */
  settingRow(pool: PoolCode, field: 'account' | 'appropriationType'): number | null {
    const column = this.table.codes(field);
    for (const member of this.upwards(pool)) {
      const row = this.rowOf(member);
      if (column.state[row] !== BLANK) return row;
    }
    return null;
  }
}
