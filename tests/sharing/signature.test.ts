import { Ledger } from '../../src/ledger/ledger';
import type { SourceWorkbook } from '../../src/ledger/source';
import { KeyBroken, KeyLocked, makeKeys, openPrivateKey, readPublicKeys } from '../../src/sharing/keys';
import type { NewSeal, Signing } from '../../src/sharing/makeSeal';
import { signingWith } from '../../src/sharing/signature';
import { sealXml } from '../../src/sharing/foundSeals';
import { readSeal, writeSeal, type Seal, type SealEntry } from '../../src/sharing/sealText';
import { verify, type Verification } from '../../src/sharing/verify';
import { sourceOf } from '../rules/book';
import { cleanBook } from '../rules/cleanWorkbook';
import { found, PACK, sealed, withCell } from './sealing';

const PASSPHRASE = 'en lang sætning med blåbær';
const source = sourceOf(cleanBook());
const changed = withCell(source, 'Allocations', 'amount', 0, 1);

interface Pair {
  readonly publicFile: string;
  readonly privateFile: string;
  readonly signing: Signing;
}

async function pair(owner: string, from = '2026-01-01', to = '2026-12-31'): Promise<Pair> {
  const { publicFile, privateFile } = await makeKeys(owner, from, to, PASSPHRASE);
  return { publicFile, privateFile, signing: signingWith(await openPrivateKey(privateFile, PASSPHRASE)) };
}

let ministry: Pair;
let stranger: Pair;
let signed: NewSeal;
beforeAll(async () => {
  [ministry, stranger] = await Promise.all([pair('Ministeriet'), pair('Ministeriet')]);
  signed = await sealed(source, { signing: ministry.signing });
});

async function check(
  book: SourceWorkbook,
  seal: NewSeal,
  trusted: string | null = ministry.publicFile,
  pack = PACK,
): Promise<Verification> {
  const keys = trusted === null ? null : readPublicKeys(trusted);
  return verify(new Ledger(book), found(seal, { withSheet: false }), pack, keys);
}

/** The seal with another last entry, as somebody without the key can write it. */
function forged({ xml, ...rest }: NewSeal, change: (entry: SealEntry, seal: Seal) => SealEntry): NewSeal {
  const seal = readSeal(/SEAL (\S+)</.exec(xml)?.[1] ?? '');
  const last = seal.entries[seal.entries.length - 1] as SealEntry;
  const entries = [...seal.entries.slice(0, -1), change(last, seal)] as unknown as Seal['entries'];
  return { ...rest, xml: sealXml(writeSeal({ ...seal, entries })) };
}

