import { useEffect, useState } from 'preact/hooks';
import { ImportChooser } from '../../components/import/import-chooser';
import { UnfinishedImports } from '../../components/import/unfinished-imports';
import { jobLock } from '../../data/import/hold-lock';
import type { JobSummary } from '../../utils/pack-messages';
import type { Fault } from '../../utils/result';
import { allowAddress } from './allow-address';
import type { SectionProps } from './section';

/** What to import: what was not finished, files, or an address. */
export function ChoosePack({ ask, importer }: Pick<SectionProps, 'ask' | 'importer'>) {
  const [jobs, setJobs] = useState<readonly JobSummary[]>([]);
  const [jobFault, setJobFault] = useState<Fault>();
  const [addressFault, setAddressFault] = useState<Fault>();

  async function loadJobs(): Promise<void> {
    const answer = await ask('listJobs', null);
    const { held = [] } = await navigator.locks.query();
    const isRunning = ({ id }: JobSummary) => held.some(({ name }) => name === jobLock(id));
    if (answer.ok) setJobs(answer.value.filter((job) => !isRunning(job)));
    else setJobFault(answer.error);
  }
  useEffect(() => {
    loadJobs();
  }, []);
  async function forget({ id }: JobSummary): Promise<void> {
    const answer = await ask('dropJob', { job: id });
    setJobFault(answer.ok ? undefined : answer.error);
    await loadJobs();
  }
  async function subscribe(address: string): Promise<void> {
    const allowed = await allowAddress(address);
    setAddressFault(allowed.ok ? undefined : allowed.error);
    if (allowed.ok) importer.send({ type: 'subscribe', url: allowed.value });
  }
  return (
    <>
      <UnfinishedImports
        jobs={jobs}
        fault={jobFault}
        onGoOn={({ id }) => importer.send({ type: 'resume', job: id })}
        onForget={forget}
      />
      <ImportChooser
        address={importer.command?.type === 'subscribe' ? importer.command.url : ''}
        addressFault={addressFault}
        onFiles={importer.open}
        onAddress={subscribe}
      />
    </>
  );
}
