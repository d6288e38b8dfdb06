import type { Contact } from './gaps.ts'
import { partiesNamed, type Party } from '../parties.ts'

/** A contact with what was written of it. */
export type Told = Contact & { readonly text: string }

/** A referral to an agency whose chronology shows nothing in the days after it. */
export type Unanswered = {
  readonly kind: 'referral'
  /** The agency to which it was made. */
  readonly request: string
  readonly entry: string
  readonly from: Temporal.PlainDate
}

/** A contact with another agency of which that agency's chronology shows nothing. */
export type OneSided = Omit<Unanswered, 'kind'> & { readonly kind: 'one-sided' }

/** Within so many days a referral should have left a trace. Ten working days, as most thresholds documents ask. */
export const daysToAnswer = 14

/** Words that make a row worth reading for these two questions; also for the database to choose by. */
export const tellingWords =
  'refer|noti[fc]|ppn|mash|telephon|phone|call|rang|spoke|e-?mail|meeting|joint|strategy|conference|discuss|tells?\\y|told'

const refers = /\b(re-?)?referr?(al|als|ed|ing|s)?\b|\bnoti(ces?|fied|fies|fication)\b|\bppn\b/i
const isReceived = /\breceiv|\b(referred|notified) by\b|\b(referral|notice|notification) from\b|acknowledg/i
const contacts =
  /\b(tele)?phon(e|es|ed)|\bcalls?\b|\bcalled\b|\brang\b|\bspoke\b|\be-?mail|\bmeeting\b|\bjoint\b|\bstrategy\b|\bconference\b|\bdiscuss|\btells?\b|\btold\b/i

/**
 * Referrals to agencies of the review after which these recorded nothing for two weeks. Told from the words of a
 * sentence, so that some are missed and some are none: a list to look at, not a finding.
 */
export function unansweredIn(
  told: readonly Told[],
  all: readonly Contact[],
  parties: readonly Party[],
): readonly Unanswered[] {
  const seen = presence(all)
  return addressed(told, parties, (sentence) => refers.test(sentence) && !isReceived.test(sentence)).flatMap(
    ({ contact, party }) =>
      seen(party, contact.first, contact.last.add({ days: daysToAnswer }))
        ? []
        : [{ kind: 'referral', request: party, entry: contact.id, from: contact.first }],
  )
}

/** Contacts with an agency of the review of which it has nothing on that day, the day before or the day after. */
export function oneSidedIn(
  told: readonly Told[],
  all: readonly Contact[],
  parties: readonly Party[],
): readonly OneSided[] {
  const seen = presence(all)
  return addressed(told, parties, (sentence) => contacts.test(sentence) && !refers.test(sentence)).flatMap(
    ({ contact, party }) =>
      seen(party, contact.first.subtract({ days: 1 }), contact.last.add({ days: 1 }))
        ? []
        : [{ kind: 'one-sided', request: party, entry: contact.id, from: contact.first }],
  )
}

/** Other agencies of the review that a sentence of this kind speaks of. */
function addressed(
  told: readonly Told[],
  parties: readonly Party[],
  isMeant: (sentence: string) => boolean,
): readonly { readonly contact: Told; readonly party: string }[] {
  const named = partiesNamed(parties)
  return told.flatMap((contact) => {
    const sentences = contact.text.split(/(?<=[.!?])\s+|\n+/).filter(isMeant)
    const found = new Set(sentences.flatMap((sentence) => [...named(sentence)]))
    return [...found].filter((party) => party !== contact.request).map((party) => ({ contact, party }))
  })
}

/** A contact vaguer than this many days answers nothing: nobody can say that it came after the referral. */
const vaguest = 31

/** Whether an agency recorded anything between two days. Asked often, so its days are kept in order and searched by halves. */
function presence(all: readonly Contact[]) {
  const spans = all.map(({ request, first, last }) => ({ request, first: numberOf(first), last: numberOf(last) }))
  const byRequest = Map.groupBy(
    spans.filter(({ first, last }) => last - first <= vaguest).toSorted((a, b) => a.first - b.first),
    ({ request }) => request,
  )
  return (request: string, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean => {
    const own = byRequest.get(request) ?? []
    const [earliest, latest] = [numberOf(from), numberOf(to)]
    for (let at = countUntil(own, latest) - 1; at >= 0; at--) {
      const span = own[at]
      if (!span || span.first < earliest - vaguest) return false
      if (span.last >= earliest) return true
    }
    return false
  }
}

/** How many spans begin on that day or before it. */
function countUntil(spans: readonly { readonly first: number }[], day: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.first ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return low
}

const epoch = Temporal.PlainDate.from('1900-01-01')
const numberOf = (date: Temporal.PlainDate): number => epoch.until(date, { largestUnit: 'day' }).days
