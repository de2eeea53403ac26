import { cellAddress } from '../../src/ledger/address';
import { Ledger } from '../../src/ledger/ledger';
import { fieldsOf } from '../../src/ledger/tables';
import { KINDS } from '../../src/rules/catalogue';
import { check } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { NotRunReason } from '../../src/rules/finding';
import type { RuleKind } from '../../src/rules/kind';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { outcome } from './checking';

/** That the cell of a project's type of recipient (column G) is blank or cannot be read. */
const isAboutType = (reason: NotRunReason): boolean =>
  reason.kind === 'unreadable' && reason.cells.every((cell) => cell.startsWith('Projects!G'));

type Parameter = 'value' | 'base' | 'appliesTo';

const TELLS = KINDS.filter(({ id }) => id === 'unknown-rule');

/** The examples in which a rule finds something by a row of `Rules`, with that row put in other words. */
function reworded(kind: RuleKind, field: Parameter, value: string | undefined): ExampleWorkbook[] {
  return kind.examples.flatMap(({ workbook, findings }) => {
    const rules = workbook.Rules ?? [];
    const own = rules.filter(({ ruleId }) => ruleId === kind.id);
    if (findings.length === 0 || own.length !== 1) return [];
    const changed = rules.map((row) => {
      const { [field]: _, ...others } = row;
      return row !== own[0] ? row : value === undefined ? others : { ...others, [field]: value };
    });
    return [{ ...workbook, Rules: changed }];
  });
}

/** What is found by a rule and told of its row, where it is not exactly that the one cell is not understood. */
function otherwise(kind: RuleKind, field: Parameter, value: string | undefined): string[] {
  return reworded(kind, field, value).flatMap((workbook) => {
    const row = (workbook.Rules ?? []).findIndex(({ ruleId }) => ruleId === kind.id);
    const column = fieldsOf('Rules').findIndex(([name]) => name === field);
    const wanted = `unknown-rule ${cellAddress(row + 2, column + 1)}`;
    const result = check(new Ledger(exampleSource(workbook)), pack, [kind, ...TELLS]);
    const told = result.findings.map(({ rule, spot }) => `${rule} ${spot.cell}`).join();
    // A project without a type of recipient stands in the way before the words for types are looked at.
    const notRun = told === '' && outcome(result, kind.id).reasons.some(isAboutType);
    return told === wanted || notRun ? [] : [told];
  });
}

/** Without a value of theirs the project states the number, or every amount counts. */
const WITHOUT_VALUE = ['participants-minimum', 'participants-maximum', 'report-owed'];

const kindsWith = (field: Parameter) =>
  KINDS.filter(({ parameters, family }) => family !== 'integrity' && parameters.includes(field)).map(
    (kind) => [kind.id, kind] as const,
  );

describe('A rule that cannot be understood is told at its cell and finds nothing', () => {
  it.each(kindsWith('base'))('%s, when its base is a word it does not know', (_id, kind) => {
    expect(otherwise(kind, 'base', 'xyz')).toEqual([]);
  });

  it.each(kindsWith('appliesTo'))('%s, when what it applies to is a word it does not know', (_id, kind) => {
    expect(otherwise(kind, 'appliesTo', 'xyz')).toEqual([]);
  });

  it.each(kindsWith('value').filter(([id]) => !WITHOUT_VALUE.includes(id)))(
    '%s, when it has no value',
    (_id, kind) => {
      expect(otherwise(kind, 'value', undefined)).toEqual([]);
    },
  );
});
