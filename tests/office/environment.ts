import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { TestEnvironment } from 'jest-environment-jsdom';

const LIBRARY = join(
  dirname(createRequire(`${process.cwd()}/`).resolve('@microsoft/office-js/package.json')),
  'dist',
);
/** Where the page believes office.js to be. The loader finds its other files from the script tag. */
const ADDRESS = 'https://localhost/office/';

/** Compiled once for all pages of a worker. */
const compiled = new Map<string, Script>();

function script(name: string): Script {
  let known = compiled.get(name);
  if (known === undefined) {
    known = new Script(readFileSync(join(LIBRARY, name), 'utf8'), { filename: `office-js/${name}` });
    compiled.set(name, known);
  }
  return known;
}

/**
 * A page in which genuine Office.js can be started: `startOffice()` runs the library's own files from node_modules,
 * unchanged and in the test's own realm, where `instanceof Array` and `Date` are what they are in a browser. A host
 * has to be attached before. One page, and one start, for each test file.
 */
export default class OfficeEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const { global: page } = this;
    // The reader of files needs what a browser has and jsdom has not.
    Object.assign(page, { TextDecoder, TextEncoder, setImmediate, startOffice: () => this.startOffice() });
  }

  private startOffice(): void {
    const { document } = this.global as unknown as { document: Document };
    const append = document.head.appendChild.bind(document.head);
    // jsdom loads no scripts; the loader's own tags are answered from the package.
    document.head.appendChild = <T extends Node>(node: T): T => {
      append(node);
      const { src } = node as unknown as HTMLScriptElement;
      if (typeof src === 'string' && src.startsWith(ADDRESS)) {
        this.run(src.slice(ADDRESS.length).replace(/\?.*$/, ''), node);
      }
      return node;
    };
    const tag = document.createElement('script');
    tag.setAttribute('src', `${ADDRESS}office.js`);
    append(tag);
    const context = this.getVmContext();
    if (context === null) throw new Error('the page is gone');
    script('office.js').runInContext(context);
  }

  private run(name: string, tag: Node): void {
    setTimeout(() => {
      const context = this.getVmContext();
      if (context === null) return;
      script(name).runInContext(context);
      const loaded = new (this.global as unknown as typeof globalThis).Event('load');
      tag.dispatchEvent(loaded);
    }, 0);
  }
}
