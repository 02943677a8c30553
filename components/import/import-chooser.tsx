import { useState } from 'preact/hooks';
import type { Fault } from '../../utils/result';
import { FaultNote } from '../fault-note';
import { importWords as words } from './import-words';

interface ImportChooserProps {
  /** What was fetched last: to be mended where nothing came of it. */
  readonly address: string;
  /** What is wrong with the address that was given. */
  readonly addressFault: Fault | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onAddress: (address: string) => void;
}

/** Where a pack comes from: files, or an address. */
export function ImportChooser({ addressFault, onFiles, onAddress, ...given }: ImportChooserProps) {
  const [address, setAddress] = useState(given.address);
  return (
    <div class="sources-of-packs">
      <div class="from-files">
        <h3>
          <label for="pack-files">{words.files}</label>
        </h3>
        <input
          id="pack-files"
          type="file"
          multiple
          aria-describedby="files-hint"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // The same file again is a choice too.
            currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
        <p id="files-hint" class="hint">
          {words.dropHint}
        </p>
      </div>
      <form
        class="from-address"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onAddress(address);
        }}
      >
        <h3>{words.address}</h3>
        <label for="pack-address">{words.addressLabel}</label>
        <div class="line">
          <input
            id="pack-address"
            type="url"
            autocomplete="off"
            spellcheck={false}
            required
            placeholder="https://"
            value={address}
            aria-describedby="address-hint"
            aria-invalid={addressFault !== undefined}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          <button type="submit">{words.fetch}</button>
        </div>
        {addressFault && <FaultNote fault={addressFault} />}
        <p id="address-hint" class="hint">
          {words.addressHint}
        </p>
      </form>
    </div>
  );
}
