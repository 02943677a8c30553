import { describe, expect, it } from 'vitest';
import { balanceTable, withTable } from '../../data/pack/balance-table';
import { readStarterFile } from '../../data/pack/read-starter';
import { GOOD } from './starter-file';

describe('the balance table', () => {
  it('counts people and organizations by field and by the continent of their country', () => {
    const ai = readStarterFile('data/starter/ai.yaml', GOOD.replace('founded', 'country: us\n    founded'));
    const law = readStarterFile(
      'data/more/law.yaml',
      GOOD.replace('    roles', '    country: de\n    roles'),
    );
    const table = balanceTable({
      organizations: [...ai.organizations, ...law.organizations],
      people: [...ai.people, ...law.people],
      problems: [],
    });
    expect(table).toBe(
      `
| people / organizations | Africa | Asia | Europe | North America | Oceania | South America | World | All |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| ai | 0 / 0 | 0 / 0 | 0 / 0 | 0 / 1 | 0 / 0 | 0 / 0 | 1 / 0 | 1 / 1 |
| law | 0 / 0 | 0 / 0 | 1 / 0 | 0 / 0 | 0 / 0 | 0 / 0 | 0 / 1 | 1 / 1 |
| **All** | 0 / 0 | 0 / 0 | 1 / 0 | 0 / 1 | 0 / 0 | 0 / 0 | 1 / 1 | 2 / 2 |`.slice(1),
    );
  });

  it('replaces the one between its markers, and no other', () => {
    const text =
      '<!-- balance of a -->\n\n<!-- end -->\nand\n<!-- balance of b -->\nold\nrows\n<!-- end -->\n';
    const renewed = withTable(text, 'b', '| new |');
    expect(renewed).toBe(text.replace('old\nrows', '| new |'));
    expect(withTable(renewed ?? '', 'b', '| new |')).toBe(renewed);
    expect(withTable(text, 'c', '| new |')).toBeUndefined();
  });
});
