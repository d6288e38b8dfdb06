import type { Tx } from '#platform/database'
import { asId } from '#platform/database'
import { NotFound } from '#platform/http'
import type { May, RequestId } from '#access'
import { showDate } from '#ui'
import type { ChronologyEntry } from '../combined/entries.ts'
import { silencesIn, type SilenceFound } from '../silences/find.ts'
import { usualThreshold } from '../silences/gaps.ts'
import { daysToAnswer } from '../silences/unanswered.ts'
import { entryOf } from './entry.ts'

/** What a question is to be about, as the page before it says. */
export type About = {
  readonly request: RequestId
  readonly agencyName: string
  /** The agency's own entry; undefined where the question is about what it did not write. */
  readonly own: ChronologyEntry | undefined
  /** Words to begin from, which quote no other agency. */
  readonly offered: string
  /** Fields that the form carries on. */
  readonly carried: Readonly<Record<string, string>>
}

/** `?entry=` or `?silence=`; undefined where neither is given. */
export async function aboutIn(tx: Tx, by: May<'run the review'>, from: URLSearchParams): Promise<About | undefined> {
  const entry = from.get('entry')
  if (entry !== null) return aboutEntry(await entryOf(tx, by, entry))
  const silence = from.get('silence')
  if (silence === null) return undefined
  const days = Number(from.get('days') ?? usualThreshold)
  const { found } = await silencesIn(tx, by.review, days >= 1 && days <= 3650 ? days : usualThreshold)
  const about = found.find(({ key }) => key === silence)
  if (!about) throw new NotFound()
  return aboutSilence(tx, by, about, String(days))
}

const aboutEntry = (own: ChronologyEntry): About => ({
  request: own.request,
  agencyName: own.agencyName,
  own,
  offered: '',
  carried: { entry: own.id },
})

async function aboutSilence(tx: Tx, by: May<'run the review'>, found: SilenceFound, days: string): Promise<About> {
  const request = asId<'request'>(found.silence.request ?? '')
  if (request === undefined || found.agencyName === undefined) throw new NotFound()
  return {
    request,
    agencyName: found.agencyName,
    own: found.silence.kind === 'gap' ? await entryOf(tx, by, found.silence.entry) : undefined,
    offered: offeredFor(found),
    carried: { silence: found.key, days },
  }
}

function offeredFor({ silence }: SilenceFound): string {
  switch (silence.kind) {
    case 'gap':
      return `Your chronology has no contact between ${showDate(silence.from)} and ${showDate(silence.to)}. Was there any in that time? If there was none, why?`
    case 'referral':
      return `Did you receive a referral on or about ${showDate(silence.from)}, and what was done with it? Your chronology has nothing in the ${daysToAnswer} days after.`
    case 'one-sided':
      return `Was there a contact with another agency on or about ${showDate(silence.from)}? Your chronology has none on that day.`
  }
}
