import { Refusal } from '../refusal';
import type { Package } from './package';

const CONTENT_TYPES = '[Content_Types].xml';

/** The name of the workbook part. Refuses packages that hold something else than an .xlsx or .xlsm workbook. */
export async function findWorkbook(parts: Package): Promise<string> {
  if (parts.find(CONTENT_TYPES) === undefined) throw new Refusal('NO_WORKBOOK', { part: CONTENT_TYPES });
  const types = await readContentTypes(parts);
  const main = (await parts.relationships('')).filter(({ kind }) => kind === 'officeDocument');
  const [only] = main;
  if (only === undefined) throw new Refusal('NO_WORKBOOK', { part: '_rels/.rels' });
  if (main.length > 1) throw new Refusal('RELATIONSHIP', { part: '_rels/.rels', detail: 'officeDocument' });
  const name = parts.follow('', only);
  const type = types.of(name);
  if (type.includes('binary')) throw new Refusal('BINARY_WORKBOOK', { part: name });
  if (!type.includes('main+xml') || type.includes('wordprocessingml') || type.includes('presentationml')) {
    throw new Refusal('NO_WORKBOOK', { part: name, detail: type });
  }
  return name;
}

async function readContentTypes(parts: Package): Promise<{ of: (part: string) => string }> {
  const byExtension = new Map<string, string>();
  const byPart = new Map<string, string>();
  await parts.parse(CONTENT_TYPES, {
    open: (name, attributes, depth) => {
      if (depth === 1 && name !== 'Types') throw new Refusal('ROOT', { part: CONTENT_TYPES, detail: name });
      const type = attributes.get('ContentType') ?? '';
      if (name === 'Default') byExtension.set((attributes.get('Extension') ?? '').toLowerCase(), type);
      if (name === 'Override') byPart.set((attributes.get('PartName') ?? '').toLowerCase(), type);
    },
    close: () => undefined,
  });
  return {
    of: (part) =>
      byPart.get(`/${part.toLowerCase()}`) ??
      byExtension.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase()) ??
      '',
  };
}
