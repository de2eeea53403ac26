import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What is shipped, by the folder of its build. */
const SHIPPED = ['addin', 'cli'] as const;

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
}

interface Component extends Locked {
  readonly name: string;
  readonly folder: string;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const own = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };

/** The packages whose files webpack put into a build. */
function componentsOf(build: string): readonly Component[] {
  const modules = JSON.parse(readFileSync(`dist/${build}-modules.json`, 'utf8')) as string[];
  const folders = modules.flatMap(
    (file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  );
  return [...new Set(folders)].sort().map((folder) => {
    const locked = lock.packages[folder];
    if (!locked) throw new Error(`${folder} is in the ${build} build and not in package-lock.json`);
    return { ...locked, name: folder.slice(folder.lastIndexOf('node_modules/') + 13), folder };
  });
}

function licenceText({ name, folder, license }: Component): string {
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file !== undefined) return readFileSync(`${folder}/${file}`, 'utf8').trim();
  if (license === undefined) throw new Error(`${name} does not say under which licence it comes`);
  return `The package says ${license} and carries no text of it.`;
}

/** The licences ask that their text goes along with the code. */
function licences(components: readonly Component[]): string {
  const parts = components.map(
    (each) => `${each.name} ${each.version} (${each.license ?? 'see below'})\n\n${licenceText(each)}`,
  );
  return `${[`${own.name} ${own.version}\n\n${readFileSync('LICENSE', 'utf8').trim()}`, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** `sha512-<base64>` of package-lock.json, as CycloneDX writes it. */
function hashes(integrity = ''): readonly object[] {
  const [, base64] = /^sha512-(.+)$/.exec(integrity) ?? [];
  return base64 ? [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] : [];
}

function purl(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

const builds = SHIPPED.filter((build) => existsSync(`dist/${build}-modules.json`)).map(
  (build) => [build, componentsOf(build)] as const,
);
for (const [build, components] of builds) writeFileSync(`dist/${build}/licences.txt`, licences(components));
const all = new Map(
  builds.flatMap(([, components]) => components.map((each) => [each.folder, each] as const)),
);
const sbom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: { type: 'application', 'bom-ref': own.name, name: own.name, version: own.version },
  },
  components: [...all.values()].map(({ folder, name, version, license, integrity }) => ({
    type: 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    purl: purl(name, version),
    licenses: license ? [{ license: { id: license } }] : [],
    hashes: hashes(integrity),
    properties: builds
      .filter(([, components]) => components.some((each) => each.folder === folder))
      .map(([build]) => ({ name: `${own.name}:build`, value: build })),
  })),
};
writeFileSync('dist/sbom.json', `${JSON.stringify(sbom, null, 2)}\n`);
