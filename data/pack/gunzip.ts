/** RFC 1952: every gzip file begins with these two bytes. */
const GZIP = [0x1f, 0x8b];

/**
 * Bytes that are unpacked at a time. Browsers unpack what they are given whole before anybody can stop them, to up to a
 * thousand times as much.
 */
const PIECE = 8 * 1024;

/** The stream as it is or, where its first bytes say gzip, what was packed in it. */
export async function gunzip(file: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const reader = file.getReader();
  const head: Uint8Array[] = [];
  const firstBytes = () => head.flatMap((part) => [...part.subarray(0, GZIP.length)]);
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    head.push(part.value);
    if (firstBytes().length >= GZIP.length) break;
  }
  const packed = firstBytes().slice(0, GZIP.length).join() === GZIP.join();
  let rest = new Uint8Array();
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(to) {
      if (rest.length === 0) {
        const part = head.shift() ?? (await reader.read()).value;
        if (!part) {
          to.close();
          return;
        }
        rest = new Uint8Array(part);
      }
      const most = packed ? PIECE : rest.length;
      to.enqueue(rest.subarray(0, most));
      rest = rest.subarray(most);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return packed ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}
