import type { DefinedName } from '../../workbook/file/book/definedNames';
import { skipQuoted } from '../../workbook/file/sheet/shiftFormula';

/** A call as Excel stores it (`_xldudf_PULJE_LEDGER`) or as other programs write what is typed (`PULJE.LEDGER`). */
const CALL = /(?<![\p{L}\p{N}_.\\])(?:_xlfn\.|_xludf\.)*(?:PULJE\.|_xldudf_PULJE_)\p{L}/iu;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

/** Tells which formulas have a call of ours in them, themselves or through a name that has one. */
export class PuljeCalls {
  /** Names that stand for a call of ours, in lower case. A name of one sheet counts on all of them: rather one too many. */
  readonly names: ReadonlySet<string>;

  constructor(names: readonly DefinedName[]) {
    const found = new Set<string>();
    let before = -1;
    this.names = found;
    while (before < found.size) {
      before = found.size;
      for (const { name, formula } of names) if (this.isIn(formula)) found.add(name.toLowerCase());
    }
  }

  isIn(formula: string): boolean {
    // Most formulas of a workbook are others; only what could hold a call is looked at letter by letter.
    if (this.names.size === 0 && !/pulje/i.test(formula)) return false;
    const code = withoutQuoted(formula);
    if (CALL.test(code)) return true;
    if (this.names.size === 0) return false;
    return Array.from(code.matchAll(WORD)).some(([word]) => this.names.has(word.toLowerCase()));
  }
}

/** The formula with its texts, quoted names and brackets blanked. */
function withoutQuoted(formula: string): string {
  let code = '';
  for (let at = 0; at < formula.length;) {
    const end = skipQuoted(formula, at);
    code += end > at ? ' ' : formula[at];
    at = Math.max(end, at + 1);
  }
  return code;
}
