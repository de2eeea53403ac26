import { readFileSync } from 'node:fs';
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
 * What a user of one language loads, gzip. Cells wait for the functions alone; the pane can be used when what it
 * starts with is there (PERFORMANCE.md: under 60 KB); the rules and their words come right after it.
 */
const GZIP_LIMIT = {
  functions: 34_100,
  start: 60_000,
  all: 150 * 1024,
  later: 24 * 1024,
  /** The reader and the writer of files and tables with fflate and saxes; seals, refusals and copies speak both languages. */
  sharing: 102 * 1024,
  /** Drafts speak both languages, whatever the pane's, as `BRIEF` does. */
  drafts: 15 * 1024,
  /** The reader of files again, and what proposes, follows and keeps a mapping. */
  mapper: 80 * 1024,
  /** Adds a table; the words on its sheet are in both languages, whatever the pane's. */
  tables: 20 * 1024,
  template: 80 * 1024,
};
const START = ['functions.js', 'addin.js', 'excel.js', 'pane.js'];
const RULES = ['check.js', 'rules.js'];
/** Functions that are seldom asked, and come when they are. */
const LATE = 'late.js';
/** Why a formula has no answer, for the first that has none and for the views. */
const REASONS = ['reason.js', 'reasons.js'];
/** Reads and keeps mappings: besides all the rest, only for a workbook that has one or is getting one. */
const MAPPED = ['mapping.js', 'follow.js'];
const wordsOf = (language: string): string[] => [`check-${language}.js`, `words-${language}.js`];
/** What is fetched when a view is first opened, or when something is first written. */
const LATER = ['views.js', 'changes.js', 'report.js'];
const laterWordsOf = (language: string): string[] => [`views-${language}.js`, `report-${language}.js`];
/** Reads files, for what shares them and for what maps their sheets. */
const READER = 'reader.js';
/** What shares workbooks, fetched when its view is first opened. */
const sharingOf = (language: string): string[] => [READER, 'sharing.js', `sharing-${language}.js`];
/** What drafts documents, fetched when a draft is first asked for. */
const DRAFTS = 'drafts.js';
/** What maps sheets of one's own, likewise. */
const mapperOf = (language: string): string[] => [READER, ...MAPPED, 'mapper.js', `mapper-${language}.js`];
/** What adds a table, fetched when somebody asks for it. */
const tablesOf = (language: string): string[] => ['tables.js', `tables-${language}.js`];
/** Workbooks to begin with: one is fetched when it is chosen. */
const TEMPLATES = [
  'empty-da.js',
  'empty-en.js',
  'sample-da.js',
  'sample-en.js',
  'training-da.js',
  'training-en.js',
];

/** What XML calls its namespaces and Excel files their relationships; nobody asks there for anything. */
const NAMESPACES = [
  String.raw`www\.w3\.org\/(?:2000\/svg|1999\/xhtml|1998\/Math\/MathML|XML\/1998\/namespace|2000\/xmlns\/)`,
  String.raw`schemas\.openxmlformats\.org\b`,
  String.raw`schemas\.microsoft\.com\/office\/2011\/relationships\/`,
  String.raw`purl\.oclc\.org\/ooxml\b`,
];

