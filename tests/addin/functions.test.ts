import vm from 'node:vm';
import { built } from './built';

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly name: string }[];
}

const metadata = (file: string): Metadata => JSON.parse(built(file).toString('utf8')) as Metadata;

/** Runs the shipped functions.js in an empty page and notes what it registers. */
function associated(): string[] {
  const names: string[] = [];
  const page = {
    CustomFunctions: {
      associate: (name: string) => names.push(name),
      Error: class {},
      ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
    },
    TextEncoder,
    setTimeout,
    clearTimeout,
  };
  vm.runInNewContext(built('functions.js').toString('utf8'), { ...page, self: page });
  return names;
}

describe('the built functions', () => {
  it('are registered one for one with functions.json, without waiting for Excel', () => {
    const ids = metadata('functions.json').functions.map(({ id }) => id.toUpperCase());
    expect(ids.length).toBeGreaterThan(0);
    expect(
      associated()
        .map((name) => name.toUpperCase())
        .sort(),
    ).toEqual([...ids].sort());
  });

  it('are the same in the Danish file', () => {
    const names = (file: string): string[] => metadata(file).functions.map(({ id, name }) => `${id} ${name}`);
    expect(names('functions.da.json')).toEqual(names('functions.json'));
  });
});
