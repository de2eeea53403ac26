import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { hexOf, sha256 } from '../../src/rules/sha256';

const byNode = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('The digests are those of the standard’s own examples.', () => {
  const of = (text: string): string => hexOf(sha256(new TextEncoder().encode(text)));
  expect(of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('Any bytes have the digest that Node gives them, at every length around a block.', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256);
    expect(hexOf(sha256(bytes))).toBe(byNode(bytes));
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => hexOf(sha256(bytes)) === byNode(bytes)),
  );
});
