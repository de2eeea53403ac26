import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOFFICE = '/usr/bin/soffice';

/** Whether LibreOffice is on this machine; without it a proof says that nothing was proven. */
export const hasLibreOffice = existsSync(SOFFICE);

/** The tests, or one that says why they are not here. */
export function where(isHere: boolean, why: string, name: string, tests: () => void): void {
  if (isHere) describe(name, tests);
  else test(why, () => expect(isHere).toBe(false));
}

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

/** Opened in LibreOffice, worked on by statements of its own language on `book`, and saved as .xlsx. */
export function workedOnInLibreOffice(bytes: Uint8Array, statements: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'puljetjek-libreoffice-'));
  try {
    const [copy, saved] = [join(folder, 'copy.xlsx'), join(folder, 'saved.xlsx')];
    writeFileSync(copy, bytes);
    const run = (...task: string[]): void => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(SOFFICE, [profile, '--headless', ...task], { timeout: 120_000, stdio: 'ignore' });
    };
    // A run makes the profile, which the macros go into.
    run('--convert-to', 'csv', '--outdir', folder, copy);
    const basic = join(folder, 'profile', 'user', 'basic', 'Standard');
    writeFileSync(join(basic, 'Module1.xba'), macro(statements));
    writeFileSync(join(basic, 'script.xlb'), LIBRARY);
    run(`macro:///Standard.Module1.Work("file://${copy}","file://${saved}")`);
    return new Uint8Array(readFileSync(saved));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function macro(statements: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Work(source, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
${statements}
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(target, kind())
  book.close(True)
End Sub
</script:module>`;
}

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`;
