/**
 * Does a stream of bytes hold one of these words of ASCII, in UTF-8 or UTF-16? A word that lies over two chunks counts.
 * The stream is read to its end all the same, so that its checksum is looked at.
 */
export async function mentions(chunks: AsyncIterable<Buffer>, words: readonly string[]): Promise<boolean> {
  const patterns = words.flatMap((word) => [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(word, 'utf16le').swap16(),
  ])
  const longest = Math.max(...patterns.map(({ length }) => length))
  let found = false
  let carried = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (found) continue
    const window = Buffer.concat([carried, chunk])
    found = patterns.some((pattern) => window.includes(pattern))
    carried = window.subarray(-longest)
  }
  return found
}
