import type { Block, Brief } from '../../src/brief/brief';
import { draftChecked, type BriefSubject, type Draft } from '../../src/brief/draft';
import type { Book } from '../../src/functions/spec';
import { draftText } from '../../src/report/draft';
import { check } from '../../src/rules/check';
import pack from '../../src/rules/packs/nye-teknologier.json';
import type { SectionId } from '../../src/text/briefTexts';
import { checkTexts } from '../../src/text/checkTexts';
import type { Language } from '../../src/text/language';
import { bookOf } from '../support/book';
import { sampleBook } from '../support/cellFunctions';

function draftOf(book: Book, subject: BriefSubject, language: Language = 'da'): Draft {
  return draftChecked(book, subject, check(book.ledger, pack), checkTexts(language));
}

const request = (book: Book, approval = 'K'): Draft =>
  draftOf(book, { kind: 'request', approval: book.ledger.approvals.named(approval) });
const overview = (book: Book): Draft => draftOf(book, { kind: 'overview', approval: null });
const section = ({ sections }: Brief, id: SectionId): readonly Block[] =>
  sections.find((each) => each.id === id)?.blocks ?? [];
const words = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text.replaceAll('\u00a0', ' ')]));

/** One grant of one decision; the check finds nothing wrong with it. */
const SOUND = {
  Pools: [{ poolId: 'P', name: 'Puljen', from: 2024, to: 2024, appropriationType: 'reservation' }],
  Frames: [
    { poolId: 'P', appropriation: 1_000_000 },
    { poolId: 'P', year: 2024, appropriation: 1_000_000 },
  ],
  Approvals: [{ approvalId: 'K', approvedOn: '2024-04-01', year: 2024, total: 300_000, futureYears: 'no' }],
  ApprovalLines: [{ lineId: '1', approvalId: 'K', projectId: 'A', recipient: 'KL', amount: 300_000 }],
  Projects: [{ projectId: 'A', title: 'Alfa', poolId: 'P', recipient: 'KL', matchBearer: 'ingen' }],
  Allocations: [
    {
      allocationId: '1',
      projectId: 'A',
      poolId: 'P',
      approvalId: 'K',
      year: 2024,
      committedOn: '2024-05-01',
      amount: 300_000,
      status: 'committed',
    },
  ],
} as const;

describe('a draft of a workbook without errors', () => {
  it('is sound, and says first what it is written from and what the check found', async () => {
    const { isSound, sections, title } = request(await sampleBook(), 'AKT-85');
    expect([isSound, sections[0]?.id, title]).toEqual([true, 'state', 'Udkast til aktstykke: AKT-85']);
    expect(words(sections[0]?.blocks ?? [])[1]).toBe(
      'Tjekket af projektmappen finder ingen fejl og 7 advarsler.',
    );
  });

  it('names the three recipients of AKT-85 with their amounts and the total, each figure with its cell', async () => {
    const draft = request(await sampleBook(), 'AKT-85');
    const projects = words(section(draft, 'projects')).join(' ');
    expect(projects).toContain('22,8 mio. kr. i tilskud til KL');
    expect(projects).toContain('8,5 mio. kr. i tilskud til Københavns Kommune');
    expect(projects).toContain('9,3 mio. kr. i tilskud til Danske Regioner');
    expect(words(section(draft, 'closing'))[0]).toContain('40,6 mio. kr. til 3 projekter');
    const [, table] = section(draft, 'proposal');
    const amounts = table?.kind === 'table' ? table.rows.map((row) => row[2]) : [];
    expect(amounts.map((cell) => cell?.from?.map((from) => `${from.sheet}!${from.cell}`))).toEqual([
      ['Hjemmelslinjer!E8'],
      ['Hjemmelslinjer!E9'],
      ['Hjemmelslinjer!E10'],
      undefined,
    ]);
  });

  it('says of the sample what is not known, project by project', async () => {
    const draft = overview(await sampleBook());
    const unknown = words(section(draft, 'unknown'));
    expect(unknown).toContain('Datadrevet rute- og vagtplanlægning: Potentialet er ikke oplyst.');
    expect(unknown).toContain(
      'For Dosispakket Medicin er dette ikke oplyst: Lavt (årsværk), Fuld virkning fra og Indfasning.',
    );
    expect(unknown).toContain('HUDKRAEFT er givet samlet som AKT164-SAMLET; fordelingen er ikke oplyst.');
    expect(words(section(draft, 'scope'))[0]).toBe(
      'Oversigten omfatter 8 projekter. Der er oplyst et potentiale for 1 af dem.',
    );
    expect(draft.isSound).toBe(true);
  });

  it('changes its sums with a cell, and is no longer sound where the cell breaks a limit', () => {
    const lines = [{ ...SOUND.ApprovalLines[0], amount: 299_999.99 }];
    const sound = request(bookOf(SOUND));
    const changed = request(bookOf({ ...SOUND, ApprovalLines: lines }));
    expect(draftText(sound, 'da')).toContain('for i alt 300.000,00 kr. til 1 projekt');
    expect(draftText(changed, 'da')).toContain('for i alt 299.999,99 kr. til 1 projekt');
    expect([sound.isSound, changed.isSound]).toEqual([true, false]);
  });
});

