import { excerpt, Refusal } from '../refusal';

const UTF8_NAME = 0x800;

/** Decodes the name of a zip entry and brings it to the form in which parts are looked up: `xl/workbook.xml`. */
export function entryName(raw: Uint8Array, flags: number): string {
  const name = decode(raw, flags).replaceAll('\\', '/');
  const plain = name.startsWith('/') ? name.slice(1) : name;
  const segments = plain.endsWith('/') ? plain.slice(0, -1).split('/') : plain.split('/');
  const unsafe =
    /^[A-Za-z]:/.test(plain) ||
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u001f\u007f]/.test(plain) ||
    segments.some((segment) => segment === '' || segment === '.' || segment === '..');
  if (unsafe) throw new Refusal('PATH', { detail: excerpt(name) });
  return plain;
}

function decode(raw: Uint8Array, flags: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    if (flags & UTF8_NAME) throw new Refusal('ZIP_DAMAGED', { detail: 'name' });
    return Array.from(raw, (byte) => String.fromCharCode(byte)).join('');
  }
}
