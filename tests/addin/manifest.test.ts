/** @jest-environment jsdom */
import fs from 'node:fs';
import path from 'node:path';
import { built, isBuilt } from './built';

/**
 * The rules of the published schema that can be known here. The schema itself is not among the project's files:
 * what only Microsoft's validator says is in docs/excel-checklist.md.
 */
const source = fs.readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');
const ADDRESS = 'https://localhost:3000';

function parsed(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'application/xml');
}

const manifest = parsed(built('manifest.xml').toString('utf8'));
const all = (name: string): Element[] =>
  [...manifest.getElementsByTagName('*')].filter(({ tagName }) => tagName === name);
const one = (name: string): Element => {
  const [found] = all(name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const childNames = (element: Element): string[] => [...element.children].map(({ tagName }) => tagName);
const attribute = (name: string) => (element: Element) => element.getAttribute(name) ?? '';
const values = (element: Element): string[] =>
  [...element.querySelectorAll('*'), element].flatMap((each) =>
    ['DefaultValue', 'Value'].map((name) => each.getAttribute(name)).filter((value) => value !== null),
  );

/** `present` stand in the order that `order` gives, and nothing else stands there. */
function expectOrder(present: readonly string[], order: readonly string[]): void {
  expect(present.filter((name) => !order.includes(name))).toEqual([]);
  expect(present).toEqual([...present].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
}

describe('manifest.xml', () => {
  it('is well formed, and the build changes nothing but the address', () => {
    expect(manifest.getElementsByTagName('parsererror')).toHaveLength(0);
    const served =
      one('SourceLocation')
        .getAttribute('DefaultValue')
        ?.replace(/\/taskpane\.html$/, '') ?? '';
    expect(built('manifest.xml').toString('utf8')).toBe(source.replaceAll(ADDRESS, served));
  });

  it('has its elements in the order of the schema', () => {
    const top = manifest.documentElement;
    expect([top.tagName, top.getAttribute('xsi:type')]).toEqual(['OfficeApp', 'TaskPaneApp']);
    expectOrder(childNames(top), [
      'Id',
      'AlternateId',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    expectOrder(childNames(one('VersionOverrides')), ['Description', 'Requirements', 'Hosts', 'Resources']);
    const host = all('Host').find((each) => each.hasAttribute('xsi:type')) as Element;
    expectOrder(childNames(host), ['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expectOrder(childNames(one('DesktopFormFactor')), ['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    expect(childNames(one('ExtensionPoint'))).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
    expect(childNames(one('Resources'))).toEqual([
      'bt:Images',
      'bt:Urls',
      'bt:ShortStrings',
      'bt:LongStrings',
    ]);
    for (const group of all('Group')) expectOrder(childNames(group), ['Label', 'Icon', 'Control']);
    for (const control of all('Control')) {
      expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    }
    expect(childNames(one('CustomTab')).at(-1)).toBe('Label');
  });

  it('has an id, a version, texts and ids of the lengths that are allowed', () => {
    expect(one('Id').textContent).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
    expect(one('Version').textContent).toMatch(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/);
    expect(one('ProviderName').textContent?.length).toBeLessThanOrEqual(125);
    for (const text of values(one('DisplayName'))) expect(text.length).toBeLessThanOrEqual(125);
    for (const text of values(one('Description'))) expect(text.length).toBeLessThanOrEqual(250);
    for (const text of values(one('bt:ShortStrings'))) expect(text.length).toBeLessThanOrEqual(125);
    for (const text of values(one('bt:LongStrings'))) expect(text.length).toBeLessThanOrEqual(250);
    for (const id of [...manifest.querySelectorAll('[id]')].map(attribute('id'))) {
      expect(id.length).toBeLessThanOrEqual(id.startsWith('Puljetjek.') ? 125 : 32);
    }
  });

  it('defines every resource that it uses, once, and uses every one that it defines', () => {
    const defined = [...one('Resources').querySelectorAll('[id]')].map(attribute('id'));
    const used = [...manifest.querySelectorAll('[resid]')].map(attribute('resid'));
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  it('names nothing twice among tabs, groups and buttons', () => {
    const ids = [...one('DesktopFormFactor').querySelectorAll('[id]')].map(attribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has every text that differs in Danish too', () => {
    const texts = [...all('bt:String'), one('DisplayName'), one('Description')];
    const without = texts.filter((text) => text.children.length === 0).map(attribute('id'));
    expect(without).toEqual(['Functions.Namespace', 'Tab.Label']);
    for (const override of [...all('bt:Override'), ...all('Override')]) {
      expect(override.getAttribute('Locale')).toBe('da-DK');
    }
  });

  it('points only to files of the build, over https, at one address', () => {
    const urls = [
      ...all('IconUrl'),
      ...all('HighResolutionIconUrl'),
      ...all('SourceLocation').filter((each) => each.hasAttribute('DefaultValue')),
      ...all('bt:Image').filter((each) => each.hasAttribute('DefaultValue')),
      ...all('bt:Url'),
    ].flatMap(values);
    expect(urls.length).toBeGreaterThan(8);
    const [served = ''] = urls[0]?.split('/icons/') ?? [];
    for (const url of urls) {
      expect(url).toMatch(/^https:\/\//);
      expect(url.startsWith(`${served}/`)).toBe(true);
      expect([url, isBuilt(url.slice(served.length + 1))]).toEqual([url, true]);
    }
  });

  it('gives a Danish Office the Danish explanations of the functions', () => {
    const metadata = one('Metadata').firstElementChild?.getAttribute('resid');
    const url = all('bt:Url').find(({ id }) => id === metadata) as Element;
    expect(values(url).map((address) => address.slice(address.lastIndexOf('/') + 1))).toEqual([
      'functions.da.json',
      'functions.json',
    ]);
  });

  it('puts the functions into the namespace that formulas and the ledger name', () => {
    const namespace = all('bt:String').find(({ id }) => id === one('Namespace').getAttribute('resid'));
    expect(namespace?.getAttribute('DefaultValue')).toBe('PULJE');
  });

  it('uses only types and values that the schema knows', () => {
    const types = (name: string): (string | null)[] => all(name).map((each) => each.getAttribute('xsi:type'));
    expect(types('VersionOverrides')).toEqual(['VersionOverridesV1_0']);
    expect(types('ExtensionPoint')).toEqual(['CustomFunctions', 'PrimaryCommandSurface']);
    expect(new Set(types('Control'))).toEqual(new Set(['Button']));
    expect(new Set(types('Action'))).toEqual(new Set(['ExecuteFunction']));
    expect(all('Host').map((each) => each.getAttribute('Name') ?? each.getAttribute('xsi:type'))).toEqual([
      'Workbook',
      'Workbook',
    ]);
    expect(one('Permissions').textContent).toBe('ReadWriteDocument');
    for (const action of all('Action')) expect(childNames(action)).toEqual(['FunctionName']);
    for (const tip of all('Supertip')) expect(childNames(tip)).toEqual(['Title', 'Description']);
  });

  it('has icons of the size that it says', () => {
    const sizeOf = (url: string): [number, number] => {
      const png = built(url.slice(url.indexOf('icons/')));
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    const urlOf = new Map(
      all('bt:Image')
        .filter((each) => each.hasAttribute('id'))
        .map((each) => [each.id, attribute('DefaultValue')(each)]),
    );
    for (const icon of all('Icon')) {
      expect([...icon.children].map(attribute('size'))).toEqual(['16', '32', '80']);
      for (const image of icon.children) {
        const size = Number(image.getAttribute('size'));
        expect(sizeOf(urlOf.get(attribute('resid')(image)) ?? '')).toEqual([size, size]);
      }
    }
    expect(sizeOf(attribute('DefaultValue')(one('IconUrl')))).toEqual([64, 64]);
    expect(sizeOf(attribute('DefaultValue')(one('HighResolutionIconUrl')))).toEqual([128, 128]);
  });

  it('runs functions, ribbon and pane in one long-lived page', () => {
    const page = one('Runtime').getAttribute('resid');
    expect(one('Runtime').getAttribute('lifetime')).toBe('long');
    expect(one('FunctionFile').getAttribute('resid')).toBe(page);
    expect(one('Page').firstElementChild?.getAttribute('resid')).toBe(page);
  });

  it('has a ribbon command for every name that the code answers to, and the reverse', () => {
    const named = all('FunctionName').map(({ textContent }) => textContent);
    const code = fs.readFileSync(path.resolve(__dirname, '../../src/commands/ribbon.ts'), 'utf8');
    const answered = [...code.matchAll(/^ {2}(\w+): \(pane\) =>/gm)].map(([, name]) => name);
    expect(named).toEqual(answered);
  });
});
