import { isInterval, parseDate } from '../../utils/dates';
import type { OwnEntry, OwnProblem, OwnRole } from '../../utils/pack-messages';
import { cleanText, safeLink } from '../../utils/text';
import { NAME_LENGTH, NAMES_PER_ENTITY, VALUE_LENGTH } from '../pack/limits';

/** What a form holds as it is stored: cleaned, without empty aliases and roles. */
export function tidyOwn(entry: OwnEntry): OwnEntry {
  return {
    ...entry,
    name: cleanText(entry.name),
    aliases: entry.aliases.map(cleanText).filter((alias) => alias !== ''),
    summary: cleanText(entry.summary),
    link: entry.link.trim(),
    roles: entry.roles.map(tidyRole).filter((role) => Object.values(role).some((value) => value !== '')),
  };
}

const tidyRole = ({ role, organization, from, to }: OwnRole): OwnRole => ({
  role: cleanText(role),
  organization: cleanText(organization),
  from: from.trim(),
  to: to.trim(),
});

/** What keeps a tidied entry from being stored, in the order of the form. */
export function checkOwn({ name, aliases, summary, link, roles }: OwnEntry): readonly OwnProblem[] {
  return [
    ...when(name === '', 'name', 'missing'),
    ...when(name.length > NAME_LENGTH, 'name', 'too-long'),
    ...when(
      aliases.some((alias) => alias.length > NAME_LENGTH),
      'aliases',
      'too-long',
    ),
    ...when(aliases.length >= NAMES_PER_ENTITY, 'aliases', 'too-many'),
    ...when(summary.length > VALUE_LENGTH, 'summary', 'too-long'),
    ...when(link !== '' && safeLink(link) === undefined, 'link', 'not-https'),
    ...roles.flatMap(checkRole),
  ];
}

function checkRole({ role, organization, from, to }: OwnRole, index: number): readonly OwnProblem[] {
  const field = (part: keyof OwnRole) => `roles.${index}.${part}` as const;
  const [begin, end] = [parseDate(from), parseDate(to)];
  return [
    ...when(role.length > VALUE_LENGTH, field('role'), 'too-long'),
    ...when(organization === '', field('organization'), 'missing'),
    ...when(organization.length > NAME_LENGTH, field('organization'), 'too-long'),
    ...when(from !== '' && begin === undefined, field('from'), 'not-a-date'),
    ...when(to !== '' && end === undefined, field('to'), 'not-a-date'),
    ...when(!isInterval(begin, end), field('to'), 'ends-first'),
  ];
}

const when = (wrong: boolean, field: OwnProblem['field'], problem: OwnProblem['problem']) =>
  wrong ? [{ field, problem }] : [];
