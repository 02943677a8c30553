import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FtmEntity } from '../../utils/ftm';
import { linesOf } from './import-stage';
import { newKey, type Publisher } from './publisher';
import { OPENAI, person } from './small-pack';

/** The key that the publisher signs with. */
export const KEY = newKey();

/** What version 2 holds. */
export const NEW: readonly FtmEntity[] = [...OPENAI, person('ilya', 'Ilya Sutskever')];

/** What goes wrong on the way to version 2, the code of the fault that is told, and how to bring it about. */
export type Misbehaviour = readonly [what: string, code: string, misbehave: (publisher: Publisher) => void];

/** Publishers that are broken, that lie, or that somebody else has taken over. */
export const MISBEHAVIOURS: readonly Misbehaviour[] = [
  ['is not there any more', 'not-found', (publisher) => publisher.files.clear()],
  [
    'answers with an error',
    'server-error',
    (publisher) => publisher.files.set('/index.json', (_, response) => response.writeHead(500).end()),
  ],
  [
    'closes the door',
    'no-network',
    (publisher) => publisher.files.set('/index.json', (request) => request.socket.destroy()),
  ],
  [
    'falls silent',
    'stalled',
    (publisher) =>
      publisher.files.set('/entities.ftm.json', (_, response) => response.writeHead(200).write('{')),
  ],
  [
    'breaks off',
    'cut-short',
    (publisher) =>
      publisher.files.set('/entities.ftm.json', (_, response) => {
        response.writeHead(200, { 'content-length': 5000 });
        response.write('{"id":', () => response.destroy());
      }),
  ],
  [
    'sends less than the index says',
    'wrong-size',
    (publisher) => publisher.files.set('/entities.ftm.json', `${JSON.stringify(OPENAI[0])}\n`),
  ],
  [
    'sends a file cut within a line',
    'cut-short',
    (publisher) => publisher.files.set('/entities.ftm.json', linesOf(NEW).slice(0, -9)),
  ],
  [
    'sends other entities of the same size',
    'wrong-checksum',
    (publisher) => {
      const text = String(publisher.files.get('/entities.ftm.json'));
      publisher.files.set('/entities.ftm.json', text.replace('Ilya', 'Iiya'));
    },
  ],
  ['miscounts', 'wrong-count', (publisher) => publisher.publish(NEW, { version: '2', entity_count: 7 }, KEY)],
  [
    'sends something else as index',
    'bad-manifest',
    (publisher) => publisher.files.set('/index.json', '<html>'),
  ],
  [
    'lets a hotel answer for it, with a web page',
    'bad-manifest',
    (publisher) => publisher.files.set('/index.json', webPage),
  ],
  [
    'sends a web page in place of the entities',
    'not-a-pack',
    (publisher) => publisher.files.set('/entities.ftm.json', webPage),
  ],
  ['goes back to an older version', 'older', (publisher) => publisher.publish(NEW, { version: '0.9' }, KEY)],
  [
    'drops the licence',
    'licence-dropped',
    (publisher) => publisher.publish(NEW, { version: '2', license: undefined }, KEY),
  ],
  ['signs with another key', 'other-key', (publisher) => publisher.publish(NEW, { version: '2' }, newKey())],
  ['no longer signs', 'other-key', (publisher) => publisher.publish(NEW, { version: '2' })],
  ['has lost the signature', 'unsigned', (publisher) => publisher.files.delete('/index.json.sig')],
  [
    'signs something else',
    'bad-signature',
    (publisher) => {
      const index = String(publisher.files.get('/index.json'));
      publisher.files.set('/index.json', index.replace('News makers', 'Fake makers'));
    },
  ],
  [
    'stays silent past the day it promised',
    'expired',
    (publisher) => publisher.publish(OPENAI, { expires: '2026-01-30' }, KEY),
  ],
  [
    'holds another pack now',
    'other-pack',
    (publisher) => publisher.publish(NEW, { name: 'olds', version: '2' }, KEY),
  ],
  ['sends the reader elsewhere with its entities', 'not-found', sendElsewhere('/entities.ftm.json')],
  ['sends the reader elsewhere with its index', 'not-found', sendElsewhere('/index.json')],
];

/** A place that answers, and would be the reader's own machine, were the publisher another one. */
export const ELSEWHERE = '/elsewhere';

function sendElsewhere(path: string) {
  return (publisher: Publisher): void => {
    publisher.files.set(ELSEWHERE, publisher.files.get(path)!);
    publisher.files.set(path, (_, response) => {
      response.writeHead(302, { location: publisher.url(ELSEWHERE) }).end();
    });
  };
}

function webPage(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome</title>');
}
