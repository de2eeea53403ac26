import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOFFICE = '/usr/bin/soffice';

/** Whether LibreOffice is on this machine; without it a proof says that nothing was proven. */
export const hasLibreOffice = existsSync(SOFFICE);

/** Opens the workbooks in LibreOffice and gives them as it saved them; `undefined` for one that it did not. */
export function throughLibreOffice(
  files: readonly Uint8Array[],
  format = 'xlsx:Calc MS Excel 2007 XML',
): (Uint8Array | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), 'puljetjek-libreoffice-'));
  try {
    const saved = join(folder, 'saved');
    mkdirSync(saved);
    const paths = files.map((bytes, at) => {
      const path = join(folder, `${at}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ['--headless', profile, '--convert-to', format, '--outdir', saved, ...paths];
    execFileSync(SOFFICE, convert, { stdio: 'ignore', timeout: 1_800_000 });
    const ending = format.split(':')[0];
    return files.map((_, at) => {
      const path = join(saved, `${at}.${ending}`);
      return existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
