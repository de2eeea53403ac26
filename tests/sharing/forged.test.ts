import { Ledger } from '../../src/ledger/ledger';
import { sealXml } from '../../src/sharing/foundSeals';
import type { SealHead } from '../../src/sharing/seal';
import { readSeal, writeSeal, type Seal, type SealEntry } from '../../src/sharing/sealText';
import type { NewSeal } from '../../src/sharing/makeSeal';
import { verifyContent, type Verification } from '../../src/sharing/verify';
import { sourceOf } from '../rules/book';
import { cleanBook } from '../rules/cleanWorkbook';
import { found, PACK, sealed } from './sealing';

const source = sourceOf(cleanBook());

/** The workbook with a seal of which one head was written anew by somebody who knows the form. */
function forged({ xml, ...rest }: NewSeal, at: number, change: (head: SealHead) => object): Verification {
  const seal = readSeal(/SEAL (\S+)</.exec(xml)?.[1] ?? '');
  const entries = seal.entries.map((entry, each) =>
    each === at ? { ...entry, head: { ...entry.head, ...change(entry.head) } } : entry,
  ) as [SealEntry, ...SealEntry[]] as unknown as Seal['entries'];
  const other = { ...rest, xml: sealXml(writeSeal({ ...seal, entries })) };
  return verifyContent(new Ledger(source), found(other, { withSheet: false }), PACK);
}

describe('A seal that somebody wrote anew is never unchanged', () => {
  test.each<[string, (head: SealHead) => object, string]>([
    [
      'with sums that are not those of its rows',
      ({ tables }) => ({
        tables: tables.map((table) => ({ ...table, totals: table.totals.map(([field]) => [field, '1']) })),
      }),
      'seal-broken',
    ],
    [
      'without a column that is filled',
      ({ tables }) => ({
        tables: tables.map((table) => ({
          ...table,
          fields: table.fields.filter((field) => field !== 'amount'),
        })),
      }),
      'seal-broken',
    ],
    ['with digests of other rows', () => ({ rows: 'ab'.repeat(32) }), 'seal-broken'],
    ['in a version that nobody knows yet', () => ({ version: 2 }), 'seal-too-new'],
    ['with fewer tables', ({ tables }) => ({ tables: tables.slice(1) }), 'seal-broken'],
  ])('%s', async (_, change, kind) => {
    const { status, doubts } = forged(await sealed(source), 0, change);
    expect([status, doubts]).toEqual(['cannot-verify', [{ kind }]]);
  });

  test('with another seal before it than the one it names', async () => {
    const second = await sealed(source, { found: found(await sealed(source)) });
    const { status, doubts } = forged(second, 0, () => ({ by: 'Rigsrevisionen' }));
    expect([status, doubts]).toEqual(['cannot-verify', [{ kind: 'seal-broken' }]]);
  });
});

test('A filled column that the seal does not cover is told, and an empty one is not missed.', async () => {
  const without = (field: string): SealHead['tables'] =>
    book.head.tables.map((table) => ({ ...table, fields: table.fields.filter((each) => each !== field) }));
  const book = await sealed(source);
  const seal = readSeal(/SEAL (\S+)</.exec(book.xml)?.[1] ?? '');
  const doubtsOf = (field: string): unknown => {
    const head = { ...book.head, tables: without(field) };
    const entries = [{ head, signature: null }] as const;
    const where = { kind: 'found', seal: { ...seal, entries }, doubts: [], sheets: [] } as const;
    return verifyContent(new Ledger(source), where, PACK).doubts;
  };
  expect(doubtsOf('matchBearer')).toEqual([
    { kind: 'column-not-sealed', table: 'Projects', caption: 'Match borne by' },
  ]);
  expect(doubtsOf('rounding')).toEqual([]);
});
