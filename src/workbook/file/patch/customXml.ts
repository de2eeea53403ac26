import { PatchRefusal } from './change';
import { parseTree, prefixOf, type Element } from './offsets';
import type { PackageEdit } from './packageEdit';

const KIND = 'customXml';

/**
 * Leaves one custom XML part of a namespace, with this text, or none. The one that is there keeps its name; more
 * than one is left only by other programs.
 */
export async function setCustomXml(
  edit: PackageEdit,
  workbook: string,
  namespace: string,
  xml: string | null,
): Promise<void> {
  if (xml !== null && namespaceOf(xml) !== namespace)
    throw new PatchRefusal('CUSTOM_XML', { detail: namespace });
  let left = xml;
  for (const part of await edit.related(workbook, KIND)) {
    if (namespaceOf(await edit.text(part)) !== namespace) continue;
    if (left !== null) {
      edit.set(part, left);
      left = null;
      continue;
    }
    for (const properties of await edit.related(part, 'customXmlProps')) await edit.drop(properties);
    await edit.remove(part, workbook);
  }
  if (left !== null)
    await edit.add(edit.unused('customXml/item', '.xml'), left, 'application/xml', workbook, KIND);
}

/** The namespace of the root element; undefined for what is not XML. */
function namespaceOf(xml: string): string | undefined {
  let root: Element;
  try {
    root = parseTree('', xml);
  } catch {
    return undefined;
  }
  const prefix = prefixOf(root.written).slice(0, -1);
  return root.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`];
}
