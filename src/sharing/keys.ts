import { parseIsoDate } from '../ledger/dates';
import { hexOf, sha256 } from '../rules/sha256';
import { bytesOfHex, SealBytes } from './sealBytes';

/** A public key and what its owner says of it. The id is made of all of it, so none of it can be exchanged. */
export interface PublicKey {
  /** 16 hex digits. */
  readonly key: string;
  readonly owner: string;
  /** First and last day on which the owner signs with it, ISO. */
  readonly from: string;
  readonly to: string;
  /** The uncompressed point of P-256, 65 bytes, hex. */
  readonly publicKey: string;
}

/** A private key that was opened with its passphrase. */
export interface PrivateKey extends PublicKey {
  /** PKCS #8. */
  readonly pkcs8: Uint8Array;
}

/** The file is no key file, or its parts do not belong together. */
export class KeyBroken extends Error {}
/** The passphrase is another one, or the file was changed. */
export class KeyLocked extends Error {}

export const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const PUBLIC_KIND = 'puljetjek-public-key';
const PRIVATE_KIND = 'puljetjek-private-key';
/** What is advised for PBKDF2 with SHA-256; it makes every guess at a passphrase cost about half a second. */
const ITERATIONS = 600_000;
/** A file may ask for more, and not for so much that opening it never ends. */
const MOST_ITERATIONS = 10_000_000;

/** Makes a pair of keys. Gives the two files as texts. */
export async function makeKeys(
  owner: string,
  from: string,
  to: string,
  passphrase: string,
): Promise<{ key: PublicKey; publicFile: string; privateFile: string }> {
  const pair = await crypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
  const publicKey = hexOf(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  const key: PublicKey = { key: keyId({ owner, from, to, publicKey }), owner, from, to, publicKey };
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const lock = await lockOf(passphrase, salt, ITERATIONS);
  const locked = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: statedBytes(key) },
    lock,
    pkcs8,
  );
  const file = {
    ...{ kind: PRIVATE_KIND, version: 1, ...key },
    ...{ iterations: ITERATIONS, salt: hexOf(salt), iv: hexOf(iv), locked: hexOf(new Uint8Array(locked)) },
  };
  return { key, publicFile: inJson({ kind: PUBLIC_KIND, version: 1, ...key }), privateFile: inJson(file) };
}

/** Reads one public key, or a list of them. Throws `KeyBroken`. */
export function readPublicKeys(json: string): PublicKey[] {
  const parsed = parse(json);
  const keys = (Array.isArray(parsed) ? (parsed as unknown[]) : [parsed]).map((each) =>
    keyIn(each, PUBLIC_KIND),
  );
  if (keys.length === 0) throw new KeyBroken('no key in it');
  return keys;
}

/** Opens a private key. Rejects with `KeyBroken` or `KeyLocked`. */
export async function openPrivateKey(json: string, passphrase: string): Promise<PrivateKey> {
  const parsed = parse(json);
  const key = keyIn(parsed, PRIVATE_KIND);
  const { iterations, salt, iv, locked } = parsed as Readonly<Record<string, unknown>>;
  const [saltBytes, ivBytes, bytes] = [salt, iv, locked].map(hexIn);
  if (typeof iterations !== 'number' || iterations < 1 || iterations > MOST_ITERATIONS)
    throw new KeyBroken('iterations');
  const lock = await lockOf(passphrase, saltBytes!, iterations);
  try {
    const algorithm = { name: 'AES-GCM', iv: ivBytes!, additionalData: statedBytes(key) };
    return { ...key, pkcs8: new Uint8Array(await crypto.subtle.decrypt(algorithm, lock, bytes!)) };
  } catch {
    throw new KeyLocked();
  }
}

function keyId(stated: Omit<PublicKey, 'key'>): string {
  return hexOf(sha256(statedBytes(stated))).slice(0, 16);
}

function statedBytes({ owner, from, to, publicKey }: Omit<PublicKey, 'key'>): Uint8Array<ArrayBuffer> {
  return new SealBytes().text('puljetjek-key-1').texts([owner, from, to, publicKey]).written.slice();
}

async function lockOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derive = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derive, base, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new KeyBroken('no JSON');
  }
}

function keyIn(value: unknown, kind: string): PublicKey {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  if (given.kind !== kind || given.version !== 1) throw new KeyBroken('another kind of file');
  const [key = '', owner = '', from = '', to = '', publicKey = ''] = [
    ...[given.key, given.owner, given.from, given.to, given.publicKey],
  ].map((each) => (typeof each === 'string' ? each : ''));
  if (parseIsoDate(from) === null || parseIsoDate(to) === null) throw new KeyBroken('no validity');
  if (key !== keyId({ owner, from, to, publicKey })) throw new KeyBroken('not the key of this id');
  return { key, owner, from, to, publicKey };
}

function hexIn(value: unknown): Uint8Array<ArrayBuffer> {
  if (typeof value !== 'string' || !/^([0-9a-f]{2})+$/.test(value)) throw new KeyBroken('no hex');
  return bytesOfHex(value);
}

function inJson(file: object): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
