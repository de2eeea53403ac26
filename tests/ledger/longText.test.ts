import { readNumberText } from '../../src/ledger/amountText';
import { recogniseCaption, unitOf } from '../../src/ledger/captions';
import { readDateText } from '../../src/ledger/dateText';
import { lookOf, normaliseId } from '../../src/ledger/ids';
import { isCvrNumber, looksLikeDate, readNumberCell, readTextCell } from '../../src/ledger/readCell';
import { fieldSpec } from '../../src/ledger/tables';

const LENGTH = 100_000;
const filled = (part: string): string => part.repeat(Math.ceil(LENGTH / part.length));
const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['digits', filled('1')],
  ['digits and something else', `${filled('1')}!`],
  ['a fraction without end', `0,${filled('1')}`],
  ['groups of three', `1${filled('.000')}`],
  ['zeros', `${filled('0')}x`],
  ['full stops', filled('1.')],
  ['single blanks', `${filled('1 ')}!`],
  ['blanks', `a${filled(' ')}b`],
  ['no-break spaces', `a${filled('\u00a0')}b`],
  ['line breaks', `1${filled('\n')}!`],
  ['zero-width marks', `1${filled('\u200b')}!`],
  ['minuses', `1${filled('-')}!`],
  ['currencies', `1${filled(' kr')}!`],
  ['letters', `1${filled('a')}!`],
  ['opening parentheses', filled('(')],
  ['parentheses', `${filled('()')}x`],
  ['blanks in parentheses', `${filled('( )')}x`],
  ['opening brackets', filled('[')],
  ['quotes', `${filled('"')}"`],
  ['accents', `e${filled('\u0301')}`],
];
const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['a number', readNumberText],
  ['a caption', (text) => recogniseCaption('Allocations', text)],
  ['a caption with a unit', (text) => recogniseCaption('Allocations', `Beløb (${text})`)],
  ['a unit', unitOf],
  ['a date', readDateText],
  ['an id', normaliseId],
  ['the look of an id', lookOf],
  ['a number format', looksLikeDate],
  ['a CVR number', isCvrNumber],
  ['an amount cell', (text) => readNumberCell(text, fieldSpec('Allocations', 'amount'), CONTEXT)],
  ['an account cell', (text) => readTextCell(text, fieldSpec('Pools', 'account'), CONTEXT)],
];
const CONTEXT = { unit: 'kr', date1904: false, format: '' } as const;

// No clock here: a reader that goes back over such a text needs minutes, and the run's own limit ends it.
describe.each(READERS)('a text of 100,000 characters read as %s', (_, read) => {
  it.each(TEXTS)('comes to an end: %s', (_name, text) => {
    expect(() => read(text)).not.toThrow();
  });
});
