import type { Language } from '../text/language';
import type { ArgumentSpec, FunctionDeclaration } from './spec';
import { DECLARED } from './allFunctions';

/** A parameter as functions.json has it; what is left out is scalar, mandatory and given once. */
interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any' | 'string';
  readonly dimensionality?: 'matrix';
  readonly optional?: true;
  readonly repeating?: true;
  readonly customEnumId?: string;
}

interface EnumMetadata {
  readonly id: string;
  readonly type: 'string';
  readonly values: readonly {
    readonly name: string;
    readonly stringValue: string;
    readonly tooltip: string;
  }[];
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: 'number' | 'string'; readonly dimensionality?: 'matrix' };
}

interface FunctionsMetadata {
  /** Without it Excel does not call a function whose range holds an error value. Holds for type `any` only. */
  readonly allowErrorForDataTypeAny: true;
  readonly enums: readonly EnumMetadata[];
  readonly functions: readonly FunctionMetadata[];
}

const RESULT = {
  amount: { type: 'number' },
  number: { type: 'number' },
  text: { type: 'string' },
  // Anything in a cell, which is what Excel takes when no type is stated.
  rows: { dimensionality: 'matrix' },
} as const;

/** The text of functions.json in one language, for Excel's function wizard. */
export function functionsJson(language: Language): string {
  return `${JSON.stringify(functionsMetadata(language), null, 2)}\n`;
}

export function functionsMetadata(language: Language): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    enums: enumsIn(language),
    functions: DECLARED.map((spec) => functionMetadata(spec, language)),
  };
}

function functionMetadata(spec: FunctionDeclaration, language: Language): FunctionMetadata {
  return {
    id: spec.name,
    name: spec.name,
    description: spec[language],
    parameters: spec.arguments.map((argument) => parameter(argument, language)),
    result: RESULT[spec.gives],
  };
}

/**
 * Every parameter but a choice takes anything: with a narrower type Excel itself would refuse a wrong value,
 * without our words for which argument it is.
 */
function parameter(argument: ArgumentSpec, language: Language): ParameterMetadata {
  const { name, type, optional, choices } = argument;
  return {
    name,
    description: argument[language],
    ...(choices ? { type: 'string', customEnumId: enumId(argument) } : { type: 'any' }),
    ...(type === 'matrix' || type === 'tables' ? { dimensionality: 'matrix' } : {}),
    ...(optional ? { optional } : {}),
    ...(type === 'tables' ? { repeating: true } : {}),
  };
}

function enumId({ name }: ArgumentSpec): string {
  return name.toUpperCase();
}

/** One list for every argument that has the same choices under the same name. */
function enumsIn(language: Language): EnumMetadata[] {
  const found = new Map<string, EnumMetadata>();
  for (const { arguments: declared } of DECLARED) {
    for (const argument of declared) {
      const { choices } = argument;
      if (!choices) continue;
      found.set(enumId(argument), {
        id: enumId(argument),
        type: 'string',
        values: choices.map(({ value, words: [danish, english] }) => ({
          name: value,
          stringValue: value,
          tooltip: (language === 'da' ? danish : english) ?? value,
        })),
      });
    }
  }
  return [...found.values()];
}
