import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium without a window. CHROME names another than the one found; where there is none, it is installed. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = found() ?? install();
  return chromium.launch({ executablePath, args: FLAGS });
}

function found(): string | undefined {
  const { CHROME } = process.env;
  if (CHROME) return CHROME;
  return [...INSTALLED, chromium.executablePath()].find((file) => fs.existsSync(file));
}

function install(): string {
  const isDebian =
    process.platform === 'linux' && fs.existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const commands = isDebian
    ? ['apt-get update', 'apt-get install -y --no-install-recommends chromium']
    : ['npx playwright-core install chromium'];
  for (const command of commands) {
    console.warn(`There is no Chromium on this machine, so this is run: ${command}`);
    const { status, stderr } = spawnSync(command, { shell: true, encoding: 'utf8' });
    if (status !== 0)
      throw new Error(`${command} failed. Install Chromium, or name one in CHROME.\n${stderr}`);
  }
  const installed = found();
  if (installed === undefined) throw new Error('Chromium was installed and is not where it should be.');
  return installed;
}
