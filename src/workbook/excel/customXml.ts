/// <reference types="office-js" />
import { isGone } from './errors';
import type { Visit } from './inExcel';

export async function readCustomXml(visit: Visit, namespace: string): Promise<readonly string[]> {
  const parts = await partsOf(visit, namespace);
  if (parts.length === 0) return [];
  const texts = parts.map((part) => part.getXml());
  await visit.sync();
  return texts.map(({ value }) => value);
}

/** How often it is begun anew when a part goes that was there a moment ago. */
const ATTEMPTS = 4;

/**
 * Leaves one part of the namespace, with this text. The one that is there is written over in one step, so
 * that no failure leaves the workbook without it; more than one is left only by other programs.
 */
export async function replaceCustomXml(visit: Visit, namespace: string, xml: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const [first, ...others] = await partsOf(visit, namespace);
    // The text comes last: where a request ends in the middle, it is not there, and the call says so.
    for (const part of others) part.delete();
    if (first) first.setXml(xml);
    else visit.context.workbook.customXmlParts.add(xml);
    try {
      // Once per attempt, of which there are few.
      await visit.sync();
      return;
    } catch (error) {
      if (!isGone(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function partsOf(visit: Visit, namespace: string): Promise<readonly Excel.CustomXmlPart[]> {
  const parts = visit.context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load('items/id');
  await visit.sync();
  return parts.items;
}
