/** RFC 1952: every gzip file begins with these two bytes. */
const [ID1, ID2] = [0x1f, 0x8b];

/**
 * Bytes that are unpacked at a time. Browsers unpack what they are given whole before anybody can stop them, to up to a
 * thousand times as much.
 */
const PIECE = 8 * 1024;

/** The stream as it is or, where its first bytes say gzip, what was packed in it; in UTF-8 where they say UTF-16. */
export async function gunzip(file: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const reader = file.getReader();
  let rest = new Uint8Array();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    rest = rest.length === 0 ? new Uint8Array(part.value) : new Uint8Array([...rest, ...part.value]);
    if (rest.length > 1) break;
  }
  const packed = rest[0] === ID1 && rest[1] === ID2;
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(to) {
      if (rest.length === 0) {
        const { value } = await reader.read();
        if (!value) {
          to.close();
          return;
        }
        rest = new Uint8Array(value);
      }
      const most = packed ? PIECE : rest.length;
      to.enqueue(rest.subarray(0, most));
      rest = rest.subarray(most);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const utf16 = { 65534: 'utf-16le', 65279: 'utf-16be' }[rest[0]! * 0x100 + rest[1]!];
  if (utf16) return whole.pipeThrough(new TextDecoderStream(utf16)).pipeThrough(new TextEncoderStream());
  return packed ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}