describe('a draft of a workbook with errors', () => {
  const broken = bookOf({ ...SOUND, ApprovalLines: [{ ...SOUND.ApprovalLines[0], amount: '#REF!' }] });

  it('says how many there are, where, and that it is not to be used', () => {
    const draft = request(broken);
    expect(draft.isSound).toBe(false);
    const [, warned, table] = section(draft, 'state');
    expect(warned).toEqual({
      kind: 'gap',
      text: expect.stringMatching(/^Tjekket finder \d+ fejl .*Brug ikke/),
    });
    expect(table?.kind === 'table' && table.rows.map(([place]) => place)).toContainEqual({
      kind: 'text',
      text: 'ApprovalLines!E2',
      from: [{ sheet: 'ApprovalLines', cell: 'E2' }],
    });
  });

  it('has, in place of a section that rests on the cell, the cell and no figure', () => {
    const draft = request(broken);
    for (const id of ['proposal', 'background', 'projects', 'match', 'closing'] as const) {
      expect(section(draft, id)).toEqual([
        {
          kind: 'gap',
          text: expect.stringMatching(/^Afsnittet kan ikke skrives\. .*ApprovalLines!E2/),
          from: [{ sheet: 'ApprovalLines', cell: 'E2' }],
        },
      ]);
    }
  });

  it('writes the sections that the unreadable cell does not touch', () => {
    const phasing = bookOf({
      ...SOUND,
      Savings: [{ savingId: '1', projectId: 'A', low: 1, expected: 2, high: 3 }],
      Phasing: [{ projectId: 'A', year: 2026, share: '#N/A' }],
    });
    const draft = overview(phasing);
    expect(draft.isSound).toBe(false);
    expect(words(section(draft, 'phasing'))[0]).toMatch(/^Afsnittet kan ikke skrives\. .*Phasing!/);
    expect(section(draft, 'potentials').at(-1)?.kind).toBe('table');
  });

  it('is not sound where the rule that would tell of the cell is switched off', () => {
    const silent = bookOf({
      ...SOUND,
      ApprovalLines: [{ ...SOUND.ApprovalLines[0], amount: '#REF!' }],
      Rules: [{ ruleId: 'error-value', severity: 'off' }],
    });
    expect(request(silent).isSound).toBe(false);
  });

  it('tells of errors that somebody waived', () => {
    const over = { ...SOUND, Allocations: [{ ...SOUND.Allocations[0], amount: 300_001 }] };
    const errors = check(bookOf(over).ledger, pack).findings.filter(({ severity }) => severity === 'error');
    const waived = bookOf({
      ...over,
      Waivers: errors.map(({ id, fingerprint }) => ({
        findingId: id,
        fingerprint,
        reason: 'Aftalt',
        by: 'NN',
        on: '2024-06-01',
      })),
    });
    expect(errors.length).toBeGreaterThan(0);
    const said = words(section(request(waived), 'state')).at(-1);
    expect(said).toContain(`${errors.length} fejl er frafaldet`);
  });

  it('lists twenty errors and says how many more there are', () => {
    const rows = Array.from({ length: 25 }, (_, at) => ({
      ...SOUND.Allocations[0],
      allocationId: `X${at}`,
      amount: '#REF!',
    }));
    const blocks = section(request(bookOf({ ...SOUND, Allocations: rows })), 'state');
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows.length).toBe(20);
    expect(words(blocks).at(-1)).toMatch(/^Og \d+ fejl mere/);
  });
});
