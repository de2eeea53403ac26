import { freezeFresh } from '../../functions/freezeFresh';
import { poolEffects } from '../../functions/poolEffects';
import type { Book } from '../../functions/spec';
import { Ledger } from '../../ledger/ledger';
import type { SourceWorkbook } from '../../ledger/source';
import type { CheckResult } from '../../rules/check';
import { packNote, type PackNote } from '../../rules/packHash';
import nyeTeknologier from '../../rules/packs/nye-teknologier.json';
import { Settings } from '../../rules/settings';
import { compare, type Comparison, type PoolEffect } from '../../sharing/compare';
import { findFormulas, listedFormulas, type ListedFormula } from '../../sharing/prepare/findFormulas';
import { findRecord } from '../../sharing/prepare/findRecord';
import { hasTables } from '../../sharing/seal';
import { readSealedFile, sealFile, type SealedCopy } from '../../sharing/sealFile';
import { verify, type Verification } from '../../sharing/verify';
import type { Language } from '../../text/language';
import type { ReportTexts } from '../../text/types';
import { openWorkbook, type ReadOptions } from '../../workbook/file/book/openWorkbook';
import type { PatchNotice } from '../../workbook/file/patch/change';
import { readWorkbook } from '../../workbook/file/readWorkbook';
import { inSlices, type Checking } from '../readAndCheck';
import { findingsSheetsOf } from '../writeToSheets';
import type { Job } from './oneWork';

/** What can be told of a workbook before it is shared. */
export interface Examined {
  readonly verification: Verification;
  /** The pack that holds now. */
  readonly pack: PackNote;
  readonly result: CheckResult;
  readonly report: ReportTexts;
  /** It is a shared copy: its formulas are in a record. */
  readonly isCopy: boolean;
  /** What would become values. */
  readonly formulas: readonly ListedFormula[];
}

export async function examine(
  bytes: Uint8Array,
  { checkSource, texts }: Checking,
  { options, begin, signal }: Job,
): Promise<Examined> {
  await begin('examine');
  const { workbook, found } = await readSealedFile(bytes, options);
  const book = await openWorkbook(bytes, options);
  const isCopy = (await findRecord(book)).sheets.length > 0;
  const formulas = isCopy ? [] : listedFormulas(await findFormulas(book));
  await begin('check');
  const { ledger, settings } = bookOf(workbook);
  const pack = await packNote(settings.pack);
  return {
    // The pane has no list of trusted keys: a signed seal is told to be signed, and never to be believed.
    verification: await verify(ledger, found, pack, null),
    pack,
    result: (await inSlices(checkSource(workbook), signal)).result,
    report: texts.report,
    isCopy,
    formulas,
  };
}

/** Who seals, and in which language the seal speaks. */
export interface SealWish {
  readonly by: string;
  readonly on: Date;
  readonly language: Language;
}

export async function sealedCopy(
  bytes: Uint8Array,
  wish: SealWish,
  { options, begin }: Job,
): Promise<SealedCopy> {
  await begin('seal');
  const file = await readSealedFile(bytes, options);
  const pack = await packNote(bookOf(file.workbook).settings.pack);
  return sealFile(bytes, file, { ...wish, pack, signing: null }, options);
}

export interface PreparedCopy extends Omit<SealedCopy, 'seal'> {
  readonly code: string;
  /** See `FreshlyFrozen`. */
  readonly ageUnknown: readonly string[];
}

/** Values for formulas, what the rules find, and a seal on top of it. */
export async function preparedCopy(
  bytes: Uint8Array,
  wish: SealWish,
  { checkSource, texts }: Checking,
  job: Job,
): Promise<PreparedCopy> {
  const { options, begin, signal } = job;
  await begin('check');
  const workbook = await readWorkbook(bytes, options);
  const { language } = wish;
  const { result } = await inSlices(checkSource(workbook), signal);
  const sheets = await findingsSheetsOf({ result, history: null, texts, source: workbook }, language);
  await begin('freeze');
  const { frozen, ageUnknown } = await freezeFresh(workbook, { bytes, sheets, language }, options);
  const sealed = await sealedCopy(frozen.bytes, wish, job);
  const notices = onceEach([...frozen.notices, ...sealed.notices]);
  return { bytes: sealed.bytes, code: sealed.seal.code, notices, ageUnknown };
}

function onceEach(notices: readonly PatchNotice[]): PatchNotice[] {
  return notices.filter(({ kind }, at) => notices.findIndex((each) => each.kind === kind) === at);
}

/** One of two versions has no table of ours. */
export class NoTables extends Error {}

/** The tables of a file, to be compared. */
export async function comparableBook(bytes: Uint8Array, options: ReadOptions): Promise<Book> {
  const book = bookOf(await readWorkbook(bytes, options));
  if (!hasTables(book.ledger)) throw new NoTables();
  return book;
}

/** What differs, and what it does to the pools. */
export interface Found extends Comparison {
  readonly pools: readonly PoolEffect[];
}

export function differences(before: Book, after: Book): Found {
  return { ...compare(before.ledger, after.ledger), pools: poolEffects(before, after) };
}

/** The same differences, told from the later version to the earlier. Places stay where they are. */
export function turnedRound({ rows, pools, doubts }: Found): Found {
  const other = { added: 'removed', removed: 'added', changed: 'changed' } as const;
  return {
    rows: rows.map((row) => ({ ...row, kind: other[row.kind], from: row.to, to: row.from })),
    pools: pools.map((effect) => ({ ...effect, from: effect.to, to: effect.from })),
    doubts,
  };
}

function bookOf(workbook: SourceWorkbook): Book {
  const ledger = new Ledger(workbook);
  return { ledger, settings: new Settings(ledger, nyeTeknologier) };
}
