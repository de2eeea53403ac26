import type { ReadOptions } from '../book/openWorkbook';
import { inflateWithFflate } from '../inflate/fflateInflate';
import { DEFAULT_LIMITS } from '../limits';
import { Package } from '../package/package';
import { relationshipsOf } from '../package/target';
import { PatchRefusal, type AddInPart } from './change';
import { PackageEdit } from './packageEdit';

const PANES = 'webextensiontaskpanes';
const PANES_TYPE = `http://schemas.microsoft.com/office/2011/relationships/${PANES}`;
const ADD_IN = 'webextension';
const RELATIONSHIPS = /\.rels$/i;

/**
 * What lets Excel open add-ins with the workbook, or offer to get them: the list of panes and the add-ins in it, with
 * their relationships. Empty for a workbook without.
 */
export async function taskPaneParts(
  bytes: Uint8Array,
  { limits, inflate = inflateWithFflate }: ReadOptions = {},
): Promise<AddInPart[]> {
  return partsOf(new PackageEdit(new Package(bytes, { ...DEFAULT_LIMITS, ...limits }, inflate)));
}

/** Refuses a workbook that has an add-in in a sheet: the sheet would not be whole without it. */
export async function removeTaskPanes(edit: PackageEdit): Promise<void> {
  const parts = await partsOf(edit);
  for (const { name } of parts) if (!RELATIONSHIPS.test(name)) await edit.remove(name, '');
  const left = edit.names.find((name) => /web-?extension/i.test(name));
  if (left !== undefined) throw new PatchRefusal('ADD_IN', { detail: left });
}

/** Refuses where one of the parts is there, or something that they refer to is not. */
export async function addTaskPanes(edit: PackageEdit, parts: readonly AddInPart[]): Promise<void> {
  const taken = parts.find(({ name }) => edit.find(name) !== undefined);
  if (taken !== undefined) throw new PatchRefusal('ADD_IN', { detail: taken.name });
  for (const { name, type, xml } of parts) {
    if (type === undefined) edit.set(name, xml);
    else await edit.put(name, xml, type);
  }
  for (const { name } of parts)
    if (!RELATIONSHIPS.test(name) && !(await edit.hasTargets(name)))
      throw new PatchRefusal('ADD_IN', { detail: name });
  const [panes] = parts;
  if (panes !== undefined) await edit.relate('', PANES_TYPE, panes.name);
}

/** The list of panes comes first. */
async function partsOf(edit: PackageEdit): Promise<AddInPart[]> {
  const parts: AddInPart[] = [];
  for (const panes of await edit.related('', PANES)) {
    for (const name of [panes, ...(await edit.related(panes, ADD_IN))]) {
      const type = (await edit.contentType(name)) ?? 'application/xml';
      parts.push({ name, type, xml: await edit.text(name) });
      const own = edit.find(relationshipsOf(name));
      if (own !== undefined) parts.push({ name: own, xml: await edit.text(own) });
    }
  }
  return parts;
}
