import { expect, it } from 'vitest';
import { contrastOfChange, picture } from '../browsers/pixels';
import { hover, readMarks, waitForCard, waitForMark, waitForMarks, waitForNoCard } from '../browsers/reading';
import { never, until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { article, NEWS, NEWS_MARKS } from './pages';

/** More than the reader takes for its last look at a page that is no article so far, ms. */
const LAST_LOOK = 4000;

inBothBrowsers('marks', (stage) => {
  it('stand on every known name of an article, in its own DOM unchanged', async () => {
    const remember =
      '<script>addEventListener("DOMContentLoaded", () => { before = document.documentElement.outerHTML })</script>';
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS, remember)));
    expect(await waitForMark(page, 'Jan Leike')).toEqual(NEWS_MARKS);
    expect(await page.evaluate('before === document.documentElement.outerHTML')).toBe(true);
  });

  it('are absent from fields, editors, code, hidden text and closed shadow trees', async () => {
    const elsewhere = ['Sam Altman', 'Mira Murati', 'Greg Brockman', 'John Schulman', 'Elon Musk'];
    const page = await stage.subject.openPage(
      stage.site.publish(
        article(`${NEWS}
          <p><input value="Sam Altman"> <textarea>Sam Altman</textarea></p>
          <div contenteditable="true">Mira Murati writes</div>
          <pre>Greg Brockman</pre>
          <p hidden>John Schulman</p><p style="display: none">John Schulman</p>
          <p aria-hidden="true">John Schulman</p><div style="visibility: hidden">John Schulman</div>
          <template><p>Elon Musk</p></template><noscript>Elon Musk</noscript>
          <script type="text/plain">Elon Musk</script><style>/* Elon Musk */</style>
          <div id="closed"></div>
          <script>
            document.querySelector('#closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>Elon Musk</p>';
          </script>
          <p id="last">The end, says Demis Hassabis.</p>`),
      ),
    );
    const marks = await waitForMark(page, 'Demis Hassabis');
    expect(marks.filter((mark) => elsewhere.includes(mark))).toEqual([]);
  });

  it('stand on names that style alone sets apart, or that have a footnote', async () => {
    const head = `<style>li { display: flex; gap: 1em } .grid { display: grid } figcaption span { display: block } who-is { display: block }
      .first::first-letter, .initial { float: left; font-size: 3em }</style>`;
    const page = await stage.subject.openPage(
      stage.site.publish(
        article(
          `${NEWS}<figure><figcaption><span>Sam Altman</span><span>Reuters</span></figcaption></figure>
          <ul><li><a href="#">Mira Murati</a><time>17 May</time></li></ul>
          <div class="grid"><a href="#">Microsoft</a><a href="#">Nvidia</a></div>
          <div><who-is>Greg Brockman</who-is><who-is>John Schulman</who-is></div>
          <p>On Monday Google<sup>12</sup> paid.</p>
          <p class="first">Elon Musk stayed.</p><p><span class="initial">D</span>emis Hassabis stayed.</p>`,
          head,
        ),
      ),
    );
    await waitForMarks(page, [
      ...NEWS_MARKS,
      ...['Sam Altman', 'Reuters', 'Mira Murati', 'Microsoft', 'Nvidia', 'Greg Brockman', 'John Schulman'],
      ...['Google', 'Elon Musk', 'Demis Hassabis'],
    ]);
  });

  it('stand in open shadow trees too, are pointed at there, and follow what changes', async () => {
    const page = await stage.subject.openPage(
      stage.site.publish(
        article(`${NEWS}<story-body></story-body><p>The end, says Demis Hassabis.</p>
          <script>
            customElements.define('story-part', class extends HTMLElement {
              constructor() {
                super();
                this.attachShadow({ mode: 'open' }).innerHTML = '<p>With <b>John</b> Schulman.</p><p hidden>Elon Musk</p>';
              }
            });
            customElements.define('story-body', class extends HTMLElement {
              constructor() {
                super();
                this.attachShadow({ mode: 'open' }).innerHTML = '<style>p { margin: 1em }</style>Mira Murati stays.';
              }
            });
          </script>`),
      ),
    );
    // The page's own way to read them sorts ranges of one tree only.
    const marked = () =>
      page.evaluate(() => [...CSS.highlights.values()].flatMap((layer) => [...layer].map(String)).sort());
    const waitForMarked = (names: string[]) =>
      until(names.join(), async () => (await marked()).join() === names.join());
    await waitForMarked([...NEWS_MARKS, 'Mira Murati', 'Demis Hassabis'].sort());
    const changeTree = (html: string) =>
      page.evaluate((text) => {
        document.querySelector('story-body')!.shadowRoot!.innerHTML = text;
      }, html);
    await changeTree('<story-part></story-part>');
    await waitForMarked([...NEWS_MARKS, 'John Schulman', 'Demis Hassabis'].sort());

    const box = await page.evaluate(() => {
      const [range] = [...CSS.highlights.values()]
        .flatMap((layer) => [...layer])
        .filter((each) => String(each) === 'John Schulman');
      const { x, y, width, height } = (range as Range).getBoundingClientRect();
      return { x, y, width, height: height + 4 };
    });
    await page.mouse.move(box.x + 3, box.y + 5);
    await page.mouse.move(box.x + 4, box.y + 5);
    await waitForCard(page, 'John Schulman');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    const marking = await picture(page, box);
    await changeTree('<p>Nobody stays.</p>');
    await waitForMarked([...NEWS_MARKS, 'Demis Hassabis'].sort());
    await changeTree('<story-part></story-part>');
    await waitForMarked([...NEWS_MARKS, 'John Schulman', 'Demis Hassabis'].sort());
    await page.evaluate(() => CSS.highlights.clear());
    expect(await contrastOfChange(page, await picture(page, box), marking)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['of the site itself', '127.0.0.1'],
    ['of another site, such as an advertisement', 'localhost'],
  ])('are absent from frames %s', async (_whose, host) => {
    const inner = stage.site.publish(article(NEWS)).replace('127.0.0.1', host);
    const page = await stage.subject.openPage(
      stage.site.publish(article(`${NEWS}<iframe src="${inner}"></iframe>`)),
    );
    await waitForMark(page, 'Jan Leike');
    const frame = page.frames()[1]!;
    expect(await frame.evaluate(() => document.body.innerText)).toContain('Jan Leike');
    await never('a mark in a frame', () => frame.evaluate(() => CSS.highlights.size), 1500);
  });

  it('are absent from pages that are no articles and from documents that are no pages', async () => {
    const bodies = [
      stage.site.publish('<!doctype html><title>Shop</title><ul><li>Jan Leike<li>OpenAI</ul>'),
      stage.site.publish('Jan Leike left OpenAI', { type: '.txt' }),
      stage.site.publish('{"name": "Jan Leike"}', { type: '.json' }),
      stage.site.publish('<?xml version="1.0"?><p>Jan Leike</p>', { type: '.xml' }),
    ];
    const pages = await Promise.all(bodies.map((url) => stage.subject.openPage(url)));
    const marked = () => Promise.all(pages.map((page) => page.evaluate(() => CSS.highlights.size)));
    await never('a mark', async () => (await marked()).some((size) => size > 0), LAST_LOOK);
  });

  it('and cards work where the page forbids everything', async () => {
    const page = await stage.subject.openPage(
      stage.site.publish(article(NEWS), {
        headers: {
          'content-security-policy':
            "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        },
      }),
    );
    await waitForMark(page, 'Jan Leike');
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
  });

  it('leave the console of the page empty', async () => {
    const page = await stage.subject.openPage('about:blank');
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(String(error)));
    await page.goto(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await page.keyboard.press('Escape');
    expect(lines).toEqual([]);
  });

  it('follow the text that the page shows', async () => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    await page.evaluate(() => {
      document.querySelector('p')!.textContent = 'John Schulman takes over.';
    });
    await waitForMark(page, 'John Schulman');
    expect(await readMarks(page)).toEqual(['OpenAI', 'John Schulman']);
  });
});
