/** What the tests use of React, which comes without types. */
declare module 'react' {
  type Node = string | Element | readonly Node[];
  interface Element {
    readonly type: unknown;
  }
  export function createElement<P extends object>(
    type: string | ((props: P) => Element),
    props: P | null,
    ...children: readonly Node[]
  ): Element;
  export function useState<T>(first: T): readonly [T, (next: T) => void];
  export type { Element };
}

declare module 'react-dom/client' {
  import type { Element } from 'react';
  /** Takes over what the server sent; each callback gets what went wrong. */
  export function hydrateRoot(
    container: Document,
    element: Element,
    options: Readonly<
      Record<'onRecoverableError' | 'onUncaughtError' | 'onCaughtError', (error: unknown) => void>
    >,
  ): unknown;
}

declare module 'react-dom/server' {
  import type { Element } from 'react';
  export function renderToString(element: Element): string;
}
