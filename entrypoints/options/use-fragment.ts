import { useEffect, useState } from 'preact/hooks';

const read = (): string => location.hash.slice(1);

/** The fragment of this page's address without its #, as it changes. */
export function useFragment(): string {
  const [fragment, setFragment] = useState(read);
  useEffect(() => {
    const follow = () => setFragment(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return fragment;
}
