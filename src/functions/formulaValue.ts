import { notUsable } from '../ledger/answer';
import { dayOf, serialOfDay } from '../ledger/dates';
import { CellError, type Cell } from '../ledger/source';
import type { Language } from '../text/language';
import { callFunction } from './call';
import type { Call, Formula } from './formula';
import type { Answer, ArgumentValue, Book, CellFailure, FunctionSpec } from './spec';

/** Stands for the `Ledger` argument among the values of a call. */
const HANDLE = 'Ledger';

/** What a formula is asked on, and the functions that it may call. */
export interface Asked {
  readonly book: Book;
  readonly language: Language;
  readonly functionNamed: (name: string) => FunctionSpec | undefined;
}

/** What a formula or a part of it gives. */
export function valueOf(formula: Formula, asked: Asked): ArgumentValue | Answer {
  switch (formula.kind) {
    case 'constant':
    case 'cell':
      return formula.value;
    case 'array':
      return formula.rows;
    case 'omitted':
      return undefined;
    case 'ledger':
      return HANDLE;
    case 'reference':
      throw new Error(`${formula.text} was not read`);
    case 'call': {
      if (formula.name === 'DATE') return dateSerial(argumentsOf(formula, asked), asked.book);
      const { spec, values, book } = called(formula, asked);
      return callFunction(spec, values, book, asked.language);
    }
  }
}

/** The function of a call, the values of its arguments, and the book where it takes one. */
export function called(
  formula: Call,
  asked: Asked,
): { readonly spec: FunctionSpec; readonly values: readonly ArgumentValue[]; readonly book: Book | null } {
  const values = argumentsOf(formula, asked);
  const spec = asked.functionNamed(formula.name);
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
  return { spec, values, book: takesLedger ? asked.book : null };
}

function argumentsOf(formula: Call, asked: Asked): ArgumentValue[] {
  return formula.arguments.map((argument) => asArgument(valueOf(argument, asked)));
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
