import type { Workbook } from 'exceljs';
import { FONT, WRAPPED, heightOf, linesOf, setUpPage } from './look';
import { markedIf, type TemplateSetting } from './text';

const WIDTH = 112;

/** What the workbook is, in plain lines; in the sample also where its facts come from, in the training workbook what to find. */
export function addReadMe(workbook: Workbook, { text, kind }: TemplateSetting): void {
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
  write(markedIf(kind, words.title[kind], text), FONT.title, 30);
  words.lines.forEach(paragraph);
  if (kind === 'training') {
    heading(text.training.heading);
    text.training.lines.forEach(paragraph);
  }
  if (kind === 'sample') {
    heading(words.sampleHeading);
    words.sampleLines.forEach(paragraph);
    heading(words.sourcesHeading);
    words.sources.forEach(paragraph);
  }
  setUpPage(sheet, text.pageFooter);
  sheet.pageSetup.fitToHeight = 1;
}
