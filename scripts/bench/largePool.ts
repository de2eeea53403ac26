import { serialOfDay, dayOf } from '../../src/ledger/dates';
import type { Cell, SourceColumn, SourceTable, SourceWorkbook } from '../../src/ledger/source';

/** Numbers from 0 to 1 that are the same on every machine and every day (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const POOLS = 12;
const YEARS = [2021, 2022, 2023, 2024] as const;
const COMMITMENTS_PER_PROJECT = 20;

/**
 * A pool of so many commitments in a table of 15 columns (nine of ours, six of the owner's, one of them a formula),
 * with the projects, approvals and frames behind them. In order but for a few missing facts, so that a check
 * looks at every row and does not spend its time on findings.
 */
export function largePool(commitments: number, seed = 1): SourceWorkbook {
  const random = seeded(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const projects = Math.max(1, Math.ceil(commitments / COMMITMENTS_PER_PROJECT));
  const poolOf = (project: number): number => project % POOLS;
  const texts = new Map<Cell, Cell>();
  // Each text once, as a file has it and the reader leaves it in memory.
  const once = (cell: Cell): Cell => {
    if (typeof cell !== 'string') return cell;
    if (!texts.has(cell)) texts.set(cell, cell);
    return texts.get(cell) ?? null;
  };
  const rows = (count: number, cell: (row: number) => Cell): Cell[] =>
    Array.from({ length: count }, (_, row) => once(cell(row)));
  const year = rows(commitments, () => YEARS[whole(YEARS.length)] ?? null) as number[];
  const amount = rows(commitments, () => 10_000 + whole(99_000_000) / 100) as number[];
  const day = (ofYear: number): Cell =>
    serialOfDay(dayOf(ofYear, 1 + whole(12), 1 + whole(28)) ?? (0 as never));
  const formats = new Map(year.map((_, row) => [row, 'dd-mm-yyyy']));
  const perPool = amount.reduce((sum, each) => sum + each, 0);
  const perProject = rows(projects, () => 0) as number[];
  amount.forEach((each, row) => (perProject[row % projects] = (perProject[row % projects] ?? 0) + each));
  const total = perProject.map((each) => Math.round(each * 100) / 100);

  return {
    date1904: false,
    names: new Map([['CutOff', serialOfDay(dayOf(2024, 12, 31) ?? (0 as never))]]),
    notices: [],
    tables: [
      table('Pools', POOLS, [
        { caption: 'Pulje-id', cells: rows(POOLS, (pool) => `P-${pool}`) },
        { caption: 'Navn', cells: rows(POOLS, (pool) => `Pulje ${pool}`) },
        { caption: 'Del af', cells: rows(POOLS, () => null) },
        { caption: 'Konto', cells: rows(POOLS, (pool) => `§ 16.11.${10 + pool}`) },
        { caption: 'Bevillingstype', cells: rows(POOLS, () => 'reservationsbevilling') },
        { caption: 'Fra år', cells: rows(POOLS, () => YEARS[0]) },
        { caption: 'Til år', cells: rows(POOLS, () => YEARS.at(-1) ?? null) },
      ]),
      table('Frames', POOLS * YEARS.length, [
        { caption: 'Pulje-id', cells: rows(POOLS * YEARS.length, (row) => `P-${row % POOLS}`) },
        {
          caption: 'Finansår',
          cells: rows(POOLS * YEARS.length, (row) => YEARS[Math.floor(row / POOLS)] ?? null),
        },
        { caption: 'Bevilling', cells: rows(POOLS * YEARS.length, () => Math.ceil(perPool)) },
        { caption: 'Videreført', cells: rows(POOLS * YEARS.length, () => null) },
      ]),
      table('Approvals', projects, [
        { caption: 'Hjemmel-id', cells: rows(projects, (project) => `H-${project}`) },
        { caption: 'Tiltrådt', cells: rows(projects, () => day(2020)) },
        { caption: 'Finansår', cells: rows(projects, () => null) },
        { caption: 'I alt', cells: total },
        { caption: 'Fremtidige finansår', cells: rows(projects, () => 'ja') },
      ]),
      table('ApprovalLines', projects, [
        { caption: 'Hjemmelslinje-id', cells: rows(projects, (project) => `L-${project}`) },
        { caption: 'Hjemmel-id', cells: rows(projects, (project) => `H-${project}`) },
        { caption: 'Projekt-id', cells: rows(projects, (project) => `PROJ-${project}`) },
        { caption: 'Beløb', cells: total },
      ]),
      table('Match', projects, [
        { caption: 'Medfinansierings-id', cells: rows(projects, (project) => `M-${project}`) },
        // One in a hundred has no match yet.
        {
          caption: 'Projekt-id',
          cells: rows(projects, (project) => `PROJ-${project % 100 ? project : project + 1}`),
        },
        { caption: 'Art', cells: rows(projects, () => 'kontant') },
        { caption: 'Beløb', cells: total },
        { caption: 'Trin', cells: rows(projects, () => 'lovet') },
      ]),
      table('Projects', projects, [
        { caption: 'Projekt-id', cells: rows(projects, (project) => `PROJ-${project}`) },
        { caption: 'Titel', cells: rows(projects, (project) => `Projekt nr. ${project}`) },
        { caption: 'Pulje-id', cells: rows(projects, (project) => `P-${poolOf(project)}`) },
        { caption: 'Indgår i', cells: rows(projects, () => null) },
        { caption: 'Tilsagnsmodtager', cells: rows(projects, (project) => `Kommune ${project % 98}`) },
        { caption: 'Modtagertype', cells: rows(projects, () => 'kommune') },
        { caption: 'Start', cells: rows(projects, () => day(2021)) },
        { caption: 'Slut', cells: rows(projects, () => day(2026)) },
      ]),
      table('Allocations', commitments, [
        { caption: 'Tilsagns-id', cells: rows(commitments, (row) => `T-${String(row).padStart(6, '0')}`) },
        { caption: 'Sagsnr.', cells: rows(commitments, (row) => `2024-${row}`) },
        { caption: 'Projekt-id', cells: rows(commitments, (row) => `PROJ-${row % projects}`) },
        { caption: 'Pulje-id', cells: rows(commitments, (row) => `P-${poolOf(row % projects)}`) },
        { caption: 'Hjemmel-id', cells: rows(commitments, (row) => `H-${row % projects}`) },
        { caption: 'Finansår', cells: year },
        { caption: 'Tilsagnsdato', cells: year.map(day), formats },
        { caption: 'Beløb', cells: amount, formats: new Map(year.map((_, row) => [row, '#,##0.00'])) },
        {
          caption: 'Beløb i t.kr. (beregnet)',
          cells: amount.map((each) => each / 1000),
          formulas: new Map(amount.map((_, row) => [row, 'Allocations[[#This Row],[Beløb]]/1000'])),
        },
        { caption: 'Status', cells: rows(commitments, () => 'tilsagn') },
        { caption: 'Kilde', cells: rows(commitments, (row) => `Referat af ${1 + (row % 28)}. maj`) },
        { caption: 'Sagsbehandler', cells: rows(commitments, () => 'MH') },
        {
          caption: 'Bemærkning',
          cells: rows(commitments, (row) => (row % 3 ? null : 'Rettet efter høring')),
        },
        { caption: 'Kommune nr.', cells: rows(commitments, () => 101 + whole(750)) },
        { caption: 'Set', cells: rows(commitments, (row) => row % 2 === 0) },
      ]),
    ],
  };
}

function table(name: string, rowCount: number, columns: readonly SourceColumn[]): SourceTable {
  return { name, sheet: name, firstRow: 2, firstColumn: 1, rowCount, columns };
}
