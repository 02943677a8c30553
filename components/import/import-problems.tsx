import type { Survey } from '../../data/import/survey';
import { previewWords as words } from './import-words';

/** What is wrong in a pack, line by line; an ellipsis stands for what is not listed. */
export function ImportProblems({ preview }: { readonly preview: Survey }) {
  const { problems, problemCount, refused } = preview;
  if (problemCount === 0) return <p>{words.noProblems}</p>;
  return (
    <div class="problems">
      {refused > 0 && <p>{words.lost(refused)}</p>}
      <details>
        <summary>{words.problems(problemCount)}</summary>
        <ol>
          {problems.map(({ message, advice }, at) => (
            <li key={at} dir="auto" lang="en">
              {message}. <span class="hint">{advice}</span>
            </li>
          ))}
        </ol>
        {problems.length < problemCount && '…'}
      </details>
    </div>
  );
}
