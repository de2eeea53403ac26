import type { Block, Brief, BriefCell } from '../../src/brief/brief';
import { draftBrief } from '../../src/brief/draft';
import type { AnswerRows, Book } from '../../src/functions/spec';
import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { SectionId } from '../../src/text/briefTexts';
import { LANGUAGES, type Language } from '../../src/text/language';
import { answer, bookOf, namedCell } from '../support/book';
import { fakeCells, rangesOf, sampleBook } from '../support/cellFunctions';

/** Two grants of one decision in an earmark E of P; nothing is missing but what no table holds. */
const WHOLE = {
  Pools: [
    { poolId: 'P', name: 'Puljen', from: 2024, to: 2025 },
    { poolId: 'E', name: 'Øremærket', parentId: 'P', from: 2024, to: 2024 },
  ],
  Frames: [
    { poolId: 'P', appropriation: 10_000_000 },
    { poolId: 'E', year: 2024, appropriation: 4_000_000 },
  ],
  Approvals: [
    {
      approvalId: 'K',
      requestedOn: '2024-03-01',
      approvedOn: '2024-04-01',
      year: 2024,
      account: '§ 25.12.03',
      total: 3_000_000.05,
      futureYears: 'no',
    },
  ],
  ApprovalLines: [
    { lineId: '1', approvalId: 'K', projectId: 'A', recipient: 'KL', amount: 2_000_000 },
    { lineId: '2', approvalId: 'K', projectId: 'B', amount: 1_000_000.05 },
  ],
  Projects: [
    {
      projectId: 'A',
      title: 'Alfa',
      poolId: 'E',
      recipient: 'KL',
      matchBearer: 'KL',
      start: '2024-05-01',
      end: '2025-05-01',
      minParticipants: 2,
    },
    {
      projectId: 'B',
      title: 'Beta',
      poolId: 'E',
      recipient: 'MedCom',
      matchBearer: 'ingen',
      start: '2024-05-01',
      end: '2025-05-01',
    },
  ],
  Allocations: [
    {
      allocationId: '1',
      projectId: 'A',
      poolId: 'E',
      approvalId: 'K',
      year: 2024,
      amount: 2_000_000,
      status: 'committed',
    },
    {
      allocationId: '2',
      projectId: 'B',
      poolId: 'E',
      approvalId: 'K',
      year: 2024,
      amount: 1_000_000.05,
      status: 'planned',
    },
    { allocationId: '3', projectId: 'A', poolId: 'P', year: 2024, amount: 500, status: 'committed' },
  ],
  Returns: [{ allocationId: '3', amount: 100, year: 2024, cause: 'basis-error' }],
  Match: [{ matchId: '1', projectId: 'A', amount: 1_500_000 }],
  Participants: [{ projectId: 'B', organisation: 'Odense Kommune', named: 'yes' }],
  Savings: [
    { savingId: '1', projectId: 'A', basis: 'Rapport, s. 3', low: 1, expected: 2, high: 4, fullFrom: 2028 },
  ],
  Phasing: [
    { projectId: 'A', year: 2027, share: 0.5 },
    { projectId: 'A', year: 2026, share: 0.25 },
  ],
  Rules: [{ ruleId: 'match-ratio', pool: 'P', value: 1 }],
} as const satisfies ExampleWorkbook;

const OVERVIEW: readonly SectionId[] = ['scope', 'potentials', 'phasing', 'cost', 'unknown'];
const REQUEST: readonly SectionId[] = ['proposal', 'background', 'projects', 'match', 'closing'];
const isOverview = (id: SectionId): boolean => OVERVIEW.includes(id);

function briefOf(book: Book, kind: 'request' | 'overview', approval = 'K', language: Language = 'da'): Brief {
  return draftBrief(book, { kind, approval: book.ledger.approvals.named(approval) }, language);
}

function blocks(book: Book, id: SectionId, approval = 'K', language: Language = 'da'): readonly Block[] {
  return briefOf(book, isOverview(id) ? 'overview' : 'request', approval, language).sections.find(
    (section) => section.id === id,
  )!.blocks;
}

