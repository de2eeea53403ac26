import type { Workbook } from 'exceljs';
import { FONT, WRAPPED, heightOf, linesOf, setUpPage } from './look';
import type { TemplateText } from './text';

const WIDTH = 112;

/** What the workbook is, in plain lines; in the sample also where its facts come from. */
export function addReadMe(
  workbook: Workbook,
  { text, sample }: { text: TemplateText; sample: boolean },
): void {
  const words = text.readMe;
  const sheet = workbook.addWorksheet(words.sheet, { views: [{ showGridLines: false }] });
  sheet.getColumn(1).width = WIDTH;
  let row = 0;
  const write = (line: string, font: (typeof FONT)['body'], height: number): void => {
    row += 1;
    const cell = sheet.getCell(row, 1);
    cell.value = line;
    cell.style = { font, alignment: WRAPPED };
    // Written out, since not every program fits the height of wrapped rows when it opens a file.
    sheet.getRow(row).height = height;
  };
  const paragraph = (line: string): void => write(line, FONT.body, 4 + heightOf(linesOf(line, WIDTH)));
  const heading = (line: string): void => {
    row += 1;
    write(line, FONT.section, 20);
  };
  write(words.title[sample ? 'sample' : 'empty'], FONT.title, 30);
  words.lines.forEach(paragraph);
  if (sample) {
    heading(words.sampleHeading);
    words.sampleLines.forEach(paragraph);
    heading(words.sourcesHeading);
    words.sources.forEach(paragraph);
  }
  setUpPage(sheet, text.pageFooter);
  sheet.pageSetup.fitToHeight = 1;
}
