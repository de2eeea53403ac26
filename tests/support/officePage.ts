import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment } from 'jest-environment-jsdom';

const FOLDER = 'node_modules/@microsoft/office-js/dist';
const ADDRESS = 'https://localhost/office/';

/** What a test puts in place as the host: it takes the requests of the genuine client as text. */
export interface PageHost {
  answer: (text: string) => Promise<string>;
  /** Put in by the page: sends a text to the client, e.g. an event. */
  push: (text: string) => void;
  settings: Map<string, string>;
  /** What the next write of settings does. */
  writeFails: boolean;
}

/** A page with the genuine Office.js, which takes itself to be in desktop Excel. */
export default class OfficePage extends TestEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
  }

  override async setup(): Promise<void> {
    await super.setup();
    const page = this.global as unknown as Window & Record<string, unknown>;
    const host: PageHost = {
      answer: async (text) => nothing(text),
      push: () => {},
      settings: new Map(),
      writeFails: false,
    };
    page['pageHost'] = host;
    page['setImmediate'] = setImmediate;
    page['TextDecoder'] = TextDecoder;
    page['TextEncoder'] = TextEncoder;
    const bridge = {
      onMessageFromHost: (_text: string): void => {},
      sendMessageToHost: (text: string): void => {
        void host.answer(text).then((reply) => bridge.onMessageFromHost(reply));
      },
    };
    host.push = (text) => bridge.onMessageFromHost(text);
    page['_richApiNativeBridge'] = bridge;
    Object.defineProperty(page, 'external', { value: legacyHost(host), configurable: true });
    await this.load(page);
  }

  private async load(page: Window & Record<string, unknown>): Promise<void> {
    const run = (file: string): void => {
      const code = readFileSync(path.join(FOLDER, file), 'utf8');
      vm.runInContext(code, this.getVmContext() as vm.Context);
    };
    const { document } = page;
    const head = document.head;
    const append = head.appendChild.bind(head);
    head.appendChild = <T extends Node>(node: T): T => {
      const source = (node as unknown as HTMLScriptElement).src ?? '';
      const result = append(node);
      if (source.startsWith(ADDRESS)) {
        setTimeout(() => {
          run(source.slice(ADDRESS.length).split('?')[0] ?? '');
          node.dispatchEvent(new (page as unknown as typeof globalThis).Event('load'));
        });
      }
      return result;
    };
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.setAttribute('src', `${ADDRESS}office.js`);
    append(script);
    run('office.js');
    const office = page['Office'] as typeof Office;
    await office.onReady();
  }
}

function legacyHost(host: PageHost): object {
  const matrix = '{"ExcelApi":"1.15","CustomXmlParts":"1.1","DelayForCellEdit":"1.1"}';
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'test',
    GetSolutionToken: () => '',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => '16.0.1.1',
    GetAppUILocale: () => 'da-DK',
    GetAppDataLocale: () => 'da-DK',
    GetDocUrl: () => 'test.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 0,
    GetSupportedMatrix: () => matrix,
    GetInstanceId: () => '1',
    GetTouchEnabled: () => false,
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => '{}',
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of host.settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: string[], values: string[]) => {
        if (host.writeFails) throw new Error('protected');
        host.settings = new Map(keys.map((key, at) => [key, values[at] ?? '']));
      },
      RefreshAsync: (done: (code: number) => void) => done(0),
    }),
  };
  return {
    GetHostInfo: () => 'Excel$Win32$16.01$da-DK$telemetry$$disableLogging$0',
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (_id: number, _parameters: unknown, done: (answer: number[]) => void) => done([0]),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done: (code: number) => void) => done(0),
    UnregisterEvent: (_id: number, _target: string, done: (code: number) => void) => done(0),
  };
}

/** What the client asks for at its start, before a test has put a host in place, is answered with nothing. */
function nothing(text: string): string {
  const { id, message } = JSON.parse(text) as {
    id: number;
    message: { body: { Actions: { Id: number }[] } };
  };
  const Results = message.body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null }));
  return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: { Results } } });
}
