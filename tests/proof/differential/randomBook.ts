import { Workbook } from 'exceljs';
import { numbersFrom, type Next } from '../mutated/mutations';

type Value = string | number | Date | null;
const YEARS = [2023, 2024, 2025];
const STATUSES = ['givet', 'givet', 'givet', 'planlagt', 'annulleret'];
const CAUSES = ['ændrede forudsætninger', 'fejl i grundlaget', 'andet'];
/** By pool: itself and the earmarks inside it. */
const WITHIN = new Map([
  ['P', ['P', 'P-1', 'P-2', 'P-1a']],
  ['P-1', ['P-1', 'P-1a']],
  ['P-2', ['P-2']],
  ['P-1a', ['P-1a']],
]);
const PROJECTS = ['R1', 'R2', 'R3'];

/** What a formula of ours is asked, and the formula of a plain spreadsheet that must come to the same. */
interface Question {
  readonly call: string;
  /** Row and column of the answer, where it is several. */
  readonly at?: readonly [row: number, column: number];
  readonly native: string;
}

/**
 * A random workbook of pools, commitments, returns, payments and own money, with a table `Oracle` that asks native
 * formulas what ours are asked. Ids are such that SUMIFS tells them apart.
 */
export async function randomBook(seed: number): Promise<Uint8Array> {
  const next = numbersFrom(seed);
  const book = new Workbook();
  const kroner = (most = 5_000_000_000): number => (1 + next(most)) / 100;
  const of = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const pools = [...WITHIN.keys()];
  const day = (): Date => new Date(Date.UTC(2023 + next(3), next(12), 1 + next(28)));

  const add = (name: string, captions: readonly string[], rows: readonly (readonly Value[])[]): void => {
    const columns = captions.map((caption) => ({ name: caption }));
    book
      .addWorksheet(name)
      .addTable({ name, ref: 'A1', headerRow: true, columns, rows: rows.map((row) => [...row]) });
  };
  add(
    'Pools',
    ['Pulje-id', 'Navn', 'Del af'],
    [
      ['P', 'Pulje', null],
      ['P-1', 'Øremærkning 1', 'P'],
      ['P-2', 'Øremærkning 2', 'P'],
      ['P-1a', 'Øremærkning 1a', 'P-1'],
    ],
  );
  const frames = pools.flatMap((pool) =>
    YEARS.flatMap((year) =>
      Array.from({ length: 1 + Number(next(5) === 0) }, (): Value[] => [
        pool,
        year,
        kroner(),
        next(3) === 0 ? kroner(100_000_000) : null,
      ]),
    ),
  );
  add('Frames', ['Pulje-id', 'Finansår', 'Bevilling', 'Videreført'], frames);
  add(
    'Projects',
    ['Projekt-id', 'Titel', 'Pulje-id', 'Medfinansieres af'],
    PROJECTS.map((id) => [id, `Projekt ${id}`, 'P', 'Kommunen']),
  );
  const allocations = Array.from({ length: 8 + next(8) }, (_, at): Value[] => [
    `A${at + 1}`,
    of(PROJECTS),
    of(pools),
    of(YEARS),
    kroner(),
    at === 0 ? 'givet' : of(STATUSES),
  ]);
  add('Allocations', ['Tilsagns-id', 'Projekt-id', 'Pulje-id', 'Finansår', 'Beløb', 'Status'], allocations);
  const committed = allocations.filter((row) => row[5] === 'givet').map(([id]) => id as string);
  const returns = Array.from({ length: 1 + next(4) }, (_, at): Value[] => [
    `T${at + 1}`,
    of(committed),
    kroner(100_000),
    of(YEARS),
    of(CAUSES),
  ]);
  add('Returns', ['Tilbageløbs-id', 'Tilsagns-id', 'Beløb', 'Finansår', 'Årsag'], returns);
  const payments = Array.from({ length: 3 + next(8) }, (_, at): Value[] => [
    `U${at + 1}`,
    of(committed),
    day(),
    next(3) === 0 ? null : day(),
    kroner(100_000_000),
  ]);
  add('Payments', ['Udbetalings-id', 'Tilsagns-id', 'Forfalder', 'Betalt', 'Beløb'], payments);
  const match = Array.from({ length: 2 + next(6) }, (_, at): Value[] => [
    `M${at + 1}`,
    of(PROJECTS),
    'kontant',
    kroner(),
    of(['lovet', 'dokumenteret']),
  ]);
  add('Match', ['Medfinansierings-id', 'Projekt-id', 'Art', 'Beløb', 'Trin'], match);
  const ratio = of([0.5, 0.25, 0.125]);
  add('Rules', ['Regel', 'Værdi'], [['match-ratio', ratio]]);

  const questions = [
    ...poolQuestions(frames.length, allocations.length, returns.length, payments.length),
    ...projectQuestions(allocations.length, match.length, ratio),
    ...splitQuestions(book, next, kroner),
    ...spreadQuestions(book, next, kroner),
  ];
  helpers(book, returns.length, payments.length, allocations.length);
  const oracle = book.addWorksheet('Oracle');
  oracle.addTable({
    name: 'Oracle',
    ref: 'A1',
    headerRow: true,
    columns: ['Call', 'Row', 'Column', 'Native'].map((name) => ({ name })),
    rows: questions.map(({ call, at }) => [call, at?.[0] ?? null, at?.[1] ?? null, null]),
  });
  questions.forEach(({ native }, index) => {
    oracle.getCell(`D${index + 2}`).value = { formula: native, date1904: false };
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The pool and the year of a return’s, a payment’s commitment, beside them on a sheet of their own. */
function helpers(book: Workbook, returns: number, payments: number, allocations: number): void {
  const sheet = book.addWorksheet('Help');
  const of = (table: string, row: number, column: string): string =>
    `INDEX(Allocations!$${column}$2:$${column}$${allocations + 1},MATCH(${table}!B${row},Allocations!$A$2:$A$${allocations + 1},0))`;
  for (let row = 2; row < returns + 2; row++)
    sheet.getCell(`A${row}`).value = { formula: of('Returns', row, 'C'), date1904: false };
  for (let row = 2; row < payments + 2; row++) {
    sheet.getCell(`C${row}`).value = { formula: of('Payments', row, 'C'), date1904: false };
    sheet.getCell(`D${row}`).value = { formula: of('Payments', row, 'D'), date1904: false };
  }
}

function poolQuestions(frames: number, allocations: number, returns: number, payments: number): Question[] {
  const column = (table: string, letter: string, rows: number): string =>
    `${table}!$${letter}$2:$${letter}$${rows + 1}`;
  return [...WITHIN].flatMap(([pool, members]) => {
    const sum = (make: (member: string) => string): string => `(${members.map(make).join('+')})`;
    const frame = (letter: string, year: number): string =>
      `SUMIFS(${column('Frames', letter, frames)},${column('Frames', 'A', frames)},"${pool}",${column('Frames', 'B', frames)},${year})`;
    const commitments = (status: string, year: number | null): string =>
      sum(
        (member) =>
          `SUMIFS(${column('Allocations', 'E', allocations)},${column('Allocations', 'C', allocations)},"${member}",${column('Allocations', 'F', allocations)},"${status}"${year === null ? '' : `,${column('Allocations', 'D', allocations)},${year}`})`,
      );
    const reusable = (year: number | null): string =>
      sum((member) =>
        ['ændrede forudsætninger', 'fejl i grundlaget']
          .map(
            (cause) =>
              `SUMIFS(${column('Returns', 'C', returns)},${column('Help', 'A', returns)},"${member}",${column('Returns', 'E', returns)},"${cause}"${year === null ? '' : `,${column('Returns', 'D', returns)},${year}`})`,
          )
          .join('+'),
      );
    const paid = (year: number | null): string =>
      sum(
        (member) =>
          `SUMIFS(${column('Payments', 'E', payments)},${column('Help', 'C', payments)},"${member}",${column('Payments', 'D', payments)},">0"${year === null ? '' : `,${column('Help', 'D', payments)},${year}`})`,
      );
    const budget = (year: number | null): string =>
      year === null
        ? `(${YEARS.map((each) => frame('C', each)).join('+')}+${frame('D', YEARS[0] as number)})`
        : `(${frame('C', year)}+${frame('D', year)})`;
    return [...YEARS, null].flatMap((year): Question[] => {
      const call = (name: string): string =>
        `PULJE.${name}(Ledger,"${pool}"${year === null ? '' : `,${year}`})`;
      return [
        { call: call('POOL_BUDGET'), native: budget(year) },
        { call: call('POOL_COMMITTED'), native: commitments('givet', year) },
        { call: call('POOL_PLANNED'), native: commitments('planlagt', year) },
        { call: call('POOL_RETURNS'), native: reusable(year) },
        { call: call('POOL_PAID'), native: paid(year) },
        {
          call: call('POOL_REMAINING'),
          native: `${budget(year)}+${reusable(year)}-${commitments('givet', year)}`,
        },
      ];
    });
  });
}

function projectQuestions(allocations: number, match: number, ratio: number): Question[] {
  return PROJECTS.flatMap((project): Question[] => {
    const committed = `SUMIFS(Allocations!$E$2:$E$${allocations + 1},Allocations!$B$2:$B$${allocations + 1},"${project}",Allocations!$F$2:$F$${allocations + 1},"givet")`;
    const pledged = `SUMIFS(Match!$D$2:$D$${match + 1},Match!$B$2:$B$${match + 1},"${project}")`;
    const required = `ROUND(ROUND(${committed}*100,0)*${ratio},0)/100`;
    const call = (name: string): string => `PULJE.${name}(Ledger,"${project}")`;
    return [
      { call: call('PROJECT_COMMITTED'), native: committed },
      { call: call('MATCH_PLEDGED'), native: pledged },
      { call: call('MATCH_REQUIRED'), native: required },
      { call: call('MATCH_GAP'), native: `MAX(0,${required}-${pledged})` },
    ];
  });
}

/** The largest remainder, worked out with whole numbers in cells: weights in column A from a row, the amount in B1. */
function largestRemainder(
  book: Workbook,
  name: string,
  weights: readonly (number | string)[],
): readonly string[] {
  const sheet = book.getWorksheet(name) as ReturnType<Workbook['addWorksheet']>;
  const [first, last] = [6, 5 + weights.length];
  const all = (letter: string): string => `$${letter}$${first}:$${letter}$${last}`;
  const ore = 'ROUND($B$1*100,0)';
  return weights.map((weight, index) => {
    const row = first + index;
    const set = (cell: string, formula: string): void => {
      sheet.getCell(cell).value = { formula, date1904: false };
    };
    if (typeof weight === 'number') sheet.getCell(`A${row}`).value = weight;
    else set(`A${row}`, weight);
    set(`B${row}`, `INT(${ore}*A${row}/SUM(${all('A')}))`);
    set(`C${row}`, `${ore}*A${row}-B${row}*SUM(${all('A')})`);
    set(
      `D${row}`,
      `IF(COUNTIF(${all('C')},">"&C${row})+COUNTIF($C$${first}:C${row},C${row})-1<${ore}-SUM(${all('B')}),1,0)`,
    );
    return `(${name}!B${row}+${name}!D${row})/100`;
  });
}

function splitQuestions(book: Workbook, next: Next, kroner: (most?: number) => number): Question[] {
  const amount = kroner();
  book.addWorksheet('Split').getCell('B1').value = amount;
  const weights = Array.from({ length: 2 + next(5) }, () => 1 + next(1000));
  return largestRemainder(book, 'Split', weights).map((native, index) => ({
    call: `PULJE.SPLIT_AMOUNT(${amount},{${weights.join(',')}})`,
    at: [0, index],
    native,
  }));
}

function spreadQuestions(book: Workbook, next: Next, kroner: (most?: number) => number): Question[] {
  const amount = kroner();
  const sheet = book.addWorksheet('Spread');
  sheet.getCell('B1').value = amount;
  const start = [2023, 1 + next(12), 1 + next(28)] as const;
  const end = [2023 + 1 + next(3), 1 + next(12), 1 + next(28)] as const;
  const date = (parts: readonly number[]): string => `DATE(${parts.join(',')})`;
  const years = Array.from({ length: end[0] - start[0] + 1 }, (_, index) => start[0] + index);
  const weights = years.map(
    (year) => `MIN(${date(end)},DATE(${year},12,31))-MAX(${date(start)},DATE(${year},1,1))+1`,
  );
  return largestRemainder(book, 'Spread', weights).map((native, index) => ({
    call: `PULJE.SPREAD_BY_YEAR(${amount},${date(start)},${date(end)})`,
    at: [index, 1],
    native,
  }));
}

/**
 * Ids that SUMIFS takes for a comparison or a pattern, and in Excel for a number ('007' is 7 there, and not in LibreOffice),
 * each with a commitment; and for those that LibreOffice gets wrong the sum by hand in kr.
 */
export async function hardIds(): Promise<{ bytes: Uint8Array; byHand: ReadonlyMap<string, number> }> {
  const amounts = new Map([
    ['007', 100],
    ['7', 200],
    ['<5', 400],
    ['A*', 800],
    ['AB', 1600],
    ['A?', 3200],
  ]);
  const byHand = new Map([...amounts].filter(([id]) => /[<*?]/.test(id)));
  const book = new Workbook();
  const add = (name: string, captions: readonly string[], rows: readonly (readonly Value[])[]): void => {
    const columns = captions.map((caption) => ({ name: caption }));
    book
      .addWorksheet(name)
      .addTable({ name, ref: 'A1', headerRow: true, columns, rows: rows.map((row) => [...row]) });
  };
  const ids = [...amounts.keys()];
  add(
    'Pools',
    ['Pulje-id', 'Navn', 'Del af'],
    ids.map((id) => [id, 'Pulje', null]),
  );
  add(
    'Projects',
    ['Projekt-id', 'Titel', 'Pulje-id', 'Medfinansieres af'],
    [['R', 'Projekt', 'AB', 'Kommunen']],
  );
  add(
    'Allocations',
    ['Tilsagns-id', 'Projekt-id', 'Pulje-id', 'Finansår', 'Beløb', 'Status'],
    [...amounts].map(([id, amount], at) => [`T${at}`, 'R', id, 2024, amount, 'givet']),
  );
  add(
    'Oracle',
    ['Call', 'Row', 'Column', 'Native'],
    ids.map((id) => [`PULJE.POOL_COMMITTED(Ledger,"${id}")`, null, null, null]),
  );
  const last = ids.length + 1;
  ids.forEach((id, at) => {
    book.getWorksheet('Oracle')!.getCell(`D${at + 2}`).value = {
      formula: `SUMIFS(Allocations!$E$2:$E$${last},Allocations!$C$2:$C$${last},"${id}")`,
      date1904: false,
    };
  });
  return { bytes: new Uint8Array(await book.xlsx.writeBuffer()), byHand };
}
