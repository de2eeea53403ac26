import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { withParticipants } from '../../src/rules/kinds/project/exampleParticipants';
import { asked, cells, changes, found, ids, notRun, passed, SILENT, type RowOf } from './asked';

type Participant = Omit<RowOf<'Participants'>, 'projectId'>;

const params = (rule: string, workbook: ExampleWorkbook) =>
  found(rule, workbook).map(({ message }) => message.params);
/** The rule on for every pool but the project's. */
const off = (ruleId: string, workbook: ExampleWorkbook): ExampleWorkbook => ({
  ...workbook,
  Rules: [{ ruleId }, { ruleId, pool: 'P', severity: 'off' }],
});

/** The same with its one grant given to a joint row J that A is a part of. */
function jointly(workbook: ExampleWorkbook): ExampleWorkbook {
  return {
    ...workbook,
    Projects: [
      ...(workbook.Projects?.map((row) => ({ ...row, partOf: 'J' })) ?? []),
      { projectId: 'J', poolId: 'P' },
    ],
    Allocations: workbook.Allocations?.map((row) => ({ ...row, projectId: 'J' })) ?? [],
    ApprovalLines: workbook.ApprovalLines?.map((row) => ({ ...row, projectId: 'J' })) ?? [],
  };
}

function ofPlanned(workbook: ExampleWorkbook): ExampleWorkbook {
  return {
    ...workbook,
    Allocations: workbook.Allocations?.map((row) => ({ ...row, status: 'planned' })) ?? [],
  };
}

describe('The number of participants', () => {
  const MOST = 'participants-maximum';
  const LEAST = 'participants-minimum';
  const two: Participant[] = [{}, { named: 'yes' }];
  const most = (rule: RowOf<'Rules'>, project: RowOf<'Projects'> = {}, participants = two) =>
    withParticipants({ ruleId: MOST, ...rule }, project, participants);
  const least = (rule: RowOf<'Rules'>, project: RowOf<'Projects'> = {}, participants = two) =>
    withParticipants({ ruleId: LEAST, ...rule }, project, participants);

  it('has the project’s own limit before the rule’s, and is told where the limit stands', () => {
    expect(params(MOST, most({ value: 9 }, { maxParticipants: 1 }))).toEqual([
      { project: 'A', base: 'all', count: 2, limit: 1 },
    ]);
    expect(cells(MOST, most({ value: 9 }, { maxParticipants: 1 }))).toEqual(['Projects!L2 B2 B3']);
    expect(cells(MOST, most({ value: 1 }))).toEqual(['Projects!A2 B2 B3']);
    expect(cells(LEAST, least({ value: 1 }, { minParticipants: 3 }))).toEqual(['Projects!K2']);
    expect(cells(LEAST, least({ value: 3 }))).toEqual(['Projects!A2']);
  });

  it('is that of organisations, each once, and the limit itself is in order', () => {
    const same = [{ organisation: 'Byby' }, { organisation: 'byby ' }, {}];
    expect(asked(MOST, most({ value: 2 }, {}, same))).toEqual(passed(1));
    expect(asked(LEAST, least({ value: 2 }, {}, same))).toEqual(passed(1));
    expect(asked(LEAST, least({ value: 3 }, {}, same)).told).toEqual(['participants-too-few 2/3']);
  });

  it('leaves out the named where the limit is of the others, whatever the project states', () => {
    for (const base of ['others', 'øvrige'])
      expect(params(LEAST, least({ value: 2, base }, { minParticipants: 1 }))).toEqual([
        { project: 'A', base: 'others', count: 1, limit: 2 },
      ]);
    for (const base of ['all', 'alle'])
      expect(params(LEAST, least({ value: 3, base }))).toMatchObject([{ base: 'all', count: 2 }]);
    expect(asked(LEAST, least({ value: 2, base: 'named' }))).toEqual(notRun(0, 'Rules!D3'));
    expect(ids(LEAST, least({ value: 2, base: 'others' }))).toEqual(['participants-minimum:a:others']);
    expect(ids(MOST, most({ value: 1 }))).toEqual(['participants-maximum:a:all']);
  });

  it('says by how many it is too large or too small', () => {
    const by = (rule: string, workbook: ExampleWorkbook) => found(rule, workbook)[0]?.difference;
    expect(by(MOST, most({ value: 1 }))).toEqual({ type: 'number', number: 1 });
    expect(by(LEAST, least({ value: 5 }))).toEqual({ type: 'number', number: -3 });
  });

  it('has no limit where neither the project nor the rule states one, but one of the others must', () => {
    expect(asked(MOST, most({}))).toEqual(SILENT);
    expect(asked(MOST, most({ base: 'others' }))).toEqual(notRun(0, 'Rules!C3'));
    expect(asked(MOST, most({ value: 1.5 }))).toEqual(notRun(0, 'Rules!C3'));
  });

  it('cannot be told where the limit, or whether somebody is named, cannot be read', () => {
    const unread = '#REF!' as unknown as number;
    expect(asked(MOST, most({ value: 1 }, { maxParticipants: unread }))).toEqual(notRun(0, 'Projects!L2'));
    const named = [{}, { named: '#REF!' }];
    expect(asked(LEAST, least({ value: 3, base: 'others' }, {}, named))).toEqual(
      notRun(0, 'Participants!G3'),
    );
    expect(asked(LEAST, least({ value: 3 }, {}, named)).told).toEqual(['participants-too-few 2/3']);
  });

  it('is asked for where money is committed, for a part the money of its joint row', () => {
    expect(asked(MOST, ofPlanned(most({ value: 1 })))).toEqual(SILENT);
    expect(asked(MOST, jointly(most({ value: 1 }))).told).toEqual(['participants-too-many 2/1']);
  });

  it('cannot be told of any project while the project of one participant is not known', () => {
    const workbook = most({ value: 1 });
    const Participants = workbook.Participants?.map((row) => ({ ...row, projectId: 'X' })) ?? [];
    expect(asked(MOST, { ...workbook, Participants })).toEqual(notRun(0, 'Participants!A2'));
  });
});

