import { expectChainHolds } from '../sharing/chain';
import { expectAllTold, manyReturned } from '../sharing/manyReturned';

test('What comes back from 98 recipients is merged as a plain merge of the figures expects', async () => {
  expectAllTold(await manyReturned(98, 2024));
});

test('A chain of extracts to 20 municipalities loses no krone and shows nobody another’s rows', async () => {
  await expectChainHolds(20);
});
