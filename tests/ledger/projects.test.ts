import { asked, ledgerOf, type RowOf, type Workbook } from './asked';

type Row = RowOf<'Projects'>;

const bookOf = (Projects: readonly Row[], more: Workbook = {}) =>
  ledgerOf({ Pools: [{ poolId: 'P' }, { poolId: 'Q' }], Allocations: [], Projects, ...more });

describe('A project', () => {
  const ledger = bookOf([{ projectId: 'A', recipient: 'KL' }, { projectId: 'B' }, { projectId: 'b ' }]);
  const { projects, interner } = ledger;

  it('is found by its id, and the id of a pool is none', () => {
    expect(projects.name(projects.named(' a'))).toBe('A');
    expect(asked(() => projects.named('P'))).toBe('#N/A unknown-project {"asked":"P","known":["A","B"]}');
    expect(asked(() => projects.named('X'))).toBe('#N/A unknown-project {"asked":"X","known":["A","B"]}');
  });

  it('has one row, and none is taken where its id stands twice or it is not listed', () => {
    expect(projects.rowOf(projects.named('A'))).toBe(0);
    expect(projects.rowsOf(projects.named('B'))).toEqual([1, 2]);
    expect(asked(() => projects.rowOf(projects.named('B')))).toBe(
      '#VALUE! id-twice Projects!A4 {"value":"B"}',
    );
    expect(asked(() => projects.rowOf(interner.codeOf('P')))).toBe(
      '#N/A unknown-project {"asked":"P","known":[]}',
    );
  });
});

describe('A joint row and its parts', () => {
  const { projects } = bookOf([
    { projectId: 'JOINT' },
    { projectId: 'A', partOf: 'JOINT' },
    { partOf: 'JOINT' },
    { projectId: 'B', partOf: 'joint' },
    { projectId: 'C', partOf: '#REF!' },
  ]);
  const named = (id: string) => projects.named(id);

  it('are known from each other; a part without an id is none that can be asked for', () => {
    expect(projects.isJoint(named('JOINT'))).toBe(true);
    expect(projects.isJoint(named('A'))).toBe(false);
    expect(projects.partsOf(named('JOINT')).map((part) => projects.name(part))).toEqual(['A', 'B']);
  });

  it('have figures of the joint row only', () => {
    expect(asked(() => projects.needOwnFigures(named('JOINT')))).toBeUndefined();
    expect(asked(() => projects.needOwnFigures(named('A')))).toBe(
      '#N/A granted-together {"project":"A","joint":"JOINT"}',
    );
    expect(asked(() => projects.needOwnFigures(named('C')))).toBe('#VALUE! unreadable-cell Projects!D6');
  });
});

describe('The projects of a recipient', () => {
  const rowsOf = (text: string, ...rows: Row[]) =>
    asked(() =>
      bookOf(rows.map((row, at) => ({ projectId: `P${at}`, ...row }))).projects.rowsOfRecipient(text),
    );
  const ROWS = [{ recipient: 'KL' }, {}, { recipient: 'MedCom' }, { recipient: 'kl' }];

  it('are found by its name, in any case', () => expect(rowsOf('Kl', ...ROWS)).toEqual([0, 3]));

  it('are not known while the name of any recipient cannot be read', () => {
    expect(rowsOf('KL', ...ROWS, { recipient: '#REF!' })).toBe('#VALUE! unreadable-cell Projects!E6');
  });

  it.each(['Ribe Amt', 'P1'])('are none of %s, and the known names are told', (name) => {
    expect(rowsOf(name, ...ROWS)).toBe(`#N/A unknown-recipient {"asked":"${name}","known":["KL","MedCom"]}`);
  });
});

describe('Who bears the match', () => {
  const bearerOf = (row: Row, ...others: Row[]) =>
    asked(() => bookOf([{ projectId: 'A', ...row }, ...others]).projects.bearer(0));

  it.each<[string, Row, unknown]>([
    [
      'is named',
      { matchBearer: 'KL', recipient: 'X', recipientType: 'region' },
      { kind: 'named', name: 'KL' },
    ],
    ['is nobody, in Danish', { matchBearer: 'Ingen' }, { kind: 'nobody' }],
    ['is nobody, in English', { matchBearer: 'none' }, { kind: 'nobody' }],
    [
      'is a region that is the recipient',
      { recipientType: 'region', recipient: 'R' },
      { kind: 'named', name: 'R' },
    ],
    [
      'is a municipality that is the recipient',
      { recipientType: 'municipality', recipient: 'K' },
      { kind: 'named', name: 'K' },
    ],
    ['is no recipient of another type', { recipientType: 'state', recipient: 'S' }, { kind: 'not-stated' }],
    ['is not stated for a recipient of no type', { recipient: 'S' }, { kind: 'not-stated' }],
    ['is not stated for a region without a name', { recipientType: 'region' }, { kind: 'not-stated' }],
    ['cannot be read', { matchBearer: '#REF!' }, '#VALUE! unreadable-cell Projects!H2'],
    [
      'hangs on a name that cannot be read',
      { recipientType: 'region', recipient: '#REF!' },
      '#VALUE! unreadable-cell Projects!E2',
    ],
    [
      'does not hang on a name of another type',
      { recipientType: 'state', recipient: '#REF!' },
      { kind: 'not-stated' },
    ],
    [
      'hangs on a type that cannot be read',
      { recipientType: '#REF!', recipient: 'R' },
      '#VALUE! unreadable-cell Projects!G2',
    ],
  ])('%s', (_, row, bearer) => expect(bearerOf(row)).toEqual(bearer));

  it('is for a joint row whoever bears that of its parts, whatever its own recipient is', () => {
    const part = { projectId: 'B', partOf: 'A' };
    expect(bearerOf({ recipientType: 'region', recipient: 'R' }, part)).toEqual({ kind: 'of-parts' });
    expect(bearerOf({ matchBearer: 'KL' }, part)).toEqual({ kind: 'named', name: 'KL' });
  });
});

describe('The pool of a project', () => {
  const poolOf = (row: Row, ...pools: (string | undefined)[]) => {
    const ledger = bookOf([{ projectId: 'A', ...row }, { projectId: 'B' }], {
      Allocations: [
        { allocationId: 'T', projectId: 'B', poolId: 'Q' },
        ...pools.map((poolId, at) => ({
          allocationId: `T${at}`,
          projectId: 'A',
          ...(poolId === undefined ? {} : { poolId }),
        })),
      ],
    });
    const pool = asked(() => ledger.projects.poolOf(0));
    return typeof pool === 'number' ? ledger.pools.name(pool) : pool;
  };

  it.each<[string, Row, (string | undefined)[], string | null]>([
    ['is its own', { poolId: 'P' }, ['Q'], 'P'],
    ['is the only one that its commitments are charged to', {}, ['P', 'p'], 'P'],
    ['is so whichever pool that is', {}, ['Q'], 'Q'],
    ['is not known where there are two', {}, ['P', 'Q'], null],
    ['is not known without a commitment', {}, [], null],
    ['cannot be read', { poolId: '#REF!' }, ['P'], '#VALUE! unreadable-cell Projects!C2'],
    ['cannot be read at a commitment', {}, ['P', '#REF!'], '#VALUE! unreadable-cell Allocations!C4'],
    ['is not stated at a commitment', {}, ['P', undefined], '#VALUE! blank-cell Allocations!C4'],
  ])('%s', (_, row, pools, pool) => expect(poolOf(row, ...pools)).toBe(pool));
});