const gaps = (list: readonly Block[]): string[] =>
  list.flatMap((block) =>
    block.kind === 'gap'
      ? [block.text]
      : block.kind === 'table'
        ? block.rows.flat().flatMap((cell) => (cell.kind === 'gap' ? [cell.text] : []))
        : [],
  );
const prose = (list: readonly Block[]): string =>
  list
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .join(' ')
    .replaceAll('\u00a0', ' ');
const plain = (cell: BriefCell): string | number =>
  cell.kind === 'amount'
    ? cell.ore / 100
    : cell.kind === 'number'
      ? cell.number
      : cell.kind === 'share'
        ? cell.share
        : cell.text;
const table = (list: readonly Block[]): (string | number)[][] =>
  list.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(plain)) : []));

describe('the draft of a decision about which everything is stated', () => {
  const book = bookOf(WHOLE);

  it('proposes the lines and their sum, exact to the øre', () => {
    const proposal = blocks(book, 'proposal');
    expect(table(proposal)).toEqual([
      ['Alfa', 'KL', 2_000_000],
      ['Beta', 'MedCom', 1_000_000.05],
      ['I alt', '', 3_000_000.05],
    ]);
    expect(prose(proposal)).toContain('3.000.000,05 kr. til 2 projekter i finansåret 2024');
    expect(prose(proposal)).toContain('§ 25.12.03.');
    expect(gaps(proposal)).toEqual([]);
  });

  it('tells what the pools hold and what is left, and that a part is only planned', () => {
    const background = blocks(book, 'background');
    // Pool, period, frame, returns, committed, of this decision, remaining. P: 10 mio. + 100 - 2,000,500.
    expect(table(background)).toEqual([
      ['P', 'hele perioden', 10_000_000, 100, 2_000_500, 2_000_000, 7_999_600],
      ['E', 'hele perioden', 4_000_000, 0, 2_000_000, 2_000_000, 2_000_000],
      ['E', '2024', 4_000_000, 0, 2_000_000, 2_000_000, 2_000_000],
    ]);
    expect(prose(background)).toContain('Øremærket er en øremærkning i Puljen');
    expect(prose(background)).toContain('1.000.000,05 kr. planlagt');
    expect(gaps(background)).toEqual([]);
  });

  it('agrees with the formulas on every figure', () => {
    for (const [pool, period, frame, returned, committed, , remaining] of table(blocks(book, 'background'))) {
      const year = period === 'hele perioden' ? '' : `,${String(period)}`;
      const figures = ['BUDGET', 'RETURNS', 'COMMITTED', 'REMAINING'].map((name) =>
        answer(book, `POOL_${name}(Ledger,"${String(pool)}"${year})`),
      );
      expect([frame, returned, committed, remaining]).toEqual(figures);
    }
    const [alfa, beta] = table(blocks(book, 'match'));
    expect(alfa).toEqual(['Alfa', 'KL', answer(book, 'MATCH_REQUIRED(Ledger,"A")'), 1_500_000]);
    expect(beta).toEqual(['Beta', 'ingen', 0, 'ikke oplyst']);
  });

  it('leaves only what no table holds to be written: purposes and terms', () => {
    expect(gaps(blocks(book, 'projects'))).toEqual([
      'Beskriv formål og indhold: Alfa.',
      'Beskriv formål og indhold: Beta.',
    ]);
    expect(gaps(blocks(book, 'closing'))).toEqual([
      'Beskriv vilkårene for regnskab, revision og rapportering.',
    ]);
  });

  it('tells periods, participants and dates', () => {
    const projects = prose(blocks(book, 'projects'));
    expect(projects).toContain('Projektperioden er 1. maj 2024 til 1. maj 2025.');
    expect(projects).toContain('Der skal være mindst 2 deltagere.');
    expect(projects).toContain('Navngivne deltagere: Odense Kommune.');
    const closing = prose(blocks(book, 'closing'));
    expect(closing).toContain('Forelagt 1. marts 2024. Tiltrådt 1. april 2024.');
    expect(closing).toContain('omfatter ikke tilsagn i fremtidige finansår');
  });

  it('answers on labour savings with each project’s own figures, the caveat and no sum', () => {
    const potentials = blocks(book, 'potentials');
    const missing = new Array(5).fill('ikke oplyst');
    expect(table(potentials)).toEqual([
      ['Alfa', 'Rapport, s. 3', 1, 2, 4, '2028'],
      ['Beta', ...missing],
    ]);
    expect(potentials[0]).toEqual({ kind: 'paragraph', text: expect.stringMatching(/^Forbehold: .*fuld/) });
  });

  it('tells the saving year by year as it is phased in, as the formulas do', () => {
    expect(table(blocks(book, 'phasing'))).toEqual([
      ['Alfa', '2026', 0.25, 0.25, 0.5, 1],
      ['Alfa', '2027', 0.5, 0.5, 1, 2],
    ]);
    expect(answer(book, 'SAVING_FTE(Ledger,"A",2026,"high")')).toBe(1);
  });

  it('tells what each expected FTE costs, of which money, as the formula does', () => {
    // 2,000,500 committed and 1,500,000 own money over 2 FTE. Beta is only planned, and owes nothing.
    expect(table(blocks(book, 'cost'))).toEqual([
      ['Alfa', 2_000_500, 1_500_000, 2, 1_750_250],
      ['Beta', 0, 'intet krav', 'ikke oplyst', 'ikke oplyst'],
    ]);
    expect(answer(book, 'COST_PER_FTE(Ledger,"A")')).toBe(1_750_250);
    expect(gaps(blocks(book, 'unknown'))).toEqual(['Beta: Potentialet er ikke oplyst.']);
    expect(prose(blocks(book, 'scope'))).toContain('2 projekter. Der er oplyst et potentiale for 1 af dem.');
  });

  it('says the same in both languages, in other words', () => {
    const [danish, english] = LANGUAGES.map((language): Brief => {
      const [request, overview] = (['request', 'overview'] as const).map((kind) =>
        briefOf(book, kind, 'K', language),
      );
      return { title: request!.title, sections: [...request!.sections, ...overview!.sections] };
    });
    const shape = (brief: typeof danish): unknown =>
      brief?.sections.map(({ id, blocks: list }) => [
        id,
        list.map((block) =>
          block.kind === 'table'
            ? block.rows.map((row) => row.map((cell) => (cell.kind === 'amount' ? cell.ore : cell.kind)))
            : block.kind,
        ),
      ]);
    expect(shape(english)).toEqual(shape(danish));
    const words = (brief: typeof danish): string[] => brief?.sections.map(({ heading }) => heading) ?? [];
    expect(words(danish).filter((word) => words(english).includes(word))).toEqual([]);
    for (const language of LANGUAGES) {
      const all = [...REQUEST, ...OVERVIEW].flatMap((id) => blocks(book, id, 'K', language));
      expect([...gaps(all), prose(all)].join(' ')).not.toMatch(
        /undefined|null|NaN|\.\.|[a-z][A-Z]\w*\b(?<!MedCom)/,
      );
    }
  });
});

