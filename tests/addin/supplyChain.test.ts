import { readFileSync } from 'node:fs';
import { built, bundledModules } from './built';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
};
const sbom = JSON.parse(built('../sbom.json').toString('utf8')) as {
  components: readonly {
    name: string;
    version: string;
    licenses: readonly { license: { id: string } }[];
    hashes: readonly { alg: string; content: string }[];
    properties: readonly { value: string }[];
  }[];
};
const shippedIn = (build: string): string[] =>
  sbom.components
    .filter(({ properties }) => properties.some(({ value }) => value === build))
    .map(({ name }) => name);

/** Licences that let a public agency use and pass on what is shipped, given that their text goes along. */
const FREE = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '(MIT AND Zlib)',
];

describe('what is shipped', () => {
  it('is listed package by package, with version, licence and digest', () => {
    expect(shippedIn('addin')).toEqual(['@fluentui/svg-icons', 'fflate', 'preact', 'saxes', 'xmlchars']);
    for (const { name, version, licenses, hashes } of sbom.components) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect([name, licenses.every(({ license }) => FREE.includes(license.id)), licenses.length]).toEqual([
        name,
        true,
        1,
      ]);
      expect(hashes).toEqual([
        { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) as string },
      ]);
    }
  });

  it('leaves out no package whose file is in a bundle', () => {
    const bundled = bundledModules().filter((file) => file.includes('node_modules/'));
    expect(bundled.length).toBeGreaterThan(4);
    for (const file of bundled)
      expect(shippedIn('addin').some((name) => file.startsWith(`node_modules/${name}/`))).toBe(true);
  });

  it('needs no more than three packages that run, in the add-in', () => {
    const readme = readFileSync('README.md', 'utf8');
    const runs = shippedIn('addin').filter((name) => Object.hasOwn(own.dependencies, name));
    expect(runs).toEqual(['fflate', 'preact', 'saxes']);
    for (const name of Object.keys(own.dependencies)) expect(readme).toContain(`[${name}](`);
  });

  it.each(['addin', 'cli'])('carries the licences of its parts along (%s)', (build) => {
    const text = built(`../${build}/licences.txt`).toString('utf8');
    expect(text).toMatch(/^puljetjek \d/);
    for (const name of shippedIn(build)) expect(text).toContain(`\n${name} `);
    expect(text).toContain('WITHOUT WARRANTY OF ANY KIND');
  });
});

describe('what is installed', () => {
  it('has exact versions, and comes from no address that a lock file names', () => {
    for (const version of Object.values({ ...own.dependencies, ...own.devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });

  it('runs under licences that say so', () => {
    const shipped = Object.entries(lock.packages).filter(([place, { dev }]) => place !== '' && !dev);
    expect(shipped.length).toBeGreaterThan(3);
    for (const [place, { license }] of shipped)
      expect([place, FREE.includes(license ?? '')]).toEqual([place, true]);
  });
});
