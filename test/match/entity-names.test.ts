import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EntityNames, readNames, writeNames } from '../../utils/match/index/entity-names';
import { cleanText } from '../../utils/text';

/** Values as they stand in a pack: clean and not empty. */
const value = fc
  .string({ unit: 'binary', minLength: 1 })
  .map(cleanText)
  .filter((text) => text !== '');
const names = fc.record<EntityNames>({
  kind: fc.constantFrom('person', 'organization'),
  full: fc.array(value),
  abbreviations: fc.array(value),
  weak: fc.array(value),
});

it('names go to another thread and come back, in their order, ties and positions among them', () => {
  fc.assert(
    fc.property(fc.array(fc.option(names, { nil: undefined }), { minLength: 1 }), (all) => {
      expect(readNames(writeNames(all))).toEqual(all);
    }),
  );
});
