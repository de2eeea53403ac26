import { Ledger } from '../../src/ledger/ledger';
import { jsonValue } from '../../src/report/json';
import { check } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { grants } from '../../src/rules/kinds/recipient/exampleGrants';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { outcome } from './checking';

type Rule = NonNullable<ExampleWorkbook['Rules']>[number];

/** `received/expected at its cells` of the findings of the workbook's rule, and its outcome. */
function asked(workbook: ExampleWorkbook, rule = String(workbook.Rules?.at(-1)?.ruleId)) {
  const result = check(new Ledger(exampleSource(workbook)), pack);
  const told = result.findings
    .filter((finding) => finding.rule === rule)
    .map(
      ({ received, expected, cells }) => `${jsonValue(received)}/${jsonValue(expected)} at ${cells.join()}`,
    );
  const { status, rows, reasons } = outcome(result, rule);
  const why = reasons.flatMap((reason) => (reason.kind === 'unreadable' ? reason.cells : [reason.kind]));
  return { told, status, rows, why };
}

const NONE = { told: [], status: 'not-run', rows: 0, why: ['no-rows'] };

/** The same workbook with its only commitment still planned. */
const planned = (workbook: ExampleWorkbook): ExampleWorkbook => ({
  ...workbook,
  Allocations: (workbook.Allocations ?? []).map((row) => ({ ...row, status: 'planned' })),
});

describe('A recipient that may have a grant once only', () => {
  const rule = { ruleId: 'once-only', value: 2 };

  it('is found by the years of its grants, whatever the order of the rows', () => {
    expect(asked(grants(rule, { year: 2025 }, { year: 2027 })).told).toEqual(['2027/2028 at E3,E2']);
    expect(asked(grants(rule, { year: 2027 }, { year: 2025 })).told).toEqual(['2027/2028 at E2,E3']);
    expect(asked(grants(rule, { year: 2025 }, { year: 2028 })).told).toEqual([]);
  });

  it('may have two grants in one year, and more to the same project', () => {
    expect(asked(grants(rule, { year: 2025 }, { year: 2025 })).told).toEqual([]);
    const workbook = grants(rule, { year: 2025 }, { year: 2027 });
    const toOne = (workbook.Allocations ?? []).map((row) => ({ ...row, projectId: 'A-1' }));
    expect(asked({ ...workbook, Allocations: toOne }).told).toEqual([]);
  });

  it('is told a project once, at its first grant', () => {
    const workbook = grants(rule, { year: 2025 }, { year: 2026 }, { year: 2027 });
    const [first, second, third] = workbook.Allocations ?? [];
    const Allocations = [first!, second!, { ...third!, projectId: 'A-2' }];
    expect(asked({ ...workbook, Allocations }).told).toEqual(['2026/2028 at E3,E2']);
  });

  it('is told the year from which it may have one again', () => {
    const { findings } = check(new Ledger(exampleSource(grants(rule, { year: 2025 }, { year: 2027 }))), pack);
    expect(findings.find(({ rule }) => rule === 'once-only')?.message.params).toMatchObject({
      year: 2027,
      before: 2025,
      first: 2028,
    });
  });
});

describe('A ceiling over three years', () => {
  const rule = { ruleId: 'three-year-ceiling', value: 1500 };

  it('is held by the day, whatever the order of the rows', () => {
    const early = { committedOn: '2024-03-01' };
    const late = { committedOn: '2027-02-28' };
    expect(asked(grants(rule, early, late)).told).toEqual(['2000/1500 at G3,G2']);
    expect(asked(grants(rule, late, early)).told).toEqual(['2000/1500 at G2,G3']);
    expect(asked(grants(rule, early, { committedOn: '2027-03-01' })).told).toEqual([]);
  });

  it('is told once for several commitments of one day', () => {
    const day = { committedOn: '2024-03-01' };
    expect(asked(grants(rule, day, day)).told).toEqual(['2000/1500 at G3,G2']);
  });

  it('counts three years back from a 29 February to the 1 March', () => {
    const leap = { committedOn: '2024-02-29' };
    expect(asked(grants(rule, { committedOn: '2021-03-01' }, leap)).told).toEqual(['2000/1500 at G3,G2']);
    expect(asked(grants(rule, { committedOn: '2021-02-28' }, leap)).told).toEqual([]);
  });
});

