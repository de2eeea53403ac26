import fs from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ADDIN_BUILD, PAGE_BUILD, ROOT } from './build';

/** How far the build is, as the page asks for it. */
export interface Progress {
  state: 'building' | 'ready' | 'failed';
  step: number;
  steps: number;
}

const PAGE = path.join(ROOT, 'src/workbench/page');

/** Folders by the first part of an address. office.js is the package's own, unmodified; it is never published. */
const FOLDERS = new Map([
  ['addin', ADDIN_BUILD],
  ['office', path.join(ROOT, 'node_modules/@microsoft/office-js/dist')],
  ['build', PAGE_BUILD],
  ['page', PAGE],
]);

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.png', 'image/png'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

/** Nothing from elsewhere, and no script but the files served here. The grid writes style elements of its own. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const BRIDGE = '<script src="/build/paneBridge.js"></script>';

/** The shipped page of the pane but for two things: where office.js comes from, and the bridge to our host before it. */
export function servedPane(html: string): string {
  const tag = `<script src="${CDN}"></script>`;
  if (!html.includes(tag))
    throw new Error('dist/addin/taskpane.html does not ask for the office.js of the CDN');
  return html.replace(tag, `${BRIDGE}\n    <script src="/office/office.js"></script>`);
}

/** Serves the workbench on this machine only. Resolves when it listens. */
export async function serve(
  port: number,
  progress: Progress,
): Promise<{ address: string; close: () => void }> {
  const server = http.createServer((request, response) => answer(request, response, progress));
  const listen = (wanted: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', () => {
        server.removeListener('error', reject);
        resolve();
      });
    });
  // Another workbench may be running: then any free port will do.
  await listen(port).catch(() => listen(0));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { address, close: () => void server.close() };
}

function answer(request: IncomingMessage, response: ServerResponse, progress: Progress): void {
  try {
    const { type, body } = contentOf(request, progress);
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  } catch {
    response.writeHead(404).end();
  }
}

/** Throws for what is not to be had. */
function contentOf(request: IncomingMessage, progress: Progress): { type: string; body: Buffer | string } {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new Error('only to be read');
  // A page elsewhere that has found a name for this machine must not read it.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) throw new Error('another host');
  const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  if (asked === '/progress') return { type: 'application/json', body: JSON.stringify(progress) };
  const file = asked === '/' ? path.join(PAGE, 'index.html') : fileOf(asked);
  const body = fs.readFileSync(file);
  const type = TYPES.get(path.extname(file)) ?? 'application/octet-stream';
  return { type, body: asked === '/addin/taskpane.html' ? servedPane(body.toString('utf8')) : body };
}

function fileOf(asked: string): string {
  const [, first = '', ...rest] = asked.split('/');
  const folder = FOLDERS.get(first);
  if (folder === undefined) throw new Error('no such folder');
  const file = path.join(folder, ...rest);
  if (!file.startsWith(folder + path.sep)) throw new Error('outside the folder');
  if (folder === PAGE && path.extname(file) === '.ts') throw new Error('sources are not served');
  return file;
}
