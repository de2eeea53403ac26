import type { BridgedHost } from '../../src/workbench/host/bridge';
import type {} from './paneClock';
import type { ToHost } from './paneHost';

/** The page around the pane in its bench: hands text to the host's thread and back. */
const asked = new URLSearchParams(location.search);
const host = new Worker('/bench/paneHost.js');
const ask = (message: ToHost): void => host.postMessage(message);
const waiting = new Map<number, (text: string) => void>();
let requests = 0;
let push: (text: string) => void = () => undefined;

type FromHost =
  | { readonly kind: 'opened'; readonly identity: BridgedHost['identity'] }
  | { readonly kind: 'answer'; readonly id: number; readonly text: string }
  | { readonly kind: 'push'; readonly text: string };

host.onmessage = ({ data }: MessageEvent<FromHost>) => {
  if (data.kind === 'opened') return showPane(data.identity);
  if (data.kind === 'push') return push(data.text);
  waiting.get(data.id)?.(data.text);
  waiting.delete(data.id);
};

function showPane(identity: BridgedHost['identity']): void {
  let settings: ReadonlyMap<string, string> = new Map();
  const excelHost: BridgedHost = {
    identity,
    request: (text) =>
      new Promise((resolve) => {
        const id = ++requests;
        waiting.set(id, resolve);
        ask({ kind: 'request', id, text });
      }),
    connect: (send) => (push = send),
    readSettings: () => settings,
    writeSettings(written) {
      settings = written;
      ask({ kind: 'settings', settings });
    },
    commandCompleted: () => undefined,
    onCommand: () => undefined,
    file: () => Promise.reject(new Error('not asked for here')),
    copiesChanged: () => undefined,
  };
  Object.assign(window, { excelHost });
  window.typeInto = (sheet, row, column, value) => ask({ kind: 'type', sheet, row, column, value });
  const frame = Object.assign(document.createElement('iframe'), { src: asked.get('page') });
  frame.style.cssText = 'width:350px;height:760px;border:0';
  document.body.append(frame);
}

ask({ kind: 'open', rows: Number(asked.get('rows')) });
