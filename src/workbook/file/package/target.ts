import { excerpt, Refusal } from '../refusal';

/** The part that a relationship of `source` points to: relative to its folder, or absolute with `/` in front. */
export function resolveTarget(source: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const refuse = (): never => {
    throw new Refusal('TARGET', { part: source, detail: excerpt(target) });
  };
  if (plain === '' || plain.startsWith('//') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(plain)) refuse();
  const segments = plain.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of plain.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) refuse();
  }
  return segments.join('/');
}

/** Where the relationships of a part are kept: `xl/_rels/workbook.xml.rels`. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