describe('The time of a participant', () => {
  const RULE = 'participation-period';
  const PROJECT = { start: '2025-01-01', end: '2027-12-31' };
  const of = (participants: readonly Participant[], project: RowOf<'Projects'> = PROJECT) =>
    withParticipants({ ruleId: RULE }, project, participants);

  it('lies within the project’s, both days included, where it is stated', () => {
    expect(asked(RULE, of([{ from: '2025-01-01', to: '2027-12-31' }, {}]))).toEqual(passed(2));
    const late = of([{ from: '2024-12-31', to: '2028-01-01' }]);
    expect(asked(RULE, late).told).toEqual([
      'participation-outside-project 2024-12-31/2025-01-01',
      'participation-outside-project 2028-01-01/2027-12-31',
    ]);
    expect(ids(RULE, late)).toEqual([
      'participation-period:a:kommune 1:from',
      'participation-period:a:kommune 1:to',
    ]);
    expect(cells(RULE, late)).toEqual(['Participants!E2', 'Participants!F2']);
    expect(changes(RULE, late)).toEqual(['Participants!E2=2025-01-01?', 'Participants!F2=2027-12-31?']);
    expect(params(RULE, late)).toMatchObject([
      { project: 'A', organisation: 'Kommune 1' },
      { project: 'A', organisation: 'Kommune 1' },
    ]);
  });

  it('is open where the project’s is', () => {
    const long = [{ from: '2000-01-01', to: '2099-12-31' }];
    expect(asked(RULE, of(long, { start: '2025-01-01' })).told).toEqual([
      'participation-outside-project 2000-01-01/2025-01-01',
    ]);
    expect(asked(RULE, of(long, { end: '2027-12-31' })).told).toEqual([
      'participation-outside-project 2099-12-31/2027-12-31',
    ]);
    expect(asked(RULE, of(long, {}))).toEqual(passed(1));
  });

  it('cannot be told where a day cannot be read or the project ends before it begins', () => {
    const unread = of([{ from: '#REF!', to: '2028-01-01' }]);
    expect(asked(RULE, unread)).toMatchObject({ rows: 1, why: ['Participants!E2'] });
    expect(cells(RULE, unread)).toEqual(['Participants!F2']);
    expect(asked(RULE, of([{ from: '2026-01-01' }], { ...PROJECT, end: '#REF!' }))).toEqual(
      notRun(0, 'Projects!J2'),
    );
    const swapped = { start: '2027-01-01', end: '2025-01-01' };
    expect(asked(RULE, of([{ from: '2026-01-01' }], swapped))).toEqual(notRun(1, 'no-answer'));
    const oneDay = { start: '2026-01-01', end: '2026-01-01' };
    expect(asked(RULE, of([{ from: '2026-01-01' }], oneDay))).toEqual(passed(1));
  });

  it('is not asked for where there is no participant, or the rule is off', () => {
    expect(asked(RULE, of([], { start: '#REF!' }))).toEqual(SILENT);
    expect(asked(RULE, off(RULE, of([{ from: '2000-01-01' }])))).toEqual(SILENT);
  });
});

