import type { Fault } from '../utils/result';

/** What went wrong and what the reader can do now. */
export function FaultNote({ fault, id }: { readonly fault: Fault; readonly id?: string }) {
  return (
    <div class="fault" role="alert">
      <p id={id}>
        <strong>{fault.message}</strong>
      </p>
      <p>{fault.advice}</p>
    </div>
  );
}
