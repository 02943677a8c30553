import { createElement as h, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** An article that is React's from `html` down; its button has it say something else. */
export function Article({ script }: { script: string }) {
  const [who, setWho] = useState('Jan Leike');
  return h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('title', null, 'A week at OpenAI'),
      h('meta', { property: 'og:type', content: 'article' }),
      h('meta', { property: 'article:published_time', content: '2024-05-17' }),
      h('link', { rel: 'icon', href: 'data:,' }),
    ),
    h(
      'body',
      null,
      h('h1', null, 'A week at OpenAI'),
      h('p', null, who, ' left the company, a day after ', h('em', null, 'Ilya'), ' Sutskever did.'),
      h('p', null, 'The two had led the work on alignment.'),
      h('button', { type: 'button', onClick: () => setWho('John Schulman') }, 'Update'),
      h('script', { src: script }),
    ),
  );
}

/** Takes the document over, in the page; what React says against it goes into `errors`. */
export function hydrate(script: string, errors: string[]): void {
  const note = (error: unknown): number => errors.push(String(error));
  hydrateRoot(document, h(Article, { script }), {
    onRecoverableError: note,
    onUncaughtError: note,
    onCaughtError: note,
  });
}
