import type { JobSummary } from '../../utils/pack-messages';
import type { Fault } from '../../utils/result';
import { FaultNote } from '../fault-note';
import { day } from '../words';
import { importWords as words } from './import-words';

interface UnfinishedImportsProps {
  readonly jobs: readonly JobSummary[];
  /** Why they could not be listed, or one of them not be forgotten. */
  readonly fault?: Fault | undefined;
  readonly onGoOn: (job: JobSummary) => void;
  readonly onForget: (job: JobSummary) => void;
}

/** Imports whose page or browser ended before they did. */
export function UnfinishedImports({ jobs, fault, onGoOn, onForget }: UnfinishedImportsProps) {
  if (jobs.length === 0) return fault ? <FaultNote fault={fault} /> : null;
  return (
    <div class="unfinished">
      <h3>{words.unfinished}</h3>
      <p class="hint">{words.unfinishedHint}</p>
      {fault && <FaultNote fault={fault} />}
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
