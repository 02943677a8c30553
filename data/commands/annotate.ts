import { createReadStream, existsSync, openAsBlob } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { NO_CORRECTIONS } from '../../utils/match/corrections';
import { PackCompiler } from '../../utils/match/index/compile-pack';
import { viewCompiled } from '../../utils/match/index/compiled-view';
import type { PackView } from '../../utils/match/index/pack-view';
import { matchPage } from '../../utils/match/match-page';
import type { Part } from '../../utils/match/types';
import { readEntities } from '../pack/read-entities';
import { readStarter } from '../pack/read-starter';
import { starterEntities } from '../pack/starter-entities';
import { type Document, placeInText, readDocuments } from './documents';

const HELP = `Marks the people and organizations that packs know in texts.

  npm run --silent annotate -- [--pack FILE[.gz]]... [--input FILE] [--html]

  --pack FILE   a pack: FollowTheMoney entities, one JSON object a line, plain or gzip; may be repeated,
                the earlier pack speaks first. Without it: the starter pack.
  --input FILE  JSON lines {"id", "text", "lang"?, "date"?} or plain text; without it: standard input.
  --html        the input is one HTML page.
  --help        this text.

Writes one JSON line a text: {"id", "mentions": [{"start", "end", "entity", "surface", "kind", "score", "why"}]};
offsets are UTF-16 code units of the text.`;

/** The background's own engine on the command line. Answers the exit code: 1 with one line of words if it cannot read. */
export async function main(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        pack: { type: 'string', multiple: true, default: [] },
        input: { type: 'string' },
        html: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const packs = await Promise.all(
      values.pack.length > 0 ? values.pack.map((file) => compileFile(file)) : [compileStarter()],
    );
    const input = values.input === undefined ? process.stdin : createReadStream(values.input, 'utf8');
    for await (const document of readDocuments(
      createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }),
      values.input ?? 'standard input',
      values.html,
    )) {
      console.log(JSON.stringify({ id: document.id, mentions: await annotate(document, packs) }));
    }
    return 0;
  } catch (error) {
    console.error(`annotate: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

/** Every mention in a text. `without`: parts of the engine left out. */
export async function annotate(
  document: Document,
  packs: readonly PackView[],
  without: ReadonlySet<Part> = new Set(),
) {
  const { blocks, lang } = document;
  const page = { blocks, ...(lang && { lang }) };
  const { cast, readings, spans } = await matchPage(page, packs, NO_CORRECTIONS, without);
  return Array.from({ length: spans.length / 4 }, (_, i) => {
    const [block = 0, from = 0, to = 0, index = 0] = spans.subarray(i * 4, i * 4 + 4);
    const { start, end } = placeInText(document, block, from, to);
    const { candidates, kind, score, why } = readings[index]!;
    return {
      start,
      end,
      entity: cast[candidates[0]!]!.id,
      surface: document.text.slice(start, end),
      kind,
      score,
      why,
    };
  });
}

/** @throws Error that says what is unreadable, and where. */
export async function compileFile(file: string): Promise<PackView> {
  if (!existsSync(file)) throw new Error(`${file}: no such file. Give the path of a FollowTheMoney file.`);
  const blob = await openAsBlob(file);
  const compiler = new PackCompiler();
  for await (const lines of readEntities(blob.stream())) {
    for (const { entity, faults } of lines) {
      if (!entity)
        throw new Error(`${file}: ${faults[0]?.message ?? 'unreadable'}. ${faults[0]?.advice ?? ''}`);
      compiler.add(entity);
    }
  }
  return viewCompiled(file, compiler.finish());
}

/** The starter pack from its sources, with those of further folders. */
export async function compileStarter(...more: readonly string[]): Promise<PackView> {
  const compiler = new PackCompiler();
  const { entities } = starterEntities(await readStarter('data/starter', ...more));
  for (const entity of entities) compiler.add(entity);
  return viewCompiled('starter', compiler.finish());
}
