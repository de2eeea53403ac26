import { isTrue, unescapeText } from '../xml/values';
import { PatchRefusal } from './change';
import type { Element } from './offsets';
import { editionOf, type Edit } from './packageEdit';
import { escapeAttribute, escapeXml, likePrefix } from './splices';

/** What may stand after the names, and after the calculation, in a workbook part. */
const AFTER_CALCULATION = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const AFTER_NAMES = ['calcPr', ...AFTER_CALCULATION];

const LONGEST_NAME = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
/** What Excel would take for a cell, a column or a row. */
const LIKE_A_REFERENCE = /^(?:[A-Za-z]{1,3}[0-9]{1,7}|[RrCc]|[Rr][0-9]*[Cc][0-9]*)$/;

/** Lists a sheet last. */
export function listSheet(name: string, relationship: string): Edit {
  return (root, splices) => {
    const sheets = childOf(root, 'sheets')!;
    const ids = sheets.children.map(({ attributes }) => Number(attributes.sheetId));
    splices.append(
      sheets,
      `<${likePrefix(sheets, 'sheet')} name="${escapeAttribute(name)}" sheetId="${Math.max(0, ...ids) + 1}"${relationshipId(root, relationship)}/>`,
    );
  };
}

/** The attribute by which an element of a part refers to another part, with the prefix that the part has for it. */
export function relationshipId(root: Element, id: string): string {
  const { relationships } = editionOf(root);
  const known = Object.keys(root.attributes).find(
    (key) => key.startsWith('xmlns:') && root.attributes[key] === relationships,
  );
  const declared = known === undefined ? ` xmlns:r="${relationships}"` : '';
  return `${declared} ${known?.slice('xmlns:'.length) ?? 'r'}:id="${id}"`;
}

/**
 * Takes a sheet off the list with the names that are its own. Names and windows count sheets by their place, so
 * those behind it move up.
 */
export function unlistSheet(name: string): Edit {
  return (root, splices) => {
    const sheets = childOf(root, 'sheets')!;
    const index = sheets.children.findIndex(
      ({ attributes }) => unescapeText(attributes.name ?? '').toLowerCase() === name.toLowerCase(),
    );
    splices.remove(sheets.children[index]!);
    const moveUp = (element: Element, attributes: readonly string[]): void => {
      const moved = attributes
        .map((attribute) => [attribute, Number(element.attributes[attribute] ?? 0)] as const)
        .filter(([, place]) => place > 0 && place >= index)
        .map(([attribute, place]) => [attribute, String(place - 1)] as const);
      if (moved.length > 0) splices.setAttributes(element, new Map(moved));
    };
    for (const view of childOf(root, 'bookViews')?.children ?? []) moveUp(view, ['activeTab', 'firstSheet']);
    const names = childOf(root, 'definedNames');
    const own = names?.children.filter(({ attributes }) => attributes.localSheetId === String(index)) ?? [];
    if (names !== undefined && own.length === names.children.length) splices.remove(names);
    else
      for (const defined of names?.children ?? []) {
        if (own.includes(defined)) splices.remove(defined);
        else moveUp(defined, ['localSheetId']);
      }
  };
}

/** Refuses where the workbook is protected against new sheets; changes nothing. */
export const refuseLockedStructure: Edit = (root) => {
  const lock = childOf(root, 'workbookProtection')?.attributes.lockStructure;
  if (lock !== undefined && isTrue(lock)) throw new PatchRefusal('STRUCTURE_LOCKED');
};

/** Whether Excel takes a word for a name. */
export function isName(word: string): boolean {
  return NAME.test(word) && word.length <= LONGEST_NAME && !LIKE_A_REFERENCE.test(word);
}

/** Adds a name of the whole workbook, or lets one stand for something else. */
export function setName(name: string, formula: string, sheetIndex?: number): Edit {
  if (!isName(name) || formula === '') throw new PatchRefusal('DEFINED_NAME', { detail: name.slice(0, 60) });
  return (root, splices) => {
    const names = childOf(root, 'definedNames');
    const known = names?.children.find(
      ({ attributes }) =>
        attributes.localSheetId === sheetIndex?.toString() &&
        attributes.name?.toLowerCase() === name.toLowerCase(),
    );
    if (known === undefined && sheetIndex !== undefined)
      throw new PatchRefusal('DEFINED_NAME', { detail: name.slice(0, 60) });
    if (known?.selfClosing) splices.append(known, escapeXml(formula));
    else if (known !== undefined) splices.replace(known.to, known.innerEnd, escapeXml(formula));
    if (known !== undefined) return;
    const written = likePrefix(names ?? root, 'definedName');
    const xml = `<${written} name="${escapeAttribute(name)}">${escapeXml(formula)}</${written}>`;
    if (names !== undefined) splices.append(names, xml);
    else {
      const list = likePrefix(root, 'definedNames');
      splices.insertChild(root, `<${list}>${xml}</${list}>`, AFTER_NAMES);
    }
  };
}

/** Takes a name of the whole workbook off the list, and the list if it was the last. */
export function removeName(name: string): Edit {
  return (root, splices) => {
    const names = childOf(root, 'definedNames');
    const known = names?.children.find(
      ({ attributes }) =>
        attributes.localSheetId === undefined && attributes.name?.toLowerCase() === name.toLowerCase(),
    );
    if (names === undefined || known === undefined)
      throw new PatchRefusal('DEFINED_NAME', { detail: name.slice(0, 60) });
    splices.remove(names.children.length === 1 ? names : known);
  };
}

/** Lets Excel calculate every formula when it opens the file. */
export const recalculateOnOpen: Edit = (root, splices) => {
  const settings = childOf(root, 'calcPr');
  if (settings !== undefined) splices.setAttributes(settings, new Map([['fullCalcOnLoad', '1']]));
  else splices.insertChild(root, `<${likePrefix(root, 'calcPr')} fullCalcOnLoad="1"/>`, AFTER_CALCULATION);
};

export function childOf(parent: Element, name: string): Element | undefined {
  return parent.children.find((child) => child.name === name);
}