describe('the draft of a decision about which things are missing', () => {
  it('shows a gap for every fact that is not there, and never a zero', () => {
    const bare = bookOf({
      Pools: [{ poolId: 'P' }],
      Frames: [],
      Approvals: [{ approvalId: 'K' }],
      ApprovalLines: [{ lineId: '1', approvalId: 'K', projectId: 'A', amount: 100 }],
      Projects: [{ projectId: 'A', poolId: 'P' }],
      Allocations: [],
    });
    expect(gaps(blocks(bare, 'proposal'))).toEqual([
      'Finansåret er ikke oplyst i Hjemler.',
      'ikke oplyst',
      'Kontoen er ikke oplyst i Hjemler.',
      'Hjemlen K har intet beløb i alt.',
    ]);
    expect(gaps(blocks(bare, 'background'))).toEqual(
      new Array(3).fill('P har ingen ramme. Skriv en række i Rammer.'),
    );
    expect(gaps(blocks(bare, 'projects'))).toHaveLength(4);
    expect(gaps(blocks(bare, 'match'))).toEqual([
      ...new Array(3).fill('ikke oplyst'),
      'Det er ikke oplyst, hvem der medfinansierer A.',
    ]);
    expect(gaps(blocks(bare, 'unknown'))).toContain('A: Potentialet er ikke oplyst.');
    expect(gaps(blocks(bare, 'phasing'))).toEqual(['Der er ikke oplyst et potentiale for noget projekt.']);
    expect(gaps(blocks(bare, 'closing'))).toHaveLength(4);
    expect(prose(blocks(bare, 'proposal'))).toContain('100,00 kr. til 1 projekt.');
  });

  it('says that the lines do not add up to the total, one øre short', () => {
    const short = { ...WHOLE, Approvals: [{ ...WHOLE.Approvals[0], total: 3_000_000.06 }] };
    const [said] = gaps(blocks(bookOf(short), 'proposal'));
    expect(said?.replaceAll('\u00a0', ' ')).toMatch(/3\.000\.000,06 kr.*3\.000\.000,05 kr/);
  });

  it('has nothing to propose for a decision without lines and commitments', () => {
    const empty = bookOf({ ...WHOLE, ApprovalLines: [], Allocations: [] });
    for (const id of ['proposal', 'projects', 'match', 'scope'] as const) {
      expect(gaps(blocks(empty, id))).toEqual([expect.stringMatching(/hverken linjer/)]);
    }
  });

  it('falls back on the commitments where a decision has no lines, the cancelled ones left out', () => {
    const [first, second] = WHOLE.Allocations;
    const cancelled = { ...second, allocationId: '4', status: 'cancelled' };
    const more = { ...first, allocationId: '5', amount: 5 };
    const book = bookOf({
      ...WHOLE,
      ApprovalLines: [],
      Allocations: [first, second, cancelled, more],
      Returns: [],
    });
    expect(table(blocks(book, 'proposal'))).toEqual([
      ['Alfa', 'KL', 2_000_005],
      ['Beta', 'MedCom', 1_000_000.05],
      ['I alt', '', 3_000_005.05],
    ]);
  });

  it('names no project for a line without one', () => {
    const line = { lineId: '1', approvalId: 'K', recipient: 'KL', amount: 5 };
    const book = bookOf({ ...WHOLE, ApprovalLines: [line] });
    expect(gaps(blocks(book, 'projects'))).toEqual(['Linjen til KL nævner intet projekt.']);
    expect(table(blocks(book, 'proposal'))[0]).toEqual(['KL', 'KL', 5]);
  });
});

