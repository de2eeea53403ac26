import fc from 'fast-check';
import { fingerprintOf } from '../../src/ledger/fingerprint';

/** FNV-1a with 64 bits as its authors state it, in BigInt. */
function reference(bytes: Uint8Array): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}

describe('a fingerprint', () => {
  it('is FNV-1a of the texts, each with its length before it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const bytes = new TextEncoder().encode(texts.map((text) => `${text.length}:${text}`).join(''));
        expect(fingerprintOf(texts)).toBe(reference(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells apart texts that only join to the same', () => {
    expect(fingerprintOf(['ab', 'c'])).not.toBe(fingerprintOf(['a', 'bc']));
  });
});
