import { parseIsoDate } from '../ledger/dates';
import { readAmount } from '../ledger/money';
import { kindOf } from './catalogue';
import type { Parameter } from './kind';
import type { Pack } from './pack';

/** Why a text is no rule pack: what is wrong, and where. The words are in `src/text`. */
export type PackProblem =
  | { readonly kind: 'not-json' }
  /** `at` is a path in the file, such as `rules[3].value`. */
  | { readonly kind: 'wrong' | 'missing' | 'surplus'; readonly at: string }
  | { readonly kind: 'unknown-rule'; readonly at: string; readonly rule: string }
  /** The rule cannot be set by this. */
  | { readonly kind: 'unused'; readonly at: string; readonly rule: string };

/** Thrown for a pack that cannot be understood: none of its rules holds then. */
export class PackError extends Error {
  constructor(readonly problem: PackProblem) {
    super(problem.kind);
  }
}

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string' && value.trim() !== '';
const isDay: Test = (value) => typeof value === 'string' && parseIsoDate(value) !== null;
const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const isAmount: Test = (value) =>
  typeof value === 'number' && value >= 0 && readAmount(value)?.whole === true;
const isOneOf =
  (...words: readonly string[]): Test =>
  (value) =>
    words.includes(value as string);
const isList: Test = (value) => Array.isArray(value);
const isObject: Test = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const PACK = new Map<string, Test>([
  ['$schema', isText],
  ['id', isText],
  ['version', isText],
  ['from', isDay],
  ['to', isDay],
  ['title', isObject],
  ['rules', isList],
]);
const TITLE = new Map<string, Test>([
  ['da', isText],
  ['en', isText],
]);
const RULE = new Map<string, Test>([
  ['rule', isText],
  ['pool', isText],
  ['value', isNumber],
  ['base', isText],
  ['appliesTo', isText],
  ['from', isDay],
  ['to', isDay],
  ['severity', isOneOf('error', 'warning', 'info', 'off')],
  ['tolerance', isAmount],
  ['rounding', isOneOf('half-up', 'up', 'down')],
  ['source', isText],
]);

/** The names of a rule that set a parameter; the others every rule may have. */
const PARAMETERS = new Map<string, Parameter>([
  ['value', 'value'],
  ['base', 'base'],
  ['appliesTo', 'appliesTo'],
  ['from', 'period'],
  ['to', 'period'],
  ['tolerance', 'tolerance'],
  ['rounding', 'rounding'],
]);

/** Reads a rule pack from JSON. Throws `PackError`: what is not understood in full is not a pack at all. */
export function readPack(json: string): Pack {
  let read: unknown;
  try {
    read = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw new PackError({ kind: 'not-json' });
  }
  const pack = checked(read, PACK, ['id', 'version', 'title', 'rules'], '');
  checked(pack.get('title'), TITLE, ['da', 'en'], 'title');
  (pack.get('rules') as unknown[]).forEach((each, index) => checkRule(each, `rules[${index}]`));
  pack.delete('$schema');
  return Object.fromEntries(pack) as unknown as Pack;
}

function checkRule(read: unknown, at: string): void {
  const rule = checked(read, RULE, ['rule'], at);
  const id = rule.get('rule') as string;
  const kind = kindOf(id);
  if (!kind) throw new PackError({ kind: 'unknown-rule', at, rule: id });
  for (const name of rule.keys()) {
    const parameter = PARAMETERS.get(name);
    const unused = parameter !== undefined && !kind.parameters.includes(parameter);
    const forOnePool = name === 'pool' && kind.family === 'integrity';
    if (unused || forOnePool) throw new PackError({ kind: 'unused', at: `${at}.${name}`, rule: id });
  }
}

function checked(
  read: unknown,
  tests: ReadonlyMap<string, Test>,
  required: readonly string[],
  at: string,
): Map<string, unknown> {
  if (!isObject(read)) throw new PackError({ kind: 'wrong', at: at || 'JSON' });
  const found = new Map(Object.entries(read as object));
  const path = (name: string): string => (at === '' ? name : `${at}.${name}`);
  for (const [name, value] of found) {
    const test = tests.get(name);
    if (!test) throw new PackError({ kind: 'surplus', at: path(name) });
    if (!test(value)) throw new PackError({ kind: 'wrong', at: path(name) });
  }
  const missing = required.find((name) => !found.has(name));
  if (missing !== undefined) throw new PackError({ kind: 'missing', at: path(missing) });
  return found;
}
