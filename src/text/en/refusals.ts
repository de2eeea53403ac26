import type { RefusalCode, RefusalParams } from '../../workbook/file/refusal';

const at = ({ part, sheet, cell, row }: RefusalParams): string => {
  const places = [
    sheet === undefined ? '' : `sheet "${sheet}"`,
    part === undefined ? '' : `part ${part}`,
    cell !== undefined ? `cell ${cell}` : row === undefined ? '' : `row ${row}`,
  ].filter((place) => place !== '');
  return places.length === 0 ? '' : ` (${places.join(', ')})`;
};
const found = ({ detail }: RefusalParams): string =>
  detail === undefined || detail === '' ? '' : `: "${detail}"`;
const megabytes = (bytes: number | undefined): string => `${Math.round((bytes ?? 0) / 1024 / 1024)} MB`;
const count = (value: number | undefined): string => (value ?? 0).toLocaleString('en-GB');

const RESEND = 'Ask the sender to send the file again.';
const RESAVE = 'Ask the sender to open it in Excel, save it as a new .xlsx and send that.';
const RAISE = 'If you trust the file, raise the limit.';

/** What a user reads when a file is refused: what is wrong, where, and what to do. */
export const refusalsEn: Readonly<Record<RefusalCode, (params: RefusalParams) => string>> = {
  EMPTY_FILE: () => `The file is empty. ${RESEND}`,
  NOT_ZIP: () => `The file is not an Excel workbook of the .xlsx kind. Ask the sender for an .xlsx file.`,
  ENCRYPTED: (p) =>
    `The file is protected by a password${at(p)}. Ask the sender for an .xlsx without a password.`,
  OLD_XLS: () => `The file is an old Excel workbook (.xls). Ask the sender to save it as .xlsx.`,
  BINARY_WORKBOOK: (p) =>
    `The file is a binary Excel workbook (.xlsb)${at(p)}. Ask the sender to save it as .xlsx.`,
  LEADING_BYTES: () => `Something stands in front of the workbook in the file. ${RESAVE}`,
  TRAILING_BYTES: () => `Something has been added after the end of the workbook in the file. ${RESAVE}`,
  TRUNCATED: () => `The end of the file is missing. ${RESEND}`,
  ZIP_DAMAGED: (p) => `The file is damaged: its list of contents is not right${at(p)}${found(p)}. ${RESEND}`,
  METHOD: (p) =>
    `A part of the file is packed in a way that Excel does not use${at(p)}${found(p)}. ${RESAVE}`,
  PATH: (p) => `A part of the file has an unsafe name${found(p)}. ${RESAVE}`,
  DUPLICATE_PART: (p) => `A part is in the file twice${at(p)}. Programs may read either one. ${RESAVE}`,
  CHECKSUM: (p) => `The file is damaged: a part does not match its checksum${at(p)}. ${RESEND}`,
  SIZE: (p) => `The file is damaged: a part does not have the size it says${at(p)}. ${RESEND}`,
  COMPRESSION: (p) => `The file is damaged: a part cannot be unpacked${at(p)}. ${RESEND}`,
  RATIO: (p) =>
    `A part unpacks to more than ${count(p.limit)} times its size${at(p)}. That is how files are made to stop a computer. ${RAISE}`,
  LIMIT_FILE: (p) => `The file is larger than ${megabytes(p.limit)}. ${RAISE}`,
  LIMIT_UNPACKED: (p) => `The file unpacks to more than ${megabytes(p.limit)}. ${RAISE}`,
  LIMIT_PART: (p) => `A part of the file unpacks to more than ${megabytes(p.limit)}${at(p)}. ${RAISE}`,
  LIMIT_STRINGS: (p) => `The workbook has more than ${count(p.limit)} different texts. ${RAISE}`,
  LIMIT_PARTS: (p) => `The file has more than ${count(p.limit)} parts. ${RAISE}`,
  LIMIT_SHEETS: (p) => `The workbook has more than ${count(p.limit)} sheets. ${RAISE}`,
  LIMIT_DEPTH: (p) =>
    `A part of the file is nested more than ${count(p.limit)} levels deep${at(p)}. ${RESAVE}`,
  LIMIT_MERGES: (p) =>
    `A sheet has more than ${count(p.limit)} merged ranges${at(p)}. Unmerge cells, or raise the limit.`,
  LIMIT_TABLES: (p) =>
    `The tables of the workbook span more than ${count(p.limit)} cells. Make them end where the data end, or raise the limit.`,
  NO_WORKBOOK: (p) => `The file holds no workbook${at(p)}. Ask the sender for an .xlsx file.`,
  SHEET_MISSING: (p) => `A sheet is missing in the file${at(p)}. ${RESAVE}`,
  PART_MISSING: (p) => `A part that the workbook needs is missing in the file${at(p)}. ${RESEND}`,
  EXTERNAL_SHEET: (p) => `A sheet points outside the file${at(p)}${found(p)}. Nothing was fetched. ${RESAVE}`,
  TARGET: (p) => `A part points outside the file${at(p)}${found(p)}. Nothing was fetched. ${RESAVE}`,
  RELATIONSHIP: (p) =>
    `The parts of the file do not refer to each other as they should${at(p)}${found(p)}. ${RESAVE}`,
  XML: (p) => `The file is damaged: a part cannot be read to its end${at(p)}${found(p)}. ${RESEND}`,
  ENCODING: (p) => `The characters of a part cannot be read${at(p)}${found(p)}. ${RESAVE}`,
  DOCTYPE: (p) =>
    `A part declares a document type, which workbooks never do and which can be used to attack the reader${at(p)}. ${RESAVE}`,
  ROOT: (p) => `A part is something else than it should be${at(p)}${found(p)}. ${RESAVE}`,
  STRUCTURE: (p) => `Something stands in a place where cells could get lost${at(p)}${found(p)}. ${RESAVE}`,
  ROW_REFERENCE: (p) => `A row has a number that no sheet has${at(p)}${found(p)}. ${RESAVE}`,
  CELL_REFERENCE: (p) => `A cell has an address that no sheet has${at(p)}. ${RESAVE}`,
  CELL_OUTSIDE_ROW: (p) => `A cell stands in another row than its address says${at(p)}. ${RESAVE}`,
  DUPLICATE_ROW: (p) => `A row is in the sheet twice${at(p)}. Programs may read either one. ${RESAVE}`,
  DUPLICATE_CELL: (p) => `A cell is in the sheet twice${at(p)}. Programs may read either one. ${RESAVE}`,
  ORDER: (p) =>
    `Rows or cells stand in another order than their addresses say${at(p)}. That points to damage. ${RESAVE}`,
  SHARED_STRING: (p) => `A cell refers to a text that is not in the file${at(p)}${found(p)}. ${RESEND}`,
  NUMBER: (p) =>
    `A cell should hold a number but does not${at(p)}${found(p)}. Correct the cell in Excel and save the file again.`,
  DATE: (p) =>
    `A cell should hold a date but does not${at(p)}${found(p)}. Correct the cell in Excel and save the file again.`,
  CELL_TYPE: (p) => `A cell holds a value of a kind that workbooks do not have${at(p)}${found(p)}. ${RESAVE}`,
  MERGE: (p) => `A merged range has no valid address${at(p)}${found(p)}. ${RESAVE}`,
  TEXT_TOO_LONG: (p) =>
    `A text is longer than ${count(p.limit)} characters${at(p)}. Shorten it, or raise the limit.`,
  TABLE: (p) =>
    `A table does not fit its sheet: its columns, its range or its name is not right${at(p)}${found(p)}. ${RESAVE}`,
  DUPLICATE_NAME: (p) =>
    `A defined name is in the workbook twice${found(p)}. Delete one of them in Excel's Name Manager.`,
};
