import { NoAnswer, notUsable } from '../ledger/answer';
import { dayOf, serialOfDay } from '../ledger/dates';
import { Arguments } from './arguments';
import { callFunction } from './callFunction';
import type { Formula } from './formula';
import type { Part } from '../ledger/parts';
import type { Answer, ArgumentValue, Book, FunctionSpec } from './spec';
import { functionNamed } from './table';

/** Stands for the `Ledger` argument among the values of a call. */
const HANDLE = 'Ledger';

/** A call with what its answer is made of. */
export interface Explained {
  /** As the call gives it, or why there is no answer. */
  readonly answer: Answer | NoAnswer;
  /** Parts that add up to the answer; `null` where it is not a sum of rows. */
  readonly parts: readonly Part[] | null;
}

/** Computes one call as `callFunction` does, and keeps what the function added up. */
export function explainCall(formula: Formula & { kind: 'call' }, book: Book): Explained {
  try {
    const { spec, values, takesLedger } = called(formula, book);
    const args = new Arguments(spec, values, takesLedger ? book : null);
    const answer = spec.compute(args);
    return { answer, parts: args.parts };
  } catch (error) {
    if (error instanceof NoAnswer) return { answer: error, parts: null };
    throw error;
  }
}

/** The names in a formula that are no function of ours, so that a caller can say so before it reads a file. */
export function unknownNames(formula: Formula): string[] {
  if (formula.kind !== 'call') return [];
  const inner = formula.arguments.flatMap(unknownNames);
  return formula.name === 'DATE' || functionNamed(formula.name) ? inner : [formula.name, ...inner];
}

/** The answer of a typed formula on a workbook's tables. */
export function evaluate(formula: Formula, book: Book): Answer {
  const value = valueOf(formula, book);
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value as Answer;
}

function valueOf(formula: Formula, book: Book): ArgumentValue {
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
      if (formula.name === 'DATE') {
        return dateSerial(
          formula.arguments.map((argument) => valueOf(argument, book)),
          book,
        );
      }
      const { spec, values, takesLedger } = called(formula, book);
      return callFunction(spec, values, takesLedger ? book : null);
    }
  }
}

/** The function of a call and the values of its arguments. */
function called(
  formula: Formula & { kind: 'call' },
  book: Book,
): { spec: FunctionSpec; values: readonly ArgumentValue[]; takesLedger: boolean } {
  const values = formula.arguments.map((argument) => valueOf(argument, book));
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
  return { spec, values, takesLedger };
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
