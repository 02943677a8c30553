/** RFC 1952: every gzip file begins with these two bytes. */
const GZIP = [0x1f, 0x8b];

/** The stream as it is or, where its first bytes say gzip, what was packed in it. */
export async function gunzip(file: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const reader = file.getReader();
  const head: Uint8Array<ArrayBuffer>[] = [];
  const firstBytes = () => head.flatMap((part) => [...part.subarray(0, GZIP.length)]);
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    head.push(new Uint8Array(part.value));
    if (firstBytes().length >= GZIP.length) break;
  }
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(to) {
      const part = head.shift() ?? (await reader.read()).value;
      if (part) to.enqueue(new Uint8Array(part));
      else to.close();
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const packed = firstBytes().slice(0, GZIP.length).join() === GZIP.join();
  return packed ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}