describe('The waves of participants', () => {
  const RULE = 'participant-waves';
  const of = (...participants: Participant[]) => withParticipants({ ruleId: RULE }, {}, participants);

  it('begin in their order, each at its first day; the same day is in order', () => {
    expect(asked(RULE, of({ wave: 1, from: '2025-01-01' }, { wave: 2, from: '2025-01-01' }))).toEqual(
      passed(2),
    );
    const early = of(
      { wave: 10, from: '2025-01-31' },
      { wave: 9, from: '2025-03-01' },
      { wave: 9, from: '2025-02-01' },
    );
    expect(asked(RULE, early).told).toEqual(['wave-begins-too-early 2025-01-31/2025-02-01']);
    expect(ids(RULE, early)).toEqual(['participant-waves:a:10:kommune 1']);
    expect(cells(RULE, early)).toEqual(['Participants!E2']);
    expect(params(RULE, early)).toMatchObject([
      { project: 'A', organisation: 'Kommune 1', wave: 10, earlier: 9 },
    ]);
  });

  it('are held against the latest of the waves before, which need not be the one just before', () => {
    const third = of(
      { wave: 1, from: '2025-03-01' },
      { wave: 2, from: '2025-02-01' },
      { wave: 3, from: '2025-02-15' },
    );
    expect(asked(RULE, third).told).toEqual([
      'wave-begins-too-early 2025-02-01/2025-03-01',
      'wave-begins-too-early 2025-02-15/2025-03-01',
    ]);
    expect(params(RULE, third)).toMatchObject([{ earlier: 1 }, { earlier: 1 }]);
    const rising = of(
      { wave: 1, from: '2025-01-01' },
      { wave: 2, from: '2025-03-01' },
      { wave: 3, from: '2025-02-01' },
    );
    expect(params(RULE, rising)).toMatchObject([{ wave: 3, earlier: 2 }]);
    const together = of(
      { wave: 1, from: '2025-01-01' },
      { wave: 2, from: '2025-01-01' },
      { wave: 3, from: '2024-12-31' },
    );
    expect(params(RULE, together)).toMatchObject([{ wave: 3, earlier: 1 }]);
  });

  it('have a day each, told once for a wave in which nobody has one', () => {
    const undated = of({ wave: 2 }, { wave: 1, from: '2025-01-01' }, { wave: 2 }, { wave: 1 });
    expect(asked(RULE, undated)).toMatchObject({ told: ['wave-not-dated null/null'], rows: 4 });
    expect(ids(RULE, undated)).toEqual(['participant-waves:a:2']);
    expect(cells(RULE, undated)).toEqual(['Participants!E2 E4']);
    expect(params(RULE, undated)).toEqual([{ project: 'A', wave: 2 }]);
  });

  it('are a warning where money is committed, for a part that of its joint row, and else information', () => {
    const severity = (workbook: ExampleWorkbook) => found(RULE, workbook).map((each) => each.severity);
    expect(severity(of({ wave: 1 }))).toEqual(['warning']);
    expect(severity(jointly(of({ wave: 1 })))).toEqual(['warning']);
    expect(severity(ofPlanned(of({ wave: 1 })))).toEqual(['info']);
  });

  it('cannot be told where a wave or a day cannot be read, and those without a wave are in none', () => {
    const unread = '#REF!' as unknown as number;
    expect(asked(RULE, of({ wave: unread }, { wave: 1 }))).toEqual(notRun(0, 'Participants!D2'));
    expect(asked(RULE, of({ wave: 1, from: '#REF!' }, { wave: 1 }))).toEqual(notRun(0, 'Participants!E2'));
    expect(asked(RULE, of({}, { from: '2000-01-01' }))).toEqual(SILENT);
  });

  it('are not asked for where the rule is off', () => {
    expect(asked(RULE, off(RULE, of({ wave: 1 })))).toEqual(SILENT);
  });
});
