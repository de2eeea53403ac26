import http from 'node:http';
import { readFileSync } from 'node:fs';
import { serve, servedPane } from '../../scripts/workbench/server';

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve(0, { state: 'ready', step: 0, steps: 0 });
});
afterAll(() => server.close());

function ask(
  path: string,
  headers: http.OutgoingHttpHeaders = {},
  method = 'GET',
): Promise<{ status: number; body: string; headers: http.IncomingHttpHeaders }> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, headers, method, agent: false }, (response) => {
      let body = '';
      response.on('data', (text: Buffer) => (body += text.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

describe('the server of the workbench', () => {
  it('serves the page with a policy that lets nothing in from elsewhere', async () => {
    const { status, headers } = await ask('/');
    expect(status).toBe(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('serves office.js as the package has it', async () => {
    const { body } = await ask('/office/office.js');
    expect(body).toBe(readFileSync('node_modules/@microsoft/office-js/dist/office.js', 'utf8'));
  });

  it.each([
    '/page/../../../package.json',
    '/page/..%2f..%2f..%2fpackage.json',
    '/addin/%2e%2e/%2e%2e/package.json',
    '/page/main.ts',
    '/package.json',
    '/page/',
    '/page/nothing.css',
    '/%',
  ])('does not serve %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('answers to no name but those of this machine, so that a page elsewhere cannot read it', async () => {
    expect((await ask('/', { host: 'example.org' })).status).toBe(404);
    expect((await ask('/', { host: 'localhost:1' })).status).toBe(200);
  });

  it('only reads', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(404);
  });
});

describe('the served pane', () => {
  const shipped = `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`;

  it('is the shipped one but for the address of office.js and the bridge before it', () => {
    const served = servedPane(`<p>before</p>${shipped}<p>after</p>`);
    expect(served).toMatch(
      /^<p>before<\/p><script src="\/build\/paneBridge\.js"><\/script>\s*<script src="\/office\/office\.js"><\/script><p>after<\/p>$/,
    );
  });

  it('is refused where the shipped one asks for office.js in another way', () => {
    expect(() => servedPane('<script src="other.js"></script>')).toThrow('office.js');
  });
});
