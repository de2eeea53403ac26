import { prefixOf, scanXml } from '../../workbook/file/patch/offsets';
import { editTag, escapeXml, Splices } from '../../workbook/file/patch/splices';
import type { RecordKind } from '../../text/prepareTexts';

/** A formula of a condition, and where its words stand. */
export interface RuleFormula {
  readonly text: string;
  /** The element that holds it; in Excel's later rules the words stand one level deeper. */
  readonly from: number;
  readonly end: number;
  readonly textFrom: number;
  readonly textTo: number;
}

/** A conditional format or a data validation of a sheet. */
export interface SheetRule {
  readonly kind: Extract<RecordKind, 'validation' | 'format'>;
  readonly tag: { readonly from: number; readonly to: number };
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly RuleFormula[];
}

const KINDS = new Map<string, SheetRule['kind']>([
  ['dataValidation', 'validation'],
  ['cfRule', 'format'],
]);
const FORMULA = /^(?:formula[12]?|f)$/;
const NONE = '-';

/** The conditional formats and data validations in the XML of a worksheet, also those that Excel keeps apart. */
export function sheetRules(part: string, text: string): SheetRule[] {
  interface Open {
    readonly from: number;
    readonly to: number;
    words: string;
    isFormula: boolean;
  }
  const rules: SheetRule[] = [];
  const open: Open[] = [];
  let rule: { found: SheetRule; formulas: RuleFormula[]; depth: number } | undefined;
  let inner: { from: number; to: number; words: string } | undefined;
  scanXml(part, text, {
    open: ({ written, attributes, from, to }, depth) => {
      const local = written.slice(prefixOf(written).length);
      const kind = KINDS.get(local);
      if (kind !== undefined && rule === undefined) {
        const formulas: RuleFormula[] = [];
        const { type = NONE, operator = NONE } = attributes;
        rule = { found: { kind, tag: { from, to }, type, operator, formulas }, formulas, depth };
        rules.push(rule.found);
      }
      const level = rule === undefined ? 0 : depth - rule.depth;
      const isFormula = FORMULA.test(local) && (level === 1 || (level === 2 && open.at(-1)!.isFormula));
      open.push({ from, to, words: '', isFormula });
      if (level === 1) inner = undefined;
    },
    characters: (words) => {
      const last = open.at(-1);
      if (last?.isFormula) last.words += words;
    },
    close: (_, depth, from, end) => {
      const element = open.pop()!;
      if (rule === undefined) return;
      const level = depth - rule.depth;
      if (level === 2 && element.isFormula) inner = { from: element.to, to: from, words: element.words };
      if (level === 1 && element.isFormula) {
        const {
          from: textFrom,
          to: textTo,
          words,
        } = inner ?? { from: element.to, to: from, words: element.words };
        rule.formulas.push({ text: words, from: element.from, end, textFrom, textTo });
        inner = undefined;
      }
      if (level === 0) rule = undefined;
    },
  });
  return rules;
}

/** What stands in a rule that was put out of action: never true for a format, always for an entry. */
export function idleFormula(kind: SheetRule['kind'], number: number): string {
  return kind === 'format' ? `AND(FALSE,"PULJETJEK ${number}"="")` : `OR(TRUE,"PULJETJEK ${number}"="")`;
}

/** The number in a rule that was put out of action. */
export function idleNumber({ formulas }: SheetRule): number | undefined {
  const match = /"PULJETJEK (\d+)"/.exec(formulas[0]?.text ?? '');
  return match === null ? undefined : Number(match[1]);
}

/** Puts rules, by their place among those of the sheet, out of action; each keeps its cells and its look. */
export function idle(part: string, text: string, taken: ReadonlyMap<number, number>): string {
  const splices = new Splices(text);
  for (const [index, rule] of sheetRules(part, text).entries()) {
    const number = taken.get(index);
    if (number === undefined) continue;
    const [first, ...more] = rule.formulas;
    setKind(splices, text, rule, rule.kind === 'format' ? 'expression' : 'custom', NONE);
    splices.replace(first!.textFrom, first!.textTo, escapeXml(idleFormula(rule.kind, number)));
    for (const { from, end } of more) splices.replace(from, end, '');
  }
  return splices.apply();
}

export interface RuleBefore {
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
}

/** Gives the rules that were put out of action, by the number they got, what they were before. */
export function revive(part: string, text: string, before: ReadonlyMap<number, RuleBefore>): string {
  const splices = new Splices(text);
  for (const rule of sheetRules(part, text)) {
    const known = before.get(idleNumber(rule) ?? 0);
    if (known === undefined) continue;
    const first = rule.formulas[0]!;
    const whole = (words: string): string =>
      text.slice(first.from, first.textFrom) + escapeXml(words) + text.slice(first.textTo, first.end);
    setKind(splices, text, rule, known.type, known.operator);
    const [one = '', ...more] = known.formulas.map(whole);
    const others = more.map((each) => each.replace(/formula1(?=[\s>])/g, 'formula2'));
    splices.replace(first.from, first.end, one + others.join(''));
  }
  return splices.apply();
}

function setKind(splices: Splices, text: string, { tag }: SheetRule, type: string, operator: string): void {
  const attributes = new Map<string, string | null>([
    ['type', type === NONE ? null : type],
    ['operator', operator === NONE ? null : operator],
  ]);
  splices.replace(tag.from, tag.to, editTag(text.slice(tag.from, tag.to), attributes));
}
