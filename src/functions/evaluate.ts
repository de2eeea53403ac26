import { notUsable } from '../ledger/answer';
import { dayOf, serialOfDay } from '../ledger/dates';
import { CellError, type Cell } from '../ledger/source';
import type { Language } from '../text/language';
import { functionNamed } from './allFunctions';
import { callFunction } from './call';
import type { Formula } from './formula';
import type { Answer, ArgumentValue, Book, CellFailure } from './spec';

/** Stands for the `Ledger` argument among the values of a call. */
const HANDLE = 'Ledger';

/** The names in a formula that are no function of ours, so that a caller can say so before it reads a file. */
export function unknownNames(formula: Formula): string[] {
  if (formula.kind !== 'call') return [];
  const inner = formula.arguments.flatMap(unknownNames);
  return formula.name === 'DATE' || functionNamed(formula.name) ? inner : [formula.name, ...inner];
}

/** The answer of a typed formula on a workbook's tables. */
export function evaluate(formula: Formula, book: Book, language: Language): Answer {
  const value = valueOf(formula, book, language);
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value as Answer;
}

function valueOf(formula: Formula, book: Book, language: Language): ArgumentValue | Answer {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'array':
      return formula.rows;
    case 'omitted':
      return undefined;
    case 'ledger':
      return HANDLE;
    case 'call': {
      const values = formula.arguments.map((argument) => asArgument(valueOf(argument, book, language)));
      if (formula.name === 'DATE') return dateSerial(values, book);
      const spec = functionNamed(formula.name);
      if (!spec) throw new Error(`unknown function ${formula.name}`);
      const takesLedger = spec.arguments[0]?.type === 'ledger';
      const first = formula.arguments[0];
      if (takesLedger && first?.kind !== 'ledger') {
        throw notUsable('argument-wrong', {
          argument: 'ledger',
          received: first?.kind === 'constant' ? String(first.value) : '',
          wanted: HANDLE,
        });
      }
      return callFunction(spec, values, takesLedger ? book : null, language);
    }
  }
}

/** An answer as the function around it gets it. */
function asArgument(value: ArgumentValue | Answer): ArgumentValue {
  if (!Array.isArray(value)) return value;
  const rows = value as readonly (readonly (Cell | CellFailure)[])[];
  return rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'object' && cell !== null && 'reason' in cell ? new CellError(cell.code) : cell,
    ),
  );
}

/** Excel's own DATE, so that a day can be typed on a command line as it is in a cell. */
function dateSerial(values: readonly ArgumentValue[], { ledger }: Book): number {
  const [year, month, date] = values;
  const day =
    typeof year === 'number' && typeof month === 'number' && typeof date === 'number'
      ? dayOf(year, month, date)
      : null;
  if (day === null) {
    throw notUsable('argument-wrong', {
      argument: 'DATE',
      received: values.map(String).join(', '),
      wanted: 'date',
    });
  }
  return serialOfDay(day, ledger.workbook.date1904);
}
