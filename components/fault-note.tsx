import type { Fault } from '../utils/result';
import { sayFault } from './fault-words';

/** What went wrong and what the reader can do now. */
export function FaultNote({ fault, id }: { readonly fault: Fault; readonly id?: string }) {
  const said = sayFault(fault.code);
  return (
    <div class="fault" role="alert">
      <p id={id}>
        <strong>{said ?? fault.message}</strong>
      </p>
      {said && <p lang="en">{fault.message}</p>}
      <p {...(said && { lang: 'en' })}>{fault.advice}</p>
    </div>
  );
}
