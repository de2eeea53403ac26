import type { Package } from '../package/package';
import { Refusal } from '../refusal';
import { TextCollector } from '../xml/textCollector';
import { isTrue, unescapeText, wholeNumber } from '../xml/values';
import type { DefinedName } from './definedNames';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly relationshipId: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
}

export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** Whoever wrote the file left its formulas to be calculated: the values in it may be old. */
  readonly calculatesOnOpen: boolean;
}

/** Reads which sheets and names a workbook has, and from which day it counts its dates. */
export async function readWorkbookPart(parts: Package, part: string): Promise<WorkbookPart> {
  const sheets: ListedSheet[] = [];
  const names: DefinedName[] = [];
  const collector = new TextCollector(part, parts.limits.textLength);
  const sheetNames = new Set<string>();
  let date1904 = false;
  let calculatesOnOpen = false;
  let name: Omit<DefinedName, 'formula'> | undefined;
  await parts.parse(part, {
    open: (element, attributes, depth) => {
      if (depth === 1 && element !== 'workbook') throw new Refusal('ROOT', { part, detail: element });
      if (element === 'workbookPr' && depth === 2) date1904 = isTrue(attributes.get('date1904'));
      if (element === 'calcPr' && depth === 2) calculatesOnOpen = isTrue(attributes.get('fullCalcOnLoad'));
      if (element === 'sheet') {
        const sheet = unescapeText(attributes.get('name') ?? '');
        const key = sheet.toLowerCase();
        if (depth !== 3 || sheet === '' || sheetNames.has(key))
          throw new Refusal('STRUCTURE', { part, detail: sheet });
        sheetNames.add(key);
        sheets.push({
          name: sheet,
          relationshipId: attributes.relationshipId() ?? '',
          state: stateOf(attributes.get('state')),
        });
        const limit = parts.limits.sheets;
        if (sheets.length > limit) throw new Refusal('LIMIT_SHEETS', { limit });
      }
      if (element === 'definedName') {
        const sheetIndex = wholeNumber(attributes.get('localSheetId') ?? '');
        name = {
          name: attributes.get('name') ?? '',
          hidden: isTrue(attributes.get('hidden')),
          ...(sheetIndex === undefined ? {} : { sheetIndex }),
        };
        collector.begin();
      }
    },
    characters: (text) => collector.add(text),
    close: (element) => {
      if (element === 'definedName' && name !== undefined) names.push({ ...name, formula: collector.end() });
    },
  });
  if (sheets.length === 0) throw new Refusal('SHEET_MISSING', { part });
  return { sheets, names, date1904, calculatesOnOpen };
}

function stateOf(state: string | undefined): ListedSheet['state'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}
