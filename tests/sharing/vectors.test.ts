import { readFileSync } from 'node:fs';
import { hexOf, sha256 } from '../../src/rules/sha256';
import { sealBytes, sealCode, sealDigest } from '../../src/sharing/seal';
import { shownDigest } from '../../src/sharing/foundSeals';
import { SealBytes } from '../../src/sharing/sealBytes';
import { rowBytes } from '../../src/sharing/sealedRows';
import { readSeal } from '../../src/sharing/sealText';
import { sourceOf } from '../rules/book';
import { cleanBook } from '../rules/cleanWorkbook';
import * as independent from './independent';
import { sealed } from './sealing';

type Vector = { readonly bytes: string; readonly sha256: string };

interface Vectors {
  readonly rows: (independent.WrittenRow & Vector & { name: string; fieldDigests: string[] })[];
  readonly tables: (Vector & { table: string })[];
  readonly keptRows: Vector;
  readonly shown: Vector & { texts: string[] };
  readonly seal: Vector & { head: independent.WrittenHead; code: string };
}

const [, json = ''] = /```json\n([^]*?)```/.exec(readFileSync('docs/seal.md', 'utf8')) ?? [];
const { rows, tables, keptRows, shown, seal } = JSON.parse(json) as Vectors;

const vectorOf = (bytes: Buffer): Vector => ({
  bytes: bytes.toString('hex'),
  sha256: independent.digest(bytes),
});

describe('A second implementation, from docs/seal.md and with Node’s SHA-256, agrees', () => {
  test('on every vector', () => {
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toMatchObject(vectorOf(independent.rowBytes(row)));
      expect(row.fieldDigests).toEqual(
        row.fields.map(([field, form]) =>
          form === '' ? '' : independent.digest(independent.fieldBytes(row.table, field, form)).slice(0, 8),
        ),
      );
    }
    for (const table of tables) {
      const own = rows.filter((row) => row.table === table.table);
      const fields = own[0]?.fields.map(([field]) => field) ?? [];
      expect(table).toMatchObject(
        vectorOf(
          independent.tableBytes(
            table.table,
            fields,
            own.map((row) => row.sha256),
          ),
        ),
      );
    }
    const byTable = tables.map(({ table }) => rows.filter((row) => row.table === table));
    expect(keptRows).toEqual(vectorOf(independent.rowsBytes(byTable)));
    expect(shown).toMatchObject(vectorOf(independent.shownBytes(shown.texts)));
    expect(seal).toMatchObject(vectorOf(independent.headBytes(seal.head)));
    expect(seal.head).toMatchObject({ rows: keptRows.sha256, shown: shown.sha256 });
  });

  test('with this program', () => {
    for (const { table, id, fields, bytes } of rows) {
      const [names, forms] = [fields.map(([name]) => name), fields.map(([, form]) => form)];
      expect(hexOf(rowBytes(new SealBytes(), table, id, names, forms))).toBe(bytes);
    }
    const head = seal.head;
    expect(hexOf(sealBytes(head))).toBe(seal.bytes);
    expect([sealDigest(head), sealCode(sealDigest(head))]).toEqual([seal.sha256, seal.code]);
    expect(shownDigest(shown.texts)).toBe(shown.sha256);
  });

  test('on a whole workbook as this program seals it', async () => {
    const { xml, head, code } = await sealed(sourceOf(cleanBook()));
    const [, line = ''] = /SEAL (\S+)</.exec(xml) ?? [];
    const [first = '', second = ''] = line.split('.');
    const [entry] = JSON.parse(Buffer.from(first, 'base64').toString('utf8')) as {
      head: independent.WrittenHead;
    }[];
    expect(entry?.head).toEqual(head);
    expect(independent.digest(independent.headBytes(head)).startsWith(code.replaceAll('-', ''))).toBe(true);
    expect(independent.digest(Buffer.from(second, 'base64'))).toBe(head.rows);
    const lineRows = readSeal(line).rows.flat();
    expect(lineRows).toHaveLength(head.tables.reduce((sum, table) => sum + table.rows, 0));
  });
});

test('The digest is the same one however many bytes come before it in memory.', () => {
  const bytes = new SealBytes().text('æ'.repeat(1000)).written;
  expect(hexOf(sha256(bytes))).toBe(independent.digest(Buffer.from(bytes)));
});
