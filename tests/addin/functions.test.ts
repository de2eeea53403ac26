import vm from 'node:vm';
import { rangesOf, sampleBook } from '../support/cellFunctions';
import { built } from './built';

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly name: string }[];
}

const metadata = (file: string): Metadata => JSON.parse(built(file).toString('utf8')) as Metadata;

interface Page {
  readonly calls: ReadonlyMap<string, (...values: unknown[]) => unknown>;
  /** The scripts that were fetched after functions.js. */
  readonly fetched: readonly string[];
}

/** Runs the shipped functions.js in a page that holds nothing but what loading a script takes. */
function openPage(): Page {
  const calls = new Map<string, (...values: unknown[]) => unknown>();
  const fetched: string[] = [];
  interface Script {
    src: string;
    onload?: (event: object) => void;
  }
  const page = {
    CustomFunctions: {
      associate: (name: string, call: (...values: unknown[]) => unknown) => calls.set(name, call),
      Error: class {},
      ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
    },
    Office: { context: { displayLanguage: 'da-DK' } },
    TextEncoder,
    setTimeout,
    clearTimeout,
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({ src: '', setAttribute: () => undefined }),
      head: {
        appendChild(script: Script) {
          fetched.push(script.src);
          run(script.src);
          script.onload?.({ type: 'load', target: script });
        },
      },
    },
  };
  const context = vm.createContext(Object.assign(page, { self: page }));
  const run = (name: string): void => void vm.runInContext(built(name).toString('utf8'), context);
  run('functions.js');
  return { calls, fetched };
}

describe('the built functions', () => {
  it('are registered one for one with functions.json, without waiting for Excel', () => {
    const ids = metadata('functions.json').functions.map(({ id }) => id.toUpperCase());
    expect(ids.length).toBeGreaterThan(0);
    expect([...openPage().calls.keys()].map((name) => name.toUpperCase()).sort()).toEqual([...ids].sort());
  });

  it('are the same in the Danish file', () => {
    const names = (file: string): string[] => metadata(file).functions.map(({ id, name }) => `${id} ${name}`);
    expect(names('functions.da.json')).toEqual(names('functions.json'));
  });

  it('fetch the check and the drafts when a cell first asks for them, and not before', async () => {
    const { calls, fetched } = openPage();
    const ask = (name: string, ...values: unknown[]): unknown => calls.get(name)?.(...values, {});
    const sample = (await sampleBook()).ledger;
    const handle = ask('LEDGER', rangesOf(sample.workbook));
    expect(ask('POOL_REMAINING', handle, 'NT')).toBe(53_700_000);
    expect(fetched).toEqual([]);
    expect(await ask('CHECK_COUNT', handle, 'error')).toBe(0);
    expect(fetched).toContain('late.js');
    const scripts = fetched.length;
    const draft = (await ask('BRIEF', handle, 'AKT-85')) as unknown[][];
    expect(draft.length).toBeGreaterThan(10);
    expect(fetched).toHaveLength(scripts);
  });
});
