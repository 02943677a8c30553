import { expect, it } from 'vitest';
import { hover, readCard, waitForCard, waitForMark } from '../browsers/reading';
import { never } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { article, NEWS } from './pages';
import { readInSilence } from './silence';

inBothBrowsers('a hostile page', (stage) => {
  it('that frames the card and speaks to it gets an empty one', async () => {
    const card = await stage.subject.extensionUrl('card.html');
    const page = await stage.subject.openPage(stage.site.publish(article(`<iframe src="${card}"></iframe>`)));
    await page.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      const hello = { dramatis: 'card', token: crypto.randomUUID() };
      document.querySelector('iframe')!.contentWindow!.postMessage(hello, '*', [port2]);
      port1.postMessage({
        type: 'show',
        show: 1,
        surface: 'OpenAI',
        reading: { kind: 'exact', score: 1, why: { rule: 'exact', name: 'OpenAI', evidence: [] } },
        candidates: [{ pack: 'starter', id: 'openai', caption: 'OpenAI', kind: 'organization' }],
        cast: [],
        maxHeight: 300,
      });
    });
    const read = () => page.frames()[1]?.evaluate(() => document.querySelector('.card')?.textContent);
    await never('a filled card', async () => read()?.catch(() => undefined), 1500);
  });

  it('finds no word of an open card', async () => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    await hover(page, 'Jan Leike');
    const { frame } = await waitForCard(page, 'Jan Leike');
    const shown = await frame.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) texts.push((walker.currentNode as Text).data.trim());
      return texts.filter((text) => text.length > 3);
    });
    expect(shown.length).toBeGreaterThan(5);
    const [found, selected] = await page.evaluate((texts) => {
      const { find } = window as unknown as { find(text: string): boolean };
      const own = document.body.textContent!.toLowerCase();
      // Each from the top, since a search begins where the last one ended.
      const hits = texts.filter((text) => {
        getSelection()!.removeAllRanges();
        return !own.includes(text.toLowerCase()) && find.call(window, text);
      });
      return [hits, String(getSelection())] as const;
    }, shown);
    expect(found).toEqual([]);
    expect(selected).toBe('');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('When this was written');
    expect(await readCard(page)).toBeDefined();
  });

  it('and everybody else see no request of ours, however many articles are read', () =>
    readInSilence(stage, 10));

  it('has not one request more to see than without us', async () => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    const names = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).protocol),
    );
    expect(names.filter((protocol) => protocol.includes('extension'))).toEqual([]);
  });
});
