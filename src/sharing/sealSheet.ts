import { captionOf } from '../ledger/captions';
import { TABLES } from '../ledger/tables';
import type { TableName } from '../ledger/tables/spec';
import { formatFor } from '../text/format';
import type { Language } from '../text/language';
import { sealTexts } from '../text/sealTexts';
import type { NewCell, NewSheet, StyleName } from '../workbook/file/patch/change';
import { PIECE_END, piecesOf } from './foundSeals';
import { PREVIOUS_LOST, sealCode, type SealHead } from './seal';

const WIDTHS = [46, 30, 80];

/** Who will have signed, for the sheet. */
export interface Signer {
  readonly owner: string;
  readonly key: string;
}

/** What the sheet shows of a seal: all but what is made of the sheet itself. */
export type ShownHead = Pick<SealHead, 'on' | 'by' | 'pack' | 'settings' | 'tables' | 'previous'>;

/** `2026-11-26 23:06 UTC`: one way of writing it in every language, as it is read aloud over the phone. */
export function momentOf(on: string): string {
  return `${on.slice(0, 10)} ${on.slice(11, 16)} UTC`;
}

/** The lines of the sheet above and below the code. They are texts, so that every program keeps them as they are. */
export interface ShownLines {
  readonly above: readonly (readonly string[])[];
  readonly below: readonly (readonly string[])[];
}

export function shownLines(head: ShownHead, signer: Signer | null, language: Language): ShownLines {
  const { sheet: words } = sealTexts(language);
  const { previous, tables, settings } = head;
  const named = previous === PREVIOUS_LOST ? words.lostPrevious : sealCode(previous);
  const cutOff = settings[0]?.[1].slice(1) ?? '';
  return {
    above: [
      [words.title],
      ...words.lines.map((line) => [line]),
      [words.on, momentOf(head.on)],
      [words.by, head.by || words.byNobody],
      [words.signature, signer ? words.signedWith(signer.owner, signer.key) : words.unsigned],
      [words.pack, `${head.pack.id} ${head.pack.version}`],
      [words.cutOff, cutOff || words.noCutOff],
      [words.previous, previous === '' ? words.noPrevious : named],
    ],
    below: [
      [words.table, words.rows, words.totals],
      ...tables.map(({ name, rows, totals }) => {
        const table = name as TableName;
        const sums = totals.filter(([, ore]) => ore !== '0');
        const told = sums.map(
          ([field, ore]) => `${captionOf(table, field, language)} ${sumOf(ore, language)}`,
        );
        return [TABLES[table][language], String(rows), told.join('; ')];
      }),
      [words.machine],
    ],
  };
}

/** A seal's sheet: for a reader above, for programs below. */
export function sealSheet(
  name: string,
  { above, below }: ShownLines,
  code: string,
  text: string,
  language: Language,
): NewSheet {
  const { sheet: words } = sealTexts(language);
  const [title = [], ...lines] = above;
  const row = (line: readonly string[], style: StyleName): NewCell[] =>
    line.map((content) => ({ content, style }));
  const look = (line: readonly string[]): NewCell[] => row(line, line.length === 1 ? 'wrapped' : 'text');
  const [heading = [], ...tables] = below;
  return {
    name,
    widths: WIDTHS,
    rows: [
      row(title, 'header'),
      ...lines.map(look),
      row([words.code, code], 'header'),
      row(heading, 'header'),
      ...tables.map(look),
      ...piecesOf(text).map((content) => [{ content }, { content: PIECE_END }]),
    ],
  };
}

/** The texts of the lines, the label of the code among them. */
export function shownTexts({ above, below }: ShownLines, language: Language): string[] {
  return [...above, [sealTexts(language).sheet.code], ...below].flat();
}

function sumOf(ore: string, language: Language): string {
  const amount = Number(ore);
  // A sum beyond what a number holds exactly is told in øre, digit by digit.
  return Number.isSafeInteger(amount) ? formatFor(language).plainAmount(amount) : `${ore} øre`;
}
