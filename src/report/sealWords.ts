import { TABLES } from '../ledger/tables';
import type { SealDoubt } from '../sharing/sealDoubts';
import type { SealChange } from '../sharing/verify';
import type { Language } from '../text/language';
import { sealTexts } from '../text/sealTexts';

const CELLS_SHOWN = 8;

/** What is not as it was sealed, and where it stands. */
export function changeWords(change: SealChange, language: Language): string {
  return [changePlace(change, language), changeWhat(change, language)].filter(Boolean).join(' · ');
}

/** The cell, or for what has none the table; empty for the cut-off date. */
export function changePlace(
  { table, sheet, cell }: Pick<SealChange, 'table' | 'sheet' | 'cell'>,
  language: Language,
): string {
  if (cell !== null) return `${sheet}!${cell}`;
  return table === null ? '' : TABLES[table][language];
}

export function changeWhat({ table, row, column, cell, kind }: SealChange, language: Language): string {
  const { change: words } = sealTexts(language);
  const name = row ?? words.noName;
  if (table === null) return words.setting(column ?? '');
  if (kind === 'added') return words.added(name);
  if (kind === 'removed') return words.removed(name);
  if (column !== null) return words.changed(name, column);
  return cell === null ? words.wholeTable : words.wholeRow(name);
}

/** Why it cannot be told whether a workbook was changed, or why it is not sealed. */
export function sealDoubtWords(doubt: SealDoubt, language: Language): string {
  const { doubts: words } = sealTexts(language);
  switch (doubt.kind) {
    case 'no-value': {
      const shown = doubt.cells.slice(0, CELLS_SHOWN).join(', ');
      return words[doubt.kind](`${doubt.sheet}!${shown}${doubt.cells.length > CELLS_SHOWN ? ', …' : ''}`);
    }
    case 'table-twice':
    case 'table-lost':
    case 'table-without-captions':
      return words[doubt.kind](doubt.table);
    case 'column-doubtful':
      return words[doubt.kind](doubt.table, doubt.captions.join(', '));
    case 'column-not-sealed':
      return words[doubt.kind](doubt.table, doubt.caption);
    case 'sheet-edited':
    case 'sheet-in-the-way':
      return words[doubt.kind](doubt.sheet);
    default:
      return words[doubt.kind]();
  }
}