describe('BRIEF', () => {
  const rows = (book: Book, formula: string): AnswerRows => answer(book, formula) as AnswerRows;

  it('tells the published decision of 2024 from the sample: three grants, 40.6 mio. kr., nothing left', async () => {
    const sample = await sampleBook();
    const all = rows(sample, 'BRIEF(Ledger,"AKT-85")');
    const amounts = all.filter(
      ([, second, third]) => typeof third === 'number' && typeof second === 'string',
    );
    expect(amounts.map(([, recipient, amount]) => [recipient, amount])).toEqual(
      expect.arrayContaining([
        ['KL', 22_800_000],
        ['Københavns Kommune', 8_500_000],
        ['Danske Regioner', 9_300_000],
        ['', 40_600_000],
      ]),
    );
    expect(all).toContainEqual(['NT-10Y', '2024', 40_600_000, 0, 40_600_000, 40_600_000, 0]);
    expect(
      all.filter(([first]) => typeof first === 'string' && first.startsWith('[')).length,
    ).toBeGreaterThan(0);
  });

  it('does not split what was granted together', async () => {
    const proposal = rows(await sampleBook(), 'BRIEF(Ledger,"AKT-164","proposal")');
    expect(proposal.flat().filter((cell) => typeof cell === 'number')).toEqual([33_500_000, 33_500_000]);
    expect(JSON.stringify(proposal)).toContain('3 projekter');
  });

  it('is one part of the request where one is named, and the request without the overview where none is', () => {
    const book = bookOf(WHOLE);
    const headings = (section: string): unknown[] => {
      const all = rows(book, `BRIEF(Ledger,"K",${section},"en")`).map(([first]) => first);
      const names = [
        'Proposal',
        'Background and frame',
        'The projects',
        'Match',
        'Closing',
        'Potentials at full implementation',
      ];
      return all.filter((first) => typeof first === 'string' && names.includes(first));
    };
    expect(headings('')).toEqual(['Proposal', 'Background and frame', 'The projects', 'Match', 'Closing']);
    expect(headings('"request"')).toEqual(headings(''));
    expect(headings('"afslutning"')).toEqual(['Closing']);
    expect(headings('"overview"')).toEqual(['Potentials at full implementation']);
  });

  it('has rows of one width, so that they spill', () => {
    const widths = rows(bookOf(WHOLE), 'BRIEF(Ledger,"K")').map((row) => row.length);
    expect(new Set(widths).size).toBe(1);
  });

  it.each([
    ['an unknown approval', 'BRIEF(Ledger,"X")', '#N/A unknown-approval'],
    ['no approval', 'BRIEF(Ledger,)', '#VALUE! argument-missing'],
    ['a part that there is not', 'BRIEF(Ledger,"K","annex")', '#VALUE! argument-wrong'],
    ['a language that there is not', 'BRIEF(Ledger,"K",,"de")', '#VALUE! argument-wrong'],
  ])('has no answer for %s', (_, formula, expected) => expect(answer(bookOf(WHOLE), formula)).toBe(expected));

  it.each([
    ['ApprovalLines', 'amount', /^ApprovalLines!/],
    ['Projects', 'start', /^Projects!/],
    ['Approvals', 'futureYears', /^Approvals!/],
    ['Participants', 'organisation', /^Participants!/],
    ['Frames', 'appropriation', /^Frames!/],
    ['Match', 'amount', /^Match!/],
  ] as const)('is not written where a cell of %s that it rests on cannot be read', (name, field, place) => {
    const broken = { ...WHOLE, [name]: WHOLE[name].map((row) => ({ ...row, [field]: '#REF!' })) };
    expect(answer(bookOf(broken), 'BRIEF(Ledger,"K")')).toBe('#VALUE! unreadable-cell');
    expect(namedCell(bookOf(broken), 'BRIEF(Ledger,"K")')).toMatch(place);
  });

  it.each([
    ['Savings', 'expected'],
    ['Savings', 'fullFrom'],
    ['Phasing', 'share'],
    ['Match', 'amount'],
    ['Allocations', 'amount'],
  ] as const)('is no overview where a cell of %s, %s, cannot be read', (name, field) => {
    const broken = { ...WHOLE, [name]: WHOLE[name].map((row) => ({ ...row, [field]: '#REF!' })) };
    expect(namedCell(bookOf(broken), 'BRIEF(Ledger,"K","overview")')).toMatch(`${name}!`);
  });

  it('is not written on half the tables', async () => {
    const workbook = (await sampleBook()).ledger.workbook;
    const cells = fakeCells();
    for (const left of ['Match', 'Participants', 'Savings', 'Phasing', 'Frames', 'ApprovalLines']) {
      const section = left === 'Savings' || left === 'Phasing' ? ['overview'] : [];
      const tables = workbook.tables.filter(({ name }) => name !== left);
      const handle = await cells.call('LEDGER', rangesOf({ ...workbook, tables }));
      expect(await cells.call('BRIEF', handle, 'AKT-164', ...section)).toEqual(
        expect.stringContaining(`#N/A: The table ${left} is not in the ledger.`),
      );
    }
  });
});

describe('a draft with names that are written from right to left', () => {
  const NAME = '\u05e7\u05e8\u05df';
  const ALONE = `\u2068${NAME}\u2069`;

  it.each(LANGUAGES)('keeps them apart from the amounts beside them (%s)', (language) => {
    const book = bookOf({
      ...WHOLE,
      Pools: WHOLE.Pools.map((pool) => ({ ...pool, name: NAME })),
      Projects: WHOLE.Projects.map((project) => ({ ...project, title: NAME })),
      ApprovalLines: WHOLE.ApprovalLines.map((line) => ({ ...line, recipient: NAME })),
    });
    const { sections } = draftBrief(
      book,
      { kind: 'request', approval: book.ledger.approvals.named('K') },
      language,
    );
    const said = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('text' in block ? [block.text] : [])),
    );
    const named = said.filter((text) => text.includes(NAME));
    expect(named.length).toBeGreaterThan(5);
    expect(named.map((text) => text.replaceAll(ALONE, '')).filter((text) => text.includes(NAME))).toEqual([]);
    expect(named.some((text) => text.startsWith(ALONE) && /\d/.test(text))).toBe(true);
  });
});
