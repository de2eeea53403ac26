import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { localhostCertificatePath, localhostKeyPath } from 'office-addin-dev-certs/lib/defaults';

/**
 * Serves dist/addin to an Excel on this machine: `npm run serve`. /office/ is the office.js of node_modules, for a
 * build with `--env office=local`. Excel wants https, so the first start asks to trust a certificate of this machine.
 */
const PORT = Number(process.env.PORT ?? 3000);
const here = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const OFFICE = path.join(here, 'node_modules/@microsoft/office-js/dist');
const BUILD = path.join(here, 'dist/addin');

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.png', 'image/png'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

/** The file that an address means; `null` for one outside the two folders, or that cannot be read as one. */
function fileOf(address: string): string | null {
  try {
    const asked = decodeURIComponent(new URL(address, 'https://localhost').pathname);
    const office = asked.startsWith('/office/');
    const root = office ? OFFICE : BUILD;
    const file = path.join(root, office ? asked.slice('/office'.length) : asked);
    return file.startsWith(root + path.sep) && fs.statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const file = request.method === 'GET' || request.method === 'HEAD' ? fileOf(request.url ?? '/') : null;
  if (file === null) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES.get(path.extname(file)) ?? 'application/octet-stream',
    'Cache-Control': 'no-store', // Excel keeps what it has fetched, and then shows the build before this one
    'X-Content-Type-Options': 'nosniff',
    'Access-Control-Allow-Origin': '*', // functions.json is fetched by Excel on the web from its own address
  });
  response.end(request.method === 'HEAD' ? undefined : fs.readFileSync(file));
}

/** Where the certificate cannot be made a trusted one it serves all the same: a browser warns, and Excel says no. */
async function certificate(): Promise<https.ServerOptions> {
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    const options = {
      cert: fs.readFileSync(localhostCertificatePath),
      key: fs.readFileSync(localhostKeyPath),
    };
    console.error(
      `This machine does not trust the certificate, and so Excel will not show the add-in: ${String(error)}`,
    );
    return options;
  }
}

async function serve(): Promise<void> {
  const server = https.createServer(await certificate(), answer);
  server.on('error', fail);
  server.listen(PORT, 'localhost', () => console.log(`https://localhost:${PORT}/taskpane.html`));
}

function fail(error: unknown): void {
  console.error(error);
  process.exitCode = 1;
}

serve().catch(fail);
