import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { Browse } from '../../entrypoints/options/browse';
import type { SectionProps } from '../../entrypoints/options/section';
import { Sites } from '../../entrypoints/options/sites';
import { useMembers } from '../../entrypoints/options/use-members';
import { askThrough } from '../../utils/ask';
import type { Message, RequestOf } from '../../utils/messages';
import { DEFAULTS } from '../../utils/preferences';
import { failure, success } from '../../utils/result';
import { show } from './stage';

/** A section of the options page in front of this background; no file is imported. */
function section(answer: (message: Message) => unknown, path = ''): SectionProps {
  const importer = {} as SectionProps['importer'];
  return { ask: askThrough(async (message) => answer(message)), importer, errands: importer, path };
}

/** Until every answer has come and is drawn. */
const settle = () => act(() => new Promise((done) => setTimeout(done)));
const late = failure('late', 'That took too long', 'Try again.');

it('the page of an entity that two packs know is the one of the pack in the address', async () => {
  const asked: string[] = [];
  const packs = ['news', 'sport'].map((id) => ({ id, title: id, version: '1', updatedAt: '2026' }));
  const answer = (message: Message) => {
    if (message.name === 'listPacks') return success(packs);
    if (message.name !== 'readEntity') return success({ members: [] });
    asked.push((message.body as RequestOf<'readEntity'>).ref.pack);
    return late;
  };
  const { ask, ...rest } = section(answer);
  for (const path of ['news/sam', 'sport/sam']) {
    show(<Browse {...rest} ask={ask} path={path} />);
    await settle();
  }
  expect(asked).toEqual(['news', 'sport']);
});

it('taking a site off its list leaves the focus in the section', async () => {
  let hosts = ['a.example', 'b.example'];
  const answer = (message: Message) => {
    if (message.name === 'preferences') return success(DEFAULTS);
    if (message.name === 'switchSite')
      hosts = hosts.filter((host) => host !== (message.body as RequestOf<'switchSite'>).host);
    return success(hosts);
  };
  show(<Sites {...section(answer)} />);
  await settle();
  const button = document.querySelector<HTMLElement>('.sites button')!;
  button.focus();
  await act(() => button.click());
  await settle();
  expect(document.querySelectorAll('.sites button')).toHaveLength(1);
  expect(document.activeElement).not.toBe(document.body);
});

it('a list that could be read after all says no more that it could not', async () => {
  let answer: unknown = late;
  let members: ReturnType<typeof useMembers> | undefined;
  const { ask } = section(() => answer);
  const Reader = () => {
    members = useMembers(ask, 'news');
    return null;
  };
  show(<Reader />);
  await act(() => members!.onRange(0, 10));
  expect(members!.fault).toMatchObject({ code: 'late' });
  answer = success({ members: [] });
  await act(() => members!.onRange(0, 10));
  expect(members!.fault).toBeUndefined();
});
