/** All bytes of a stream; undefined where there are more than `most`: the rest is not read, and the stream is let go. */
export async function readWhole(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<ArrayBuffer | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(new Uint8Array(part.value));
  }
  return new Blob(parts).arrayBuffer();
}
