import { expectChainHolds } from './chain';
import { expectAllTold, manyReturned } from './manyReturned';

// The same with 98 files and 20 municipalities: tests/proof/exchange.proof.ts.
test('What comes back from many recipients is merged as a plain merge of the figures expects', async () => {
  expectAllTold(await manyReturned(15, 7));
});

test('From ministry to association to municipality and back no krone is lost, and nobody sees another’s rows', async () => {
  await expectChainHolds(5);
});
