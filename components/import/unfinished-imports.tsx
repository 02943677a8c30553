import type { JobSummary } from '../../utils/pack-messages';
import { day } from '../words';
import { importWords as words } from './import-words';

interface UnfinishedImportsProps {
  readonly jobs: readonly JobSummary[];
  readonly onGoOn: (job: JobSummary) => void;
  readonly onForget: (job: JobSummary) => void;
}

/** Imports whose page or browser ended before they did. */
export function UnfinishedImports({ jobs, onGoOn, onForget }: UnfinishedImportsProps) {
  if (jobs.length === 0) return null;
  return (
    <div class="unfinished">
      <h3>{words.unfinished}</h3>
      <p class="hint">{words.unfinishedHint}</p>
      <ul>
        {jobs.map((job) => (
          <li key={job.id}>
            <p>
              <bdi>{job.title}</bdi> <span class="hint">{words.begun(day(job.startedAt.slice(0, 10)))}</span>
            </p>
            <p class="choices">
              <button type="button" class="main" onClick={() => onGoOn(job)}>
                {words.goOn}
                <span class="unseen">: {job.title}</span>
              </button>
              <button type="button" onClick={() => onForget(job)}>
                {words.forget}
                <span class="unseen">: {job.title}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
