import { hexOf } from '../rules/sha256';
import { ECDSA, type PrivateKey, type PublicKey } from './keys';
import type { Signing } from './makeSeal';
import { sealBytes } from './seal';
import { bytesOfHex } from './sealBytes';
import type { Seal, SealEntry } from './sealText';

/** What the signature of the seal in force is worth. */
export type SignatureCheck =
  | { readonly state: 'unsigned' }
  /** That of this seal or of one before it does not fit. */
  | { readonly state: 'wrong' }
  | {
      readonly state: 'valid';
      /** As the seal says, or as the list of trusted keys says where the key is on it. */
      readonly key: PublicKey;
      readonly isTrusted: boolean;
      /** The moment in the seal lies in the key's validity. */
      readonly isInTime: boolean;
    };

/** Signs seals with a key. */
export function signingWith({ pkcs8, ...key }: PrivateKey): Signing {
  return {
    ...key,
    sign: async (bytes) => {
      const imported = await crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), ECDSA, false, ['sign']);
      const value = await crypto.subtle.sign(ECDSA, imported, new Uint8Array(bytes));
      return { ...key, value: hexOf(new Uint8Array(value)) };
    },
  };
}

/** Whether a day (ISO) lies in a key's validity. */
export function isInTime({ from, to }: Pick<PublicKey, 'from' | 'to'>, day: string): boolean {
  return from <= day && day <= to;
}

/** Checks the signatures of a seal and of those before it. A key is trusted where the same point is on the list. */
export async function checkSignatures(
  { entries }: Seal,
  trusted: readonly PublicKey[],
): Promise<SignatureCheck> {
  const fitting = await Promise.all(entries.map(fits));
  if (fitting.includes(false)) return { state: 'wrong' };
  const { head, signature } = entries[entries.length - 1] as SealEntry;
  if (signature === null) return { state: 'unsigned' };
  const known = trusted.find(({ publicKey }) => publicKey === signature.publicKey);
  const { value: _, ...claimed } = signature;
  const key = known ?? claimed;
  return {
    state: 'valid',
    key,
    isTrusted: known !== undefined,
    isInTime: isInTime(key, head.on.slice(0, 10)),
  };
}

async function fits({ head, signature }: SealEntry): Promise<boolean> {
  if (signature === null) return true;
  const { publicKey, value } = signature;
  if (!/^04([0-9a-f]{128})$/.test(publicKey) || !/^[0-9a-f]{128}$/.test(value)) return false;
  try {
    const key = await crypto.subtle.importKey('raw', bytesOfHex(publicKey), ECDSA, false, ['verify']);
    return await crypto.subtle.verify(ECDSA, key, bytesOfHex(value), new Uint8Array(sealBytes(head)));
  } catch {
    // A point that does not lie on the curve is no key.
    return false;
  }
}
