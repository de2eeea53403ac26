import type { PatchCode, PatchParams } from '../../workbook/file/patch/change';

const at = ({ sheet, cell, table }: PatchParams): string => {
  const places = [
    sheet === undefined ? '' : `sheet "${sheet}"`,
    cell === undefined ? '' : `cell ${cell}`,
    table === undefined ? '' : `table "${table}"`,
  ].filter((place) => place !== '');
  return places.length === 0 ? '' : ` (${places.join(', ')})`;
};
const found = ({ detail }: PatchParams): string =>
  detail === undefined || detail === '' ? '' : `: "${detail}"`;

const NOTHING = 'Nothing was saved.';

/** What a user reads when a change of a file is not made. */
export const patchRefusalsEn: Readonly<Record<PatchCode, (params: PatchParams) => string>> = {
  NO_SUCH_SHEET: (p) => `The sheet is not there, or it has no cells${at(p)}. ${NOTHING}`,
  NO_SUCH_TABLE: (p) => `The table is not there, or it is named twice${at(p)}. ${NOTHING}`,
  ADDRESS: (p) => `A cell has an address that no sheet has${at(p)}${found(p)}. ${NOTHING}`,
  CELL_TWICE: (p) => `One cell was to hold two values${at(p)}. ${NOTHING}`,
  IN_ARRAY: (p) =>
    `The cell belongs to a formula that fills several cells${at(p)}. Delete the formula in Excel first. ${NOTHING}`,
  IN_MERGE: (p) =>
    `The cell is hidden in a merged range${at(p)}. Take the merging back in Excel first. ${NOTHING}`,
  TABLE_HEADER: (p) =>
    `The cell is a caption of a table, which formulas may refer to${at(p)}. Rename it in Excel. ${NOTHING}`,
  TABLE_TOTALS: (p) =>
    `The table has a totals row and cannot be given more rows here${at(p)}. Switch the totals row off in Excel. ${NOTHING}`,
  TABLE_BLOCKED: (p) =>
    `The table cannot be given more rows, because something stands below it${at(p)}. Move that in Excel. ${NOTHING}`,
  TABLE_NAME: (p) =>
    `The workbook already has a table or a name that is called the same${at(p)}. Use it, or rename it if it is for something else. ${NOTHING}`,
  SHEET_NAME: (p) => `A sheet cannot have this name${at(p)}. Choose another one. ${NOTHING}`,
  SHEET_EXISTS: (p) => `There is a sheet of this name already${at(p)}. ${NOTHING}`,
  SHEET_IN_USE: (p) =>
    `The sheet cannot be removed: it has more than cells, a formula refers to it, or it is the only one${at(p)}. ${NOTHING}`,
  STRUCTURE_LOCKED: () =>
    `The structure of the workbook is protected, so that no sheet can be added. Remove the protection under Review in Excel. ${NOTHING}`,
  TEXT: (p) => `A text is longer than the 32,767 characters a cell can hold${at(p)}. Shorten it. ${NOTHING}`,
  NUMBER: (p) => `A number cannot stand in a cell${at(p)}${found(p)}. ${NOTHING}`,
  ERROR_VALUE: (p) => `An error value cannot be saved in a cell${at(p)}${found(p)}. ${NOTHING}`,
  FORMULA: (p) => `A formula cannot be saved as it stands${at(p)}${found(p)}. ${NOTHING}`,
  DEFINED_NAME: (p) => `A name in the workbook cannot be this${found(p)}. ${NOTHING}`,
  CUSTOM_XML: (p) =>
    `The hidden data that was to go into the file is not as it must be${found(p)}. ${NOTHING}`,
  ADD_IN: (p) =>
    `An add-in is placed in a sheet and cannot be taken out or put in here${found(p)}. Delete it in Excel first. ${NOTHING}`,
  NOT_AS_WRITTEN: (p) =>
    `The file was read again and did not show what was to stand in it${at(p)}${found(p)}. This is a fault in Puljetjek. ${NOTHING}`,
};

export const signatureBrokenEn =
  'The workbook had a digital signature. It is no longer valid, because the file was changed.';