describe('A signed seal', () => {
  test('of a trusted key is unchanged, and the owner is the one on the list', async () => {
    const { status, signer } = await check(source, signed);
    expect(status).toBe('unchanged');
    expect(signer).toMatchObject({ isTrusted: true, isInTime: true, key: { owner: 'Ministeriet' } });
    expect((await check(source, signed, `[${stranger.publicFile},${ministry.publicFile}]`)).status).toBe(
      'unchanged',
    );
  });

  test('of a key that nobody said they trust is an unknown key, though its owner calls itself the same', async () => {
    const forgery = await sealed(changed, { signing: stranger.signing });
    expect(await check(changed, forgery)).toMatchObject({
      status: 'unknown-key',
      changes: [],
      signer: { isTrusted: false },
    });
    expect((await check(source, signed, null)).status).toBe('unknown-key');
  });

  test('is changed when the tables are, whoever signed it', async () => {
    expect((await check(changed, signed)).status).toBe('changed');
    expect((await check(changed, signed, stranger.publicFile)).status).toBe('changed');
  });

  test('under another pack says so only when its key is trusted', async () => {
    const newer = { ...PACK, hash: 'b2'.repeat(32) };
    expect((await check(source, signed, ministry.publicFile, newer)).status).toBe('other-pack');
    expect((await check(source, signed, stranger.publicFile, newer)).status).toBe('unknown-key');
  });

  test('that was edited and digested anew without the key has a bad signature', async () => {
    const other = await sealed(changed);
    const seal = forged(signed, ({ signature }) => ({ head: other.head, signature }));
    const rows = readSeal(/SEAL (\S+)</.exec(other.xml)?.[1] ?? '').rows;
    const whole = {
      ...seal,
      xml: sealXml(writeSeal({ entries: [{ head: other.head, signature: signatureOf(signed) }], rows })),
    };
    expect(await check(changed, whole)).toMatchObject({ status: 'bad-signature', signer: null });
  });

  test.each<[string, (entry: SealEntry) => SealEntry]>([
    ['another name', ({ head, signature }) => ({ head: { ...head, by: 'Rigsrevisionen' }, signature })],
    [
      'another moment',
      ({ head, signature }) => ({ head: { ...head, on: '2026-03-03T09:30:15Z' }, signature }),
    ],
    [
      'another pack',
      ({ head, signature }) => ({ head: { ...head, pack: { ...PACK, version: '9' } }, signature }),
    ],
    [
      'another digit in the signature',
      ({ head, signature }) => ({
        head,
        signature: {
          ...signature!,
          value: signature!.value.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
        },
      }),
    ],
    [
      'no signature to speak of',
      ({ head, signature }) => ({ head, signature: { ...signature!, value: '' } }),
    ],
    [
      'a key that is no point of the curve',
      ({ head, signature }) => ({ head, signature: { ...signature!, publicKey: `04${'1'.repeat(128)}` } }),
    ],
  ])('with %s has a bad signature', async (_, change) => {
    expect((await check(source, forged(signed, change))).status).toBe('bad-signature');
  });

  test('whose signature was taken off is not believed where signatures are asked for', async () => {
    const bare = forged(signed, ({ head }) => ({ head, signature: null }));
    expect(await check(source, bare)).toMatchObject({ status: 'unknown-key', signer: null });
    expect((await check(source, bare, null)).status).toBe('unchanged');
  });

  test('calls its owner what the list does, not what it says itself', async () => {
    const boasting = forged(signed, ({ head, signature }) => ({
      head,
      signature: { ...signature!, owner: 'Rigsrevisionen', to: '2099-12-31' },
    }));
    expect((await check(source, boasting)).signer?.key).toMatchObject({
      owner: 'Ministeriet',
      to: '2026-12-31',
    });
  });

  test('made outside the key’s validity is not believed', async () => {
    const [before, after] = ['2025-12-31T23:59:59Z', '2027-01-01T00:00:00Z'].map((on) => new Date(on));
    for (const on of [before!, after!]) {
      const late = await sealed(source, { signing: ministry.signing, on });
      expect(await check(source, late)).toMatchObject({ status: 'unknown-key', signer: { isInTime: false } });
    }
    const lastMoment = await sealed(source, {
      signing: ministry.signing,
      on: new Date('2026-12-31T23:59:59Z'),
    });
    expect((await check(source, lastMoment)).status).toBe('unchanged');
  });

  test('before an unsigned one still has to fit', async () => {
    const second = await sealed(source, { found: found(signed) });
    expect((await check(source, second, null)).status).toBe('unchanged');
    const seal = readSeal(/SEAL (\S+)</.exec(second.xml)?.[1] ?? '');
    const [first, last] = seal.entries as readonly [SealEntry, SealEntry];
    const signature = { ...first.signature!, value: 'ab'.repeat(64) };
    const xml = sealXml(writeSeal({ ...seal, entries: [{ ...first, signature }, last] }));
    expect((await check(source, { ...second, xml }, null)).status).toBe('bad-signature');
  });
});

function signatureOf({ xml }: NewSeal): SealEntry['signature'] {
  return readSeal(/SEAL (\S+)</.exec(xml)?.[1] ?? '').entries[0].signature;
}

describe('A private key', () => {
  test('opens with its passphrase however that is composed, and with no other', async () => {
    const opened = await openPrivateKey(ministry.privateFile, PASSPHRASE.normalize('NFD'));
    expect(opened.owner).toBe('Ministeriet');
    await expect(openPrivateKey(ministry.privateFile, `${PASSPHRASE}!`)).rejects.toThrow(KeyLocked);
  });

  test('holds nothing of the key or the passphrase in the clear', async () => {
    const { pkcs8 } = await openPrivateKey(ministry.privateFile, PASSPHRASE);
    const secret = Buffer.from(pkcs8).toString('hex').slice(72, 136);
    expect(ministry.privateFile).not.toContain(secret);
    expect(ministry.privateFile).not.toContain('blåbær');
  });

  test('whose owner or validity was edited is no key', async () => {
    for (const file of [
      ministry.privateFile.replace('Ministeriet', 'Kommunen'),
      ministry.privateFile.replace('2026-12-31', '2036-12-31'),
    ])
      await expect(openPrivateKey(file, PASSPHRASE)).rejects.toThrow(KeyBroken);
  });

  test('cannot be taken for a public one, nor the other way', async () => {
    expect(() => readPublicKeys(ministry.privateFile)).toThrow(KeyBroken);
    await expect(openPrivateKey(ministry.publicFile, PASSPHRASE)).rejects.toThrow(KeyBroken);
  });
});

test.each(['', '[]', '{}', 'null', '[1]', '{"kind":"puljetjek-public-key","version":1}'])(
  'A list of trusted keys that is %j is refused, never taken for an empty one.',
  (json) => {
    expect(() => readPublicKeys(json)).toThrow(KeyBroken);
  },
);
