import type { Survey } from '../../data/import/survey';
import { previewWords as words } from './import-words';

/** What is wrong in a pack, line by line. */
export function ImportProblems({ preview }: { readonly preview: Survey }) {
  const { problems, problemCount, refused } = preview;
  if (problemCount === 0) return <p>{words.noProblems}</p>;
  return (
    <div class="problems">
      <h4>{words.problems(problemCount)}</h4>
      {refused > 0 && <p>{words.lost(refused)}</p>}
      <details>
        <summary>{words.listed(problems.length, problemCount)}</summary>
        <ol>
          {problems.map(({ message, advice }, at) => (
            <li key={at} dir="auto" lang="en">
              {message}. <span class="hint">{advice}</span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
