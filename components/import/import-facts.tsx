import type { Preview } from '../../data/import/import-events';
import { day } from '../words';
import { columnWords, previewWords as words } from './import-words';

/** What a pack says of itself, and what its file is. */
export function ImportFacts({ preview }: { readonly preview: Preview }) {
  const { publisher, license, version, replaces, asOf, signer, room, table } = preview;
  const facts: readonly (readonly [term: string, text: string | undefined])[] = [
    [words.publisher, publisher],
    [words.licence, license ?? words.noLicence],
    [words.version, replaces ? words.inPlaceOf(version, replaces.version) : version],
    [words.asOf, asOf && day(asOf)],
    [words.scripts, words.scriptList(preview.scripts)],
    [words.file, words.fileOf(preview.format, preview.size)],
    [words.columns, table && columnWords.list(table.header, table.mapping)],
    [words.room, words.roomOf(room.needed, room.free)],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([term, text]) =>
          text && (
            <div key={term}>
              <dt>{term}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ),
      )}
      {signer && (
        <div>
          <dt>{words.signer}</dt>
          <dd>
            <code>{signer.fingerprint}</code>
            <span class="hint">{signer.known ? words.signerKnown : words.signerNew}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
