/** The beginnings of the square roots of the first eight primes, and of the cube roots of the first 64 (FIPS 180-4). */
const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
// prettier-ignore
const ROUNDS = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
);

const BLOCK = 64;
const LENGTH_BYTES = 8;
// Used again by every call: to make them anew cost more than the digest of a cell.
const words = new Int32Array(BLOCK);
const state = new Int32Array(START.length);
const end = new Uint8Array(2 * BLOCK);
const endView = new DataView(end.buffer);

/**
 * SHA-256 (FIPS 180-4), 32 bytes. The one of WebCrypto answers later and takes some 30 µs a call, and a seal asks for
 * one or more digests per cell: of a large workbook over a million.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  for (let at = 0; at < state.length; at += 1) state[at] = START[at]!;
  const whole = bytes.length - (bytes.length % BLOCK);
  for (let at = 0; at < whole; at += BLOCK) addBlock(bytes, at);
  const rest = bytes.length - whole;
  const padded = rest + 1 + LENGTH_BYTES > BLOCK ? 2 * BLOCK : BLOCK;
  for (let at = 0; at < padded; at += 1) end[at] = at < rest ? bytes[whole + at]! : 0;
  end[rest] = 0x80;
  endView.setUint32(padded - 8, Math.floor(bytes.length / 0x2000_0000));
  endView.setUint32(padded - 4, (bytes.length << 3) >>> 0);
  for (let at = 0; at < padded; at += BLOCK) addBlock(end, at);
  const digest = new Uint8Array(32);
  for (let at = 0; at < digest.length; at += 1) digest[at] = state[at >> 2]! >>> (24 - 8 * (at & 3));
  return digest;
}

/** Bytes as lower-case hex digits. */
export function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
  return hex;
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function addBlock(bytes: Uint8Array, from: number): void {
  for (let at = 0; at < 16; at += 1) {
    const byte = from + 4 * at;
    words[at] = (bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!;
  }
  for (let at = 16; at < BLOCK; at += 1) {
    const early = words[at - 15]!;
    const late = words[at - 2]!;
    const mixed = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    words[at] = words[at - 16]! + mixed + words[at - 7]! + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let at = 0; at < BLOCK; at += 1) {
    const chosen = (e & f) ^ (~e & g);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + ROUNDS[at]! + words[at]!) | 0;
    const most = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = state[0]! + a;
  state[1] = state[1]! + b;
  state[2] = state[2]! + c;
  state[3] = state[3]! + d;
  state[4] = state[4]! + e;
  state[5] = state[5]! + f;
  state[6] = state[6]! + g;
  state[7] = state[7]! + h;
}
