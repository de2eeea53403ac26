import fc from 'fast-check';
import { normaliseId } from '../../src/ledger/ids';
import { idPrefix } from '../../src/sharing/extract/idPrefix';
import { runs } from '../support/runs';

test('A prefix is letters and digits that every keyboard has', () => {
  expect(idPrefix('Høje-Taastrup Kommune', [])).toBe('HOEJE-TAASTR-');
  expect(idPrefix('Ærø Kommune', [])).toBe('AEROE-KOMMUN-');
  expect(idPrefix('Café Olé', [])).toBe('CAFE-OLE-');
  expect(idPrefix('Ελλάδα', [])).toBe('M-');
});

test('A number that tells two names apart is never another’s name', () => {
  const all = ['a b', 'a-b', 'a b2'];
  expect(all.map((name) => idPrefix(name, all))).toEqual(['A-B-', 'A-B.2-', 'A-B2-']);
});

test('No two recipients of one pool have the same prefix, and one recipient has one however it is spelled', () => {
  const names = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'å', 'æ', ' ', '2', '-') }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(names, (all) => {
      const prefixes = new Map(all.map((name) => [normaliseId(name), idPrefix(name, all)]));
      expect(new Set(prefixes.values()).size).toBe(prefixes.size);
      for (const name of all)
        expect(idPrefix(` ${name.toUpperCase()} `, all)).toBe(prefixes.get(normaliseId(name)));
    }),
    runs(300),
  );
});