describe('A cap on what one recipient has', () => {
  const rule = { ruleId: 'recipient-cap', value: 1500 };

  it('is told for each year where it holds for the year', () => {
    const perYear = { ...rule, base: 'year' };
    const both = [{ year: 2024 }, { year: 2024 }, { year: 2025 }, { year: 2025 }];
    const { findings } = check(new Ledger(exampleSource(grants(perYear, ...both))), pack);
    const ids = findings.filter((finding) => finding.rule === 'recipient-cap').map(({ id }) => id);
    expect(ids).toEqual(['recipient-cap:byby kommune:2024', 'recipient-cap:byby kommune:2025']);
    expect(asked(grants(perYear, { year: 2024 }, { year: 2025 })).told).toEqual([]);
  });

  it('is not held while it is not known whose a commitment is', () => {
    const three = grants(rule, {}, {}, {});
    const [first, ...others] = three.Allocations ?? [];
    for (const wrong of [
      { projectId: 'A-9' },
      { projectId: '#REF!' },
      { poolId: 'Q' },
      { status: '#REF!' },
    ]) {
      const { told, status } = asked({ ...three, Allocations: [{ ...first, ...wrong }, ...others] });
      expect([wrong, told, status]).toEqual([wrong, [], 'not-run']);
    }
  });

  it('counts a number for the name that it stands beside, in another row too', () => {
    const number = { recipientNo: '29189498' };
    const named = grants(rule, { recipient: 'Byby Kommune', project: number }, { recipient: 'Byby Kommune' });
    expect(asked(named).told).toEqual(['2000/1500 at G3,G2']);
    const renamed = grants(rule, { project: number }, { recipient: 'By Kommune', project: number });
    expect(asked(renamed).told).toEqual(['2000/1500 at G3,G2']);
  });

  it('does not guess which of two organisations of one name has a grant', () => {
    const one = { project: { recipientNo: '29189498' } };
    const other = { project: { recipientNo: '61126228' } };
    expect(asked(grants(rule, one, other, {}))).toMatchObject({
      told: [],
      status: 'not-run',
      why: ['Projects!F4'],
    });
    expect(asked(grants(rule, one, other))).toMatchObject({ told: [], status: 'passed', rows: 2 });
  });

  it('needs a recipient, but of a joint row', () => {
    const nameless = grants(rule, { recipient: '' }, {}, {});
    expect(asked(nameless)).toMatchObject({ told: [], status: 'not-run' });
    const joint = {
      ...nameless,
      Projects: [...(nameless.Projects ?? []), { projectId: 'D', partOf: 'A-1' }],
    };
    expect(asked(joint).told).toEqual(['2000/1500 at G4,G3']);
  });

  it('is not asked where it is off', () => {
    expect(asked(grants({ ...rule, severity: 'off' }, {}, {})).told).toEqual([]);
  });
});

describe('Rules about what a project gets', () => {
  it('have nothing to say while nothing is committed', () => {
    const rules: Rule[] = [
      { ruleId: 'overhead-cap', value: 0.2 },
      { ruleId: 'project-maximum', value: 1 },
      { ruleId: 'stacking', value: 0.5 },
      { ruleId: 'recipient-type', appliesTo: 'region' },
      { ruleId: 'recipient-cap', value: 1 },
    ];
    const project = { eligibleCost: 1, indirectCost: 1, otherGrants: 1 };
    for (const rule of rules) expect([rule, asked(planned(grants(rule, { project })))]).toEqual([rule, NONE]);
  });

  it('are not understood without their value or their types', () => {
    const project = { eligibleCost: 1, indirectCost: 1 };
    const cellOf = (rule: Rule) => asked(grants(rule, { project }), 'unknown-rule').told;
    expect(cellOf({ ruleId: 'overhead-cap' })).toEqual(['null/null at C3']);
    expect(cellOf({ ruleId: 'recipient-type' })).toEqual(['null/null at E3']);
  });
});

describe('The size of a project', () => {
  it('is its cost where that is stated, else what it is granted with its match', () => {
    const rule = { ruleId: 'project-maximum', value: 500, base: 'total' };
    expect(asked(grants(rule, { project: { eligibleCost: 700 } })).told).toEqual(['700/500 at M2']);
    expect(asked(grants(rule, {})).told).toEqual(['1000/500 at G2']);
  });

  it('is told at every commitment that it is made of', () => {
    const workbook = grants({ ruleId: 'project-maximum', value: 1500, base: 'grant' }, {}, {});
    const toOne = (workbook.Allocations ?? []).map((row) => ({ ...row, projectId: 'A-1' }));
    expect(asked({ ...workbook, Allocations: toOne }).told).toEqual(['2000/1500 at G2,G3']);
  });

  it('is lowered at one of several commitments where the grant is too large, and at nothing where the cost is', () => {
    const changeOf = (base: string, project: object) =>
      check(
        new Ledger(exampleSource(grants({ ruleId: 'project-maximum', value: 500, base }, { project }))),
        pack,
      ).findings.find(({ rule }) => rule === 'project-maximum')?.change;
    expect(changeOf('grant', {})).toMatchObject({ cell: 'G2', write: 500, orOthers: true });
    expect(changeOf('eligible cost', { eligibleCost: 700 })).toBeNull();
  });
});

describe('Grants stacked on each other', () => {
  const stacked = (eligibleCost: number, otherGrants?: number, tolerance = 0) =>
    asked(
      grants(
        { ruleId: 'stacking', value: 0.75, tolerance },
        { project: { eligibleCost, ...(otherGrants === undefined ? {} : { otherGrants }) } },
      ),
    );

  it('may fill the share to the øre, rounded up', () => {
    // 75 % of 1,333.33 is 999.9975.
    expect(stacked(1333.33, 0).told).toEqual([]);
    expect(stacked(1333.33, 0.01).told).toEqual(['1000.01/1000 at G2,O2']);
  });

  it('are told without the others only where they are too much on their own', () => {
    expect(stacked(1200).told).toEqual(['1000/900 at G2']);
    expect(stacked(1200, undefined, 100)).toMatchObject({
      told: [],
      status: 'not-run',
      why: ['Projects!O2'],
    });
    expect(stacked(1200, 0, 100)).toMatchObject({ told: [], status: 'passed' });
  });
});

describe('A project with one owner', () => {
  const owners = (recipient: string) => asked(grants({ ruleId: 'one-owner' }, { recipient })).told.length;

  it('has one authority for its recipient, however several are written', () => {
    expect(owners('Byby Kommune')).toBe(0);
    for (const several of [
      'Byby Kommune, Landby Kommune',
      'Byby Kommune,Landby Kommune',
      'Byby Kommune  og  Landby Kommune',
      'Byby Kommune / Region Fjord',
    ]) {
      expect([several, owners(several)]).toEqual([several, 1]);
    }
  });
});
