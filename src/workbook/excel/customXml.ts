/// <reference types="office-js" />
import type { Visit } from './inExcel';

export async function readCustomXml(visit: Visit, namespace: string): Promise<readonly string[]> {
  const parts = await partsOf(visit, namespace);
  if (parts.length === 0) return [];
  const texts = parts.map((part) => part.getXml());
  await visit.sync();
  return texts.map(({ value }) => value);
}

/**
 * Leaves one part of the namespace, with this text. The one that is there is written over in one step, so
 * that no failure leaves the workbook without it; more than one is left only by other programs.
 */
export async function replaceCustomXml(visit: Visit, namespace: string, xml: string): Promise<void> {
  const [first, ...others] = await partsOf(visit, namespace);
  if (first) first.setXml(xml);
  else visit.context.workbook.customXmlParts.add(xml);
  for (const part of others) part.delete();
  await visit.sync();
}

async function partsOf(visit: Visit, namespace: string): Promise<readonly Excel.CustomXmlPart[]> {
  const parts = visit.context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load('items/id');
  await visit.sync();
  return parts.items;
}
