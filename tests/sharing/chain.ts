import { strFromU8, unzipSync } from 'fflate';
import { sealDigest } from '../../src/sharing/seal';
import { readSealedFile } from '../../src/sharing/sealFile';
import { collected, edited, extractFor, fileOf, rowsIn, seal } from './exchange';

const ore = (kroner: unknown): number => Math.round(Number(kroner) * 100);
const ASSOCIATION = 'Kommunernes Forening';

/** Digests of a file's seals, the first one first, and what the first one names as the seal before it. */
async function sealsIn(bytes: Uint8Array): Promise<{ readonly before: string; readonly all: string[] }> {
  const { found } = await readSealedFile(bytes);
  if (found.kind !== 'found') throw new Error(`no seal: ${found.kind}`);
  const heads = found.seal.entries.map(({ head }) => head);
  heads.slice(1).forEach(({ previous }, at) => expect(previous).toBe(sealDigest(heads[at]!)));
  return { before: heads[0]?.previous ?? '', all: heads.map(sealDigest) };
}

/**
 * Ministry to association to so many municipalities, filled in and collected upwards twice: holds every krone, every
 * seal and every file to what it should be.
 */
export async function expectChainHolds(municipalities: number): Promise<void> {
  const numbers = Array.from({ length: municipalities }, (_, at) => at + 101);
  const master = await seal(
    await fileOf({
      Pools: [{ poolId: 'NT', name: 'Nye teknologier' }],
      Projects: [
        { projectId: 'SAMLET', title: 'Samlet projekt', poolId: 'NT', recipient: ASSOCIATION },
        ...numbers.map((number) => ({
          projectId: `DEL${number}X`,
          title: `Delprojekt nr${number}X`,
          poolId: 'NT',
          partOf: 'SAMLET',
          recipient: `By${number}X Kommune`,
        })),
        { projectId: 'REGION9', title: 'Regionens eget', poolId: 'NT', recipient: 'Region Ni' },
      ],
      Match: [
        ...numbers.map((number) => ({
          matchId: `MF${number}X`,
          projectId: `DEL${number}X`,
          amount: 1_000.25,
        })),
        { matchId: 'MFREGION9', projectId: 'REGION9', amount: 77_777.77 },
      ],
    }),
    'Ministeriet',
  );
  const toAssociation = (await extractFor(master, ASSOCIATION)).bytes;
  const ministry = await sealsIn(master);
  const association = await sealsIn(toAssociation);
  expect([ministry.before, association.before]).toEqual(['', ministry.all[0]]);

  const back: Uint8Array[] = [];
  let added = 0;
  for (const number of numbers) {
    const { bytes, sent } = await extractFor(toAssociation, `By${number}X Kommune`);
    expect((await sealsIn(bytes)).before).toBe(association.all.at(-1));
    const text = Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
    const others = [
      ...numbers
        .filter((other) => other !== number)
        .flatMap((other) => [`DEL${other}X`, `nr${other}X`, `By${other}X`, `MF${other}X`]),
      ...['REGION9', 'Region Ni', 'MFREGION9'],
    ];
    expect(others.filter((word) => text.includes(word))).toEqual([]);
    expect(text).toContain(`nr${number}X`);
    added += ore(number + 0.5);
    back.push(
      await edited(bytes, [
        { table: 'Match', row: `MF${number}X`, field: 'amount', to: number + 0.07 },
        {
          add: 'Match',
          row: { matchId: `${sent.prefix}1`, projectId: `DEL${number}X`, amount: number + 0.5 },
        },
      ]),
    );
  }
  const up = await collected(toAssociation, back);
  expect([up.report.open, up.report.refused]).toEqual([[], []]);
  const returned = await seal(up.bytes, ASSOCIATION);
  const whole = await collected(master, [returned]);
  expect([whole.report.open, whole.report.refused]).toEqual([[], []]);
  const done = await seal(whole.bytes, 'Ministeriet');

  expect((await sealsIn(returned)).all.slice(0, 1)).toEqual(association.all);
  expect((await sealsIn(done)).all.slice(0, 1)).toEqual(ministry.all);
  const edits = numbers.reduce((sum, number) => sum + ore(number + 0.07), 0);
  const total = (await rowsIn(done, 'Match')).reduce((sum, { amount }) => sum + ore(amount), 0);
  expect(total).toBe(edits + added + ore(77_777.77));
  expect(await rowsIn(done, 'Match')).toHaveLength(2 * municipalities + 1);
}
