import { CellError, type Cell } from '../../../ledger/source';
import { DEFAULT_LIMITS } from '../limits';
import { PatchRefusal, type CellContent, type FormulaContent } from './change';
import { escapeAttribute, escapeXml } from './splices';

/** Errors that a cell can hold without data elsewhere in the file. */
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);
const LONGEST_FORMULA = 8192;

/** Characters that XML cannot hold, or does not give back as they were. A formula has no way to write them. */
const NOT_IN_XML =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The type of a cell, or null for a number, and the XML inside it. */
export interface CellXml {
  readonly type: string | null;
  readonly inside: string;
  /** The `cm` of a formula that may spill. */
  readonly metadata?: string;
}

export function isFormula(content: CellContent): content is FormulaContent {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

/** Whether a program that is given the text anew could take it for a formula. */
export function looksLikeFormula(content: CellContent): boolean {
  return typeof content === 'string' && /^[=+\-@\t\r]/.test(content);
}

/**
 * The XML of a cell's content. A text is written in the cell itself and not among the shared ones, so that no
 * other part changes for it.
 */
export function cellXml(content: CellContent, prefix: string, at: { sheet: string; cell: string }): CellXml {
  if (!isFormula(content)) return valueXml(content, prefix, at, false);
  const { formula, value, array } = content;
  const isSound = formula !== '' && !formula.startsWith('=') && formula.length <= LONGEST_FORMULA;
  if (!isSound || formula.search(NOT_IN_XML) >= 0)
    throw new PatchRefusal('FORMULA', { ...at, detail: formula.slice(0, 60) });
  const kind = array === undefined ? '' : ` t="array" ref="${escapeAttribute(array.range)}"`;
  const written = `<${prefix}f${kind}>${escapeXml(formula)}</${prefix}f>`;
  const { type, inside } = valueXml(value ?? null, prefix, at, true);
  const { metadata } = array ?? {};
  return { type, inside: written + inside, ...(metadata === undefined ? {} : { metadata }) };
}

function valueXml(
  value: Cell,
  prefix: string,
  at: { sheet: string; cell: string },
  ofFormula: boolean,
): CellXml {
  const inV = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: null, inside: '' };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new PatchRefusal('NUMBER', { ...at, detail: String(value) });
    return { type: null, inside: inV(String(value === 0 ? 0 : value)) };
  }
  if (typeof value === 'boolean') return { type: 'b', inside: inV(value ? '1' : '0') };
  if (value instanceof CellError) {
    if (!ERRORS.has(value.code)) throw new PatchRefusal('ERROR_VALUE', { ...at, detail: value.code });
    return { type: 'e', inside: inV(value.code) };
  }
  if (value.length > DEFAULT_LIMITS.longText) throw new PatchRefusal('TEXT', at);
  const text = escapeXml(escapeText(value));
  if (ofFormula) return { type: 'str', inside: inV(text) };
  const space = /^\s|\s$|\s\s|[\t\n]/.test(value) ? ' xml:space="preserve"' : '';
  return {
    type: 'inlineStr',
    inside: `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>`,
  };
}

/** Such characters as OOXML writes them in a text; also what only looks like one so written. */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      NOT_IN_XML,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}
