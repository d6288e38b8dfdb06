/** How fast a briefing is read to a team: words a minute. */
const wordsAMinute = 200

/** A briefing is read and talked about in a team meeting; longer than this, and it is not read. */
const mostMinutes = 7

export type ReadingTime = { readonly words: number; readonly minutes: number; readonly tooLong: boolean }

export function readingTimeOf(text: string): ReadingTime {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0
  return { words, minutes: Math.ceil(words / wordsAMinute), tooLong: words > mostMinutes * wordsAMinute }
}

/** How far a briefing has come in one agency. */
export type Reach = {
  readonly agency: string
  /** People to whom it was sent. */
  readonly sent: number
  readonly uses: number
  /** People who talked about it in a team. */
  readonly people: number
}

type Agency = { readonly id: string; readonly name: string }

/** Every agency of the partnership, those furthest reached first; the ones not reached are what matters most. */
export function reachOf(
  agencies: readonly Agency[],
  sent: readonly { readonly agencyId: string | null }[],
  uses: readonly { readonly agencyId: string; readonly people: number }[],
): readonly Reach[] {
  return agencies
    .map(({ id, name }) => {
      const own = uses.filter(({ agencyId }) => agencyId === id)
      return {
        agency: name,
        sent: sent.filter(({ agencyId }) => agencyId === id).length,
        uses: own.length,
        people: own.reduce((sum, { people }) => sum + people, 0),
      }
    })
    .toSorted((a, b) => b.people - a.people || b.sent - a.sent || (a.agency < b.agency ? -1 : 1))
}
