/** Stretches of text at least this long are read out of bytes that are not text. */
const atLeast = 3

/**
 * Whatever reads as text in bytes that are something else: in Latin letters and UTF-8, and in UTF-16 of either order. It
 * knows nothing of the format, so it misses no field of it.
 */
export const stringsIn = (bytes: Uint8Array): readonly string[] => [
  ...runsIn(new TextDecoder('utf-8').decode(bytes)),
  ...runsIn(new TextDecoder('utf-16le').decode(bytes)),
  ...runsIn(new TextDecoder('utf-16le').decode(bytes.subarray(1))),
]

const run = new RegExp(`[\\p{Script=Latin}\\p{M}\\p{N} '’.,@/_:;&()#+\\-]{${atLeast},}`, 'gu')

/** Stretches with a word in them: three letters, as any name has, or five figures, as any number has. */
const runsIn = (text: string): readonly string[] =>
  (text.match(run) ?? []).map((each) => each.trim()).filter((each) => /\p{L}{3}|\d{5}/u.test(each) && isLikeText(each)) // prettier-ignore

/** Random bytes read as a few letters among signs; text is mostly letters, figures and spaces, of one kind of script. */
function isLikeText(run: string): boolean {
  const plain = run.match(/[A-Za-z0-9 ]/g)?.length ?? 0
  return plain >= run.length * 0.6
}
