import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editOwnAddress, entityAddress, newOwnAddress, packAddress, readPath } from '../utils/addresses';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const parts = (address: string): readonly string[] => readPath(address.slice(1));

it('lead back to what they were made of, whatever stands in it', () => {
  fc.assert(
    fc.property(text, text, (pack, id) => {
      expect(parts(packAddress(pack))).toEqual(['browse', pack]);
      expect(parts(entityAddress({ pack, id }))).toEqual(['browse', pack, id]);
      expect(parts(newOwnAddress(pack))).toEqual(['own', 'new', pack]);
      expect(parts(editOwnAddress(id))).toEqual(['own', 'edit', id]);
    }),
  );
});

it('leave as it is what nobody encoded', () => {
  expect(readPath('100%/x')).toEqual(['100%', 'x']);
});
