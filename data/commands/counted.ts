/** "1 person", "2 people". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** How much a pack holds. */
export const contents = (of: { people: number; organizations: number; ties: number }): string =>
  [
    counted(of.people, 'person', 'people'),
    counted(of.organizations, 'organization'),
    counted(of.ties, 'tie'),
  ].join(', ');

/** How a check ends. */
export const verdict = (errors: number, warnings: number): string =>
  `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
