import zlib from 'node:zlib';
import { built, builtFiles, bundledModules } from './built';

const scripts = builtFiles('.js');
const code = scripts.map((name) => [name, built(name).toString('utf8')] as const);
const page = built('taskpane.html').toString('utf8');
const policy = /content="(default-src[^"]*)"/.exec(page)?.[1] ?? '';
const directive = (name: string): string[] =>
  (policy.split('; ').find((each) => each.startsWith(`${name} `)) ?? '').split(' ').slice(1);

const CDN = 'https://appsforoffice.microsoft.com';
/**
 * Both languages, all rules and the whole ledger are in here, in about equal parts; no package is. The pane is
 * what is loaded on top of what formulas need anyway.
 */
const GZIP_LIMIT = { all: 96 * 1024, functions: 36 * 1024 };

describe('the shipped scripts', () => {
  it.each([
    ['eval', /\beval\s*\(/],
    ['new Function', /\bFunction\s*\(/],
    ['innerHTML and its kin', /\b(innerHTML|outerHTML|insertAdjacentHTML)\b|document\.write/],
    ['a call over the network', /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/],
    ['a worker', /\bnew (Shared)?Worker\b/],
    ['a timer given a text', /setTimeout\s*\(\s*["'`]/],
    ['an address on the net', /https?:\/\/(?!www\.w3\.org\/2000\/svg)/],
  ])('contain no %s', (_, pattern) => {
    expect(code.length).toBeGreaterThan(2);
    for (const [name, text] of code) expect([name, pattern.exec(text)?.[0]]).toEqual([name, undefined]);
  });

  it('are made of our own sources only, without host, command line and file reader', () => {
    const modules = bundledModules();
    expect(modules).toContain('src/taskpane/pane.ts');
    expect(modules.filter((file) => !file.startsWith('src/'))).toEqual([]);
    const left = /^src\/(workbench|cli)\/|^src\/workbook\/file\/(zip|xml|inflate|package|readWorkbook)/;
    expect(modules.filter((file) => left.test(file))).toEqual([]);
  });

  it('do not carry the examples of the rules', () => {
    for (const [name, text] of code) {
      expect([name, text.includes('A municipality bears the match itself')]).toEqual([name, false]);
    }
  });

  it('keep check and drafts, and their words, out of what cells wait for', () => {
    // A rule's title, the words of its findings, its work, and a draft's sentence.
    for (const part of ['Øremærkningens maksimum', 'frame-exceeded', 'Beskriv formål og indhold']) {
      const holding = code.filter(([, text]) => text.includes(part)).map(([name]) => name);
      expect([part, holding.length > 0, holding.includes('functions.js')]).toEqual([part, true, false]);
    }
  });

  it('stay small', () => {
    const sizes = code.map(([name, text]) => [name, zlib.gzipSync(text, { level: 9 }).length] as const);
    const sum = sizes.reduce((before, [, size]) => before + size, 0);
    console.log(`gzip: ${sizes.map(([name, size]) => `${name} ${size}`).join(', ')}, in all ${sum}`);
    expect(sum).toBeLessThan(GZIP_LIMIT.all);
    expect(new Map(sizes).get('functions.js')).toBeLessThan(GZIP_LIMIT.functions);
  });

  it('let the functions start without the pane', () => {
    expect(page.indexOf('functions.js')).toBeGreaterThan(page.indexOf('office.js'));
    expect(page.indexOf('addin.js')).toBeGreaterThan(page.indexOf('functions.js'));
    expect(page).not.toContain('pane.js');
  });
});

describe("the page's policy", () => {
  it('lets scripts come from the build and from office.js only, and nothing go out', () => {
    const office = /src="([^"]*office\.js)"/.exec(page)?.[1] ?? '';
    expect([`${CDN}/lib/1/hosted/office.js`, 'office/office.js']).toContain(office);
    expect(directive('script-src')).toEqual(office.startsWith(CDN) ? ["'self'", CDN] : ["'self'"]);
    expect(directive('default-src')).toEqual(["'self'"]);
    expect(directive('connect-src')).toEqual(["'none'"]);
    expect(directive('style-src')).toEqual(["'self'"]);
    expect(policy).not.toContain('unsafe');
  });

  it('is not broken by the page itself: no script, style or handler in the line', () => {
    expect([...page.matchAll(/<script(?![^>]* src=)/g)]).toEqual([]);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  it('stands before everything that it rules', () => {
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<link'));
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
  });
});
