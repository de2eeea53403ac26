import { BLANK, isAllRead, READ, UNREADABLE, type Column } from '../../src/ledger/columns';

it.each([
  [[READ, READ], true],
  [[], true],
  [[READ, BLANK], false],
  [[UNREADABLE, READ], false],
  [[BLANK, UNREADABLE], false],
])(
  'Of a column with the cells %j it is told whether all are read, however often it is asked',
  (state, all) => {
    const column = { state: Uint8Array.from(state) } as Column;
    expect([isAllRead(column), isAllRead(column)]).toEqual([all, all]);
  },
);
