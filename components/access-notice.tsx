import { welcomeWords as words } from './words';

/** The browser lets us see no page: said with the button that changes it. */
export function AccessNotice({ onAllow }: { readonly onAllow: () => void }) {
  return (
    <div class="fault" role="alert">
      <p>
        <strong>{words.noAccess}</strong>
      </p>
      <p>{words.noAccessHint}</p>
      <button type="button" onClick={onAllow}>
        {words.allow}
      </button>
    </div>
  );
}
