import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVERYWHERE, frozen, leftOut, restored, SAMPLE } from '../sharing/sharedBook';
import { cellsOf } from '../workbook/file/patch/patched';

/** Macros of LibreOffice's own language: what a receiver does by hand. */
const MACROS = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Receive(source, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim by(0) As New com.sun.star.table.TableSortField
  by(0).Field = 0
  by(0).IsAscending = False
  Dim order(1) As New com.sun.star.beans.PropertyValue
  order(0).Name = "SortFields"
  order(0).Value = by()
  order(1).Name = "ContainsHeader"
  order(1).Value = False
  book.Sheets.getByName("Projekter").getCellRangeByName("A2:D4").sort(order())
  book.Sheets.getByName("Overblik").Rows.insertByIndex(1, 2)
  book.Sheets.getByName("Overblik").Columns.insertByIndex(0, 1)
  book.Sheets.getByName("Projekter").Rows.insertByIndex(0, 1)
  book.Sheets.getByName("Delt kopi").Rows.insertByIndex(9, 1)
  book.Sheets.getByName("Egne").Name = "Vores egne"
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(target, kind())
  book.close(True)
End Sub
</script:module>`;
const LIBRARY = (name: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name}.dtd">\n<library:${name} xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"${inside}</library:${name}>`;

/** Opened in LibreOffice and saved as .xlsx again, with or without what a receiver does in between. */
function byLibreOffice(bytes: Uint8Array, work: 'saved' | 'received' = 'saved'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'share-'));
  try {
    const [copy, saved] = [join(folder, 'copy.xlsx'), join(folder, 'saved', 'copy.xlsx')];
    writeFileSync(copy, bytes);
    const run = (...task: string[]): void => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync('soffice', [profile, '--headless', ...task], { timeout: 120_000, stdio: 'ignore' });
    };
    run('--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'saved'), copy);
    if (work === 'received') {
      // The run before has made the profile, which the macros go into.
      const basic = join(folder, 'profile', 'user', 'basic');
      writeFileSync(join(basic, 'Standard', 'Module1.xba'), MACROS);
      writeFileSync(
        join(basic, 'Standard', 'script.xlb'),
        LIBRARY(
          'library',
          ' library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/>',
        ),
      );
      rmSync(saved);
      run(`macro:///Standard.Module1.Receive("file://${copy}","file://${saved}")`);
    }
    return new Uint8Array(readFileSync(saved));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('Saved by LibreOffice, a shared copy', () => {
  test('of the sample gets every formula back, and every cell is as before', async () => {
    const back = await restored(byLibreOffice((await frozen(SAMPLE)).bytes));
    expect(leftOut(back)).toEqual([]);
    expect(await cellsOf(back.bytes)).toEqual(await cellsOf(SAMPLE));
  });

  test('of a workbook with formulas in every place gets all of them back but what opens the add-in', async () => {
    const back = await restored(byLibreOffice((await frozen(EVERYWHERE)).bytes));
    expect(leftOut(back)).toEqual(['xl/webextensions/taskpanes.xml add-in']);
    // LibreOffice drops what lets an array spill, and that is told.
    expect(back.fixedArrays).toEqual(['Overblik!B3']);
    expect(await cellsOf(back.bytes)).toEqual(await cellsOf(EVERYWHERE));
  });

  test('that was sorted, got rows and columns in between and had a sheet renamed gets them back where they belong', async () => {
    const back = await restored(byLibreOffice((await frozen(EVERYWHERE)).bytes, 'received'));
    const cells = await cellsOf(back.bytes);
    expect(leftOut(back)).toEqual(['xl/webextensions/taskpanes.xml add-in']);
    expect(cells.get('Overblik!C1')).toBe('100.5 =_xldudf_PULJE_POOL_REMAINING(Ledger,$B$11,B12)');
    expect(cells.get('Overblik!C5')).toBe("2024 =_xldudf_PULJE_POOL_BY_YEAR(Ledger,'Vores egne'!$A$2)");
    expect(cells.get('Overblik!C8')).toBe('20 =_xldudf_PULJE_PROJECT_COMMITTED(Ledger,B8)');
    expect(cells.get('Projekter!A3')).toBe('"P3"');
    expect(cells.get('Projekter!C3')).toMatch(/^20 =_xldudf_PULJE_PROJECT_COMMITTED/);
    expect(cells.get('Projekter!D3')).toBe('0 =_xldudf_PULJE_PROJECT_PAID(Ledger,A3)');
    expect(cells.get('Projekter!D5')).toBe('0 =_xldudf_PULJE_PROJECT_PAID(Ledger,A5)');
  });
});
