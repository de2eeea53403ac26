import { notAvailable, notUsable, type NoAnswer } from './answer';
import { BLANK, NO_CODE, READ, UNREADABLE } from './columns';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import { cannotRead, placeOf } from './place';
import type { ReadTable } from './readTable';

/** A pool as the code of its id. */
export type PoolCode = number;

/** A row whose place in the tree is not known; `twice` is a pool that two rows put in different places. */
interface Misplaced {
  readonly row: number;
  readonly pool: PoolCode;
  readonly kind: 'unreadable' | 'unknown' | 'circle' | 'twice';
}

/** The tree of pools and the earmarks inside them. */
export class Pools {
  readonly table: ReadTable<'Pools'>;
  /** Its rows by their own ids. */
  readonly byId: KeyIndex;
  private readonly parents = new Map<PoolCode, PoolCode>();
  private readonly children = new Map<PoolCode, PoolCode[]>();
  readonly misplaced: readonly Misplaced[];
  /** The first row whose own id is not known: it may be any pool's earmark. */
  private readonly nameless: NoAnswer | null;
  private readonly inside = new Map<PoolCode, ReadonlySet<PoolCode>>();

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Pools', 'poolId', 'parentId');
    const ids = this.table.codes('poolId');
    const parent = this.table.codes('parentId');
    this.byId = KeyIndex.of(ids);

    const misplaced: Misplaced[] = [];
    const stated = new Map<PoolCode, number>();
    let nameless: NoAnswer | null = null;
    for (let row = 0; row < this.table.rowCount; row += 1) {
      if (ids.state[row] !== READ) {
        nameless ??= cannotRead(this.table, row, 'poolId');
        continue;
      }
      const pool = ids.values[row] as number;
      const above = parent.values[row] as number; // NO_CODE for a pool of its own
      if (parent.state[row] === UNREADABLE) misplaced.push({ row, pool, kind: 'unreadable' });
      else if (parent.state[row] === READ && !this.byId.has(above))
        misplaced.push({ row, pool, kind: 'unknown' });
      else if (!stated.has(pool)) stated.set(pool, above);
      // The same pool in two places: it cannot be in both, and a blank cell is a place too.
      else if (stated.get(pool) !== above) misplaced.push({ row, pool, kind: 'twice' });
    }
    this.nameless = nameless;
    for (const [pool, above] of stated) if (above !== NO_CODE) this.parents.set(pool, above);
    for (const pool of [...this.parents.keys()]) {
      if (this.climb(pool) !== 'circle') continue;
      misplaced.push({ row: this.rowOf(pool), pool, kind: 'circle' });
    }
    for (const { pool, kind } of misplaced) if (kind === 'circle') this.parents.delete(pool);
    for (const [pool, above] of this.parents) {
      const siblings = this.children.get(above);
      if (siblings) siblings.push(pool);
      else this.children.set(above, [pool]);
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
    return this.byId.has(pool);
  }

  all(): PoolCode[] {
    return [...this.byId.codes()];
  }

  name(pool: PoolCode): string {
    return this.ledger.interner.text(pool);
  }

  /** The first row that declares the pool. */
  rowOf(pool: PoolCode): number {
    return this.byId.firstRow(pool);
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
    if (this.misplaced.length === 0) return;
    const path = this.upwards(pool);
    const astray = this.misplaced.find((each) => path.includes(each.pool));
    if (astray) throw this.misplacement(astray);
  }

  /**
   * The reason why the tree cannot be trusted for this pool, or `null`. A pool whose own place is not
   * known may belong anywhere, so it stands in the way of every pool but those inside it.
   */
  doubt(pool: PoolCode): NoAnswer | null {
    if (this.nameless) return this.nameless;
    for (const astray of this.misplaced) {
      if (astray.kind !== 'circle' && this.within(astray.pool).has(pool)) continue;
      return this.misplacement(astray);
    }
    return null;
  }

  private misplacement({ row, pool, kind }: Misplaced): NoAnswer {
    if (kind === 'unreadable') return cannotRead(this.table, row, 'parentId');
    if (kind === 'twice') {
      return notUsable('id-twice', { place: placeOf(this.table, row, 'poolId'), value: this.name(pool) });
    }
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
