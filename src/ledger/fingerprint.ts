const PRIME_LOW = 0x1b3;
const TWO_32 = 0x1_0000_0000;

/**
 * A short mark of a few texts (FNV-1a, 64 bits, as 16 hex digits), to see whether a finding is the one
 * that was waived. No secret and no proof: seals use SHA-256.
 */
export function fingerprintOf(texts: readonly string[]): string {
  // The 64 bits are kept as two halves: a hundred thousand findings in BigInt took seconds.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(texts.map((text) => `${text.length}:${text}`).join(''))) {
    low = (low ^ byte) >>> 0;
    // The prime is 2^40 + 0x1b3.
    const product = low * PRIME_LOW;
    high = (Math.imul(high, PRIME_LOW) + Math.floor(product / TWO_32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
