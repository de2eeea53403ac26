import type { StartTexts } from '../startTexts';

export const start: StartTexts = {
  title: 'Puljetjek',
  outside: [
    'Puljetjek runs inside Excel. This page was opened outside Excel, so there is no workbook to check.',
    'Open the workbook in Excel, and choose Validate on the Puljetjek tab.',
    'Without Excel, a file can be checked on the command line: puljetjek check FILE',
  ],
  noOffice: [
    'The connection to Excel could not be fetched. The program file office.js from Microsoft is not loaded.',
    'Check the network connection, and open the pane again. If it stays so, ask those who run your network whether the address appsforoffice.microsoft.com is blocked.',
  ],
  noAnswer: [
    'Excel does not answer yet. If the page was opened outside Excel, no answer will come.',
    'Close the pane, and open it again from the Puljetjek tab in Excel.',
  ],
  failed: [
    'The pane could not be shown. One of its program files was not fetched, or Puljetjek itself failed.',
    'Close the pane, and open it again. The workbook is not changed.',
  ],
};
