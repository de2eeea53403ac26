import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { functionsJson, functionsMetadata } from '../../src/functions/metadata';
import type { ArgumentSpec, FunctionDeclaration } from '../../src/functions/spec';
import { DECLARED } from '../../src/functions/allFunctions';
import { fakeCells } from '../support/cellFunctions';

/** The table's functions as someone would declare them by hand in TypeScript. */
function declarationOf({ name, arguments: declared, gives }: FunctionDeclaration): string {
  const typeOf = ({ type, choices, name: own }: ArgumentSpec): string =>
    choices ? own.toUpperCase() : type === 'tables' ? 'any[][][]' : type === 'matrix' ? 'any[][]' : 'any';
  const parameters = declared.map((own) => `${own.name}${own.optional ? '?' : ''}: ${typeOf(own)}`);
  const result = gives === 'rows' ? 'any[][]' : gives === 'text' ? 'string' : 'number';
  return `/** Help.\n * @customfunction ${name}\n */\nfunction f${name}(${parameters.join(', ')}): ${result} { throw 0; }`;
}

function enumsOf(): string[] {
  const found = new Map(
    DECLARED.flatMap(({ arguments: declared }) =>
      declared.flatMap(({ name, choices }) => (choices ? [[name.toUpperCase(), choices] as const] : [])),
    ),
  );
  return [...found].map(([name, choices]) => {
    const members = choices.map(({ value }) => `  ${value} = ${JSON.stringify(value)},`).join('\n');
    return `/** @customenum {string} */\nenum ${name} {\n${members}\n}`;
  });
}

/** Without the words, which are nobody's shape. */
const shape = (text: string): unknown =>
  JSON.parse(text, (key, value: unknown) =>
    key === 'description' || key === 'tooltip' || key === 'helpUrl' ? undefined : value,
  );

interface Shape {
  functions: { id: string; parameters: { name: string }[] }[];
  enums: { id: string }[];
}

describe('functions.json', () => {
  it('has the shape that Microsoft’s own generator gives the same functions', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'functions-'));
    try {
      const file = join(folder, 'declared.ts');
      writeFileSync(file, [...enumsOf(), ...DECLARED.map(declarationOf)].join('\n\n'));
      const generated = await generateCustomFunctionsMetadata(file, false);
      expect(generated.errors).toEqual([]);
      const theirs = shape(generated.metadataJson) as Shape;
      const ours = shape(functionsJson('en')) as Shape;
      expect(ours.functions).toEqual(theirs.functions);
      const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
      expect([...ours.enums].sort(byId)).toEqual([...theirs.enums].sort(byId));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('lets Excel call LEDGER with ranges that hold error values, any number of them', () => {
    const { allowErrorForDataTypeAny, functions } = functionsMetadata('en');
    const ledger = functions.find(({ id }) => id === 'LEDGER');
    expect(allowErrorForDataTypeAny).toBe(true);
    expect(ledger?.parameters).toEqual([
      expect.objectContaining({ name: 'tables', type: 'any', dimensionality: 'matrix', repeating: true }),
    ]);
    expect(ledger?.result).toEqual({ type: 'string' });
  });

  it('has every function that is registered, and no other', () => {
    const ids = functionsMetadata('da').functions.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...fakeCells().names].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the same functions, parameters and choices in both languages, with other words', () => {
    expect(shape(functionsJson('da'))).toEqual(shape(functionsJson('en')));
    const descriptions = (language: 'da' | 'en'): string[] =>
      functionsMetadata(language).functions.flatMap(({ description, parameters }) => [
        description,
        ...parameters.map((parameter) => parameter.description),
      ]);
    descriptions('da').forEach((danish, index) => expect(danish).not.toBe(descriptions('en')[index]));
  });

  it.each(['da', 'en'] as const)('keeps to the lengths and letters that Excel takes (%s)', (language) => {
    for (const { id, description, parameters } of functionsMetadata(language).functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,127}$/);
      expect([id, description.length > 0 && description.length <= 255]).toEqual([id, true]);
      for (const parameter of parameters) {
        expect(parameter.name).toMatch(/^[a-zA-Z]{1,64}$/);
        expect([id, parameter.description.length > 0 && parameter.description.length <= 255]).toEqual([
          id,
          true,
        ]);
      }
    }
  });

  it('names a list of choices once, with choices that every argument of that list has', () => {
    const { enums } = functionsMetadata('en');
    expect(new Set(enums.map(({ id }) => id)).size).toBe(enums.length);
    for (const argument of DECLARED.flatMap((spec) => spec.arguments)) {
      if (!argument.choices) continue;
      const values = enums.find(({ id }) => id === argument.name.toUpperCase())?.values;
      expect(values?.map(({ stringValue }) => stringValue)).toEqual(
        argument.choices.map(({ value }) => value),
      );
    }
  });
});
