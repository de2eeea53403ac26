import { approvalLinesOf, type ApprovalLines } from '../../src/ledger/approvalLines';
import type { Ledger } from '../../src/ledger/ledger';
import { asked, ledgerOf, type RowOf, whyNot, type Workbook } from './asked';

const BOOK = {
  Pools: [{ poolId: 'P' }],
  Projects: [{ projectId: 'A', recipient: 'KL' }, { projectId: 'B' }],
  Approvals: [{ approvalId: 'K', total: 60 }, { approvalId: 'L' }, { approvalId: 'M', total: '#REF!' }],
  Allocations: [],
} as const satisfies Workbook;

type Line = RowOf<'ApprovalLines'>;

const withLines = (...lines: Line[]): Ledger =>
  ledgerOf({
    ...BOOK,
    ApprovalLines: lines.map((line, at) => ({ lineId: `L${at}`, approvalId: 'K', amount: 1, ...line })),
  });

describe('An approval', () => {
  const { approvals, interner } = ledgerOf(BOOK);

  it('is found by its id, and an id of something else is none', () => {
    expect(approvals.name(approvals.named(' k '))).toBe('K');
    const known = '{"asked":"A","known":["K","L","M"]}';
    expect(asked(() => approvals.named('A'))).toBe(`#N/A unknown-approval ${known}`);
    expect(asked(() => approvals.named('X'))).toBe(`#N/A unknown-approval ${known.replace('"A"', '"X"')}`);
  });

  it('has one row, and none is taken where its id stands twice', () => {
    expect(approvals.rowOf(approvals.named('L'))).toBe(1);
    const twice = ledgerOf({ ...BOOK, Approvals: [...BOOK.Approvals, { approvalId: 'k', total: 5 }] });
    const code = twice.approvals.named('K');
    expect(asked(() => twice.approvals.rowOf(code))).toBe('#VALUE! id-twice Approvals!A5 {"value":"K"}');
    expect(asked(() => twice.approvals.total(code))).toBe('#VALUE! id-twice Approvals!A5 {"value":"K"}');
  });

  it('that is referred to and not listed has no row', () => {
    const project = interner.codeOf('A');
    expect(asked(() => approvals.rowOf(project))).toBe('#N/A unknown-approval {"asked":"A","known":[]}');
  });

  it('has a total only where one is stated and can be read', () => {
    const total = (id: string) => asked(() => approvals.total(approvals.named(id)));
    expect(total('K')).toBe(6000);
    expect(total('L')).toBe('#N/A no-total {"approval":"L"}');
    expect(total('M')).toBe('#VALUE! unreadable-cell Approvals!F4');
  });
});

describe('The lines of an approval', () => {
  const forProjects = ({ approvals }: Ledger, lines: ApprovalLines) =>
    [...new Set(lines.table.codes('projectId').values)].flatMap((project) => {
      const rows = asked(() => lines.forProject(approvals.named('K'), project));
      return project < 0 || rows.length === 0 ? [] : [[approvals.name(project), rows].flat()];
    });
  const sorted = (...lines: Line[]) => {
    const ledger = withLines(...lines);
    const { approvals } = ledger;
    const found = approvalLinesOf(ledger);
    const { byRecipient, unreadable, astray } = found.withoutProject(approvals.named('K'));
    const named = (index: ReadonlyMap<number, readonly number[]>) =>
      [...index].map(([code, rows]) => [approvals.name(code), ...rows]);
    return {
      byProject: forProjects(ledger, found),
      byRecipient: named(byRecipient),
      unreadable: unreadable && whyNot(unreadable),
      astray: astray && whyNot(astray),
    };
  };
  const SOUND = { byProject: [], byRecipient: [], unreadable: null, astray: null };

  it('are found by project, and those without a project by recipient', () => {
    expect(
      sorted(
        { projectId: 'A', recipient: 'KL' },
        { projectId: 'B' },
        { recipient: 'KL' },
        { projectId: 'A' },
        { recipient: 'kl ' },
        { projectId: 'A', approvalId: 'L' },
      ),
    ).toEqual({
      ...SOUND,
      byProject: [
        ['A', 0, 3],
        ['B', 1],
      ],
      byRecipient: [['KL', 2, 4]],
    });
  });

  it('are not known for any project while the project of one cannot be read: the first such cell is named', () => {
    expect(
      sorted(
        { projectId: 'A' },
        { projectId: '#REF!', recipient: 'KL' },
        { projectId: '#N/A', recipient: 'KL' },
      ),
    ).toEqual({
      ...SOUND,
      byProject: [['A', '#VALUE! unreadable-cell ApprovalLines!C3']],
      unreadable: '#VALUE! unreadable-cell ApprovalLines!C3',
    });
  });

  it('are known where it is a line of another approval whose project cannot be read', () => {
    const ledger = withLines({ projectId: '#REF!', approvalId: 'L' }, { projectId: 'A' });
    const { approvals, interner } = ledger;
    const rows = (id: string) =>
      asked(() => approvalLinesOf(ledger).forProject(approvals.named(id), interner.codeOf('A')));
    expect([rows('K'), rows('L'), rows('M')]).toEqual([[1], '#VALUE! unreadable-cell ApprovalLines!C2', []]);
  });

  it.each([
    ['names nobody', {}, '#VALUE! blank-cell ApprovalLines!D2', []],
    [
      'names somebody who cannot be read',
      { recipient: '#REF!' },
      '#VALUE! unreadable-cell ApprovalLines!D2',
      [],
    ],
    [
      'names a project that is not listed',
      { projectId: 'X' },
      '#VALUE! unknown-reference ApprovalLines!C2 {"value":"X"}',
      [['X', 0]],
    ],
  ])('are not known for a project without one while a line %s', (_, line: Line, astray, byProject) => {
    expect(sorted(line, { projectId: 'A' }, line)).toEqual({
      ...SOUND,
      byProject: [...byProject.map((each) => [...each, 2]), ['A', 1]],
      astray,
    });
  });

  it.each([
    ['is blank', { approvalId: undefined }, '#VALUE! blank-cell ApprovalLines!B3'],
    ['cannot be read', { approvalId: '#REF!' }, '#VALUE! unreadable-cell ApprovalLines!B3'],
    ['is not listed', { approvalId: 'X' }, '#VALUE! unknown-reference ApprovalLines!B3 {"value":"X"}'],
  ])('are not known for any approval while the approval of one %s', (_, line, why) => {
    const ledger = withLines({ projectId: 'A' }, { projectId: 'A', ...line });
    const { approvals } = ledger;
    for (const id of ['K', 'L'])
      expect(asked(() => approvalLinesOf(ledger).of(approvals.named(id)))).toBe(why);
  });
});