describe('the shipped scripts', () => {
  it.each([
    ['eval', /\beval\s*\(/],
    ['new Function', /\bFunction\s*\(/],
    ['innerHTML and its kin', /\b(outerHTML|insertAdjacentHTML)\b|document\.write/],
    ['a call over the network', /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/],
    ['a worker', /\bnew (Shared)?Worker\b/],
    ['a timer given a text', /setTimeout\s*\(\s*["'`]/],
    [
      'an address on the net but names of XML namespaces',
      new RegExp(`https?:\\/\\/(?!${NAMESPACES.join('|')})`),
    ],
  ])('contain no %s', (_, pattern) => {
    expect(code.length).toBeGreaterThan(2);
    for (const [name, text] of code) expect([name, pattern.exec(text)?.[0]]).toEqual([name, undefined]);
  });

  it('are made of our own sources only, and the reader of files, without host, command line and Node', () => {
    const modules = bundledModules();
    expect(modules).toContain('src/taskpane/pane.tsx');
    const named =
      /^(?:node_modules\/(?:preact\/|fflate\/esm\/browser\.js$|saxes\/|xmlchars\/|@fluentui\/svg-icons\/icons\/\w+\.svg$)|assets\/samples\/\w+\.\w+\.xlsx$)/;
    expect(modules.filter((file) => !file.startsWith('src/') && !named.test(file))).toEqual([]);
    const left = /^src\/(workbench|cli)\/|^src\/workbook\/file\/inflate\/node/;
    expect(modules.filter((file) => left.test(file))).toEqual([]);
    // The reader is in a file of its own; of the words for what it refuses the others have their own.
    for (const [name, text] of code)
      expect([name, text.includes('"DUPLICATE_CELL"')]).toEqual([name, name === READER]);
  });

  it('set no markup: Preact knows the property, and nothing of ours asks it to', () => {
    for (const file of bundledModules().filter((name) => name.startsWith('src/'))) {
      const source = readFileSync(file, 'utf8');
      expect([file, /innerHTML|dangerouslySetInnerHTML/.test(source)]).toEqual([file, false]);
    }
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

  it.each(['da', 'en'])('stay small (%s)', (language) => {
    const sizes = new Map(code.map(([name, text]) => [name, zlib.gzipSync(text, { level: 9 }).length]));
    const sum = (names: readonly string[]): number =>
      names.reduce((before, name) => before + (sizes.get(name) ?? NaN), 0);
    const start = [...START, `pane-${language}.js`];
    const all = [...start, ...RULES, LATE, ...REASONS, ...wordsOf(language)];
    const later = [...LATER, ...laterWordsOf(language)];
    console.log(
      `gzip (${language}): functions ${sum(['functions.js'])}, start ${sum(start)}, all ${sum(all)}, later ${sum(later)}, sharing ${sum(sharingOf(language))}, drafts ${sum([DRAFTS])}, mapper ${sum(mapperOf(language))}, tables ${sum(tablesOf(language))}`,
    );
    expect(sum(['functions.js'])).toBeLessThan(GZIP_LIMIT.functions);
    expect(sum(start)).toBeLessThan(GZIP_LIMIT.start);
    expect(sum(all)).toBeLessThan(GZIP_LIMIT.all);
    expect(sum(later)).toBeLessThan(GZIP_LIMIT.later);
    expect(sum(sharingOf(language))).toBeLessThan(GZIP_LIMIT.sharing);
    expect(sum([DRAFTS])).toBeLessThan(GZIP_LIMIT.drafts);
    expect(sum(mapperOf(language))).toBeLessThan(GZIP_LIMIT.mapper);
    expect(sum(tablesOf(language))).toBeLessThan(GZIP_LIMIT.tables);
    for (const name of TEMPLATES) expect(sum([name])).toBeLessThan(GZIP_LIMIT.template);
  });

  it('are all counted: nothing is loaded that no limit knows', () => {
    const known = [
      ...START,
      ...RULES,
      LATE,
      ...REASONS,
      DRAFTS,
      ...MAPPED,
      ...LATER,
      ...TEMPLATES,
      ...['da', 'en'].flatMap((each) => [
        `pane-${each}.js`,
        ...wordsOf(each),
        ...laterWordsOf(each),
        ...sharingOf(each),
        ...mapperOf(each),
        ...tablesOf(each),
      ]),
    ];
    expect([...scripts].sort()).toEqual([...new Set(known)].sort());
  });

  it('let the functions start without the pane, and before Excel may ask for them', () => {
    expect(page.indexOf('functions.js')).toBeGreaterThan(page.indexOf('office.js'));
    expect(page.indexOf('addin.js')).toBeGreaterThan(page.indexOf('functions.js'));
    expect(page).toContain('<script src="functions.js"></script>');
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
