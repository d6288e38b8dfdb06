import type { Review } from '#reviews'
import { html, showDate, type Html } from '#ui'
import { entryAddress } from '../../combined/looking.ts'
import { understood } from '../../combined/entries.ts'
import type { entriesNamed } from '../queries.ts'
import type { SilenceFound } from '../find.ts'
import { daysToAnswer } from '../unanswered.ts'

export type EntryNamed = Awaited<ReturnType<typeof entriesNamed>>[number]

/** A silence in a sentence. */
export function whatItIs({ silence, agencyName }: SilenceFound): string {
  const whose = agencyName ?? 'Any agency'
  switch (silence.kind) {
    case 'gap':
      return agencyName === undefined
        ? `No agency recorded a contact for ${days(silence.days)}, from ${showDate(silence.from)} to ${showDate(silence.to)}.`
        : `${whose} recorded no contact for ${days(silence.days)}, from ${showDate(silence.from)} to ${showDate(silence.to)}.`
    case 'referral':
      return `${whose} recorded nothing in the ${daysToAnswer} days after a referral of ${showDate(silence.from)}.`
    case 'one-sided':
      return `${whose} recorded nothing of a contact of ${showDate(silence.from)} that another agency wrote down.`
  }
}

const days = (count: number): string => `${count.toLocaleString('en-GB')} days`

/** The entries from which it is told. */
export function betweenWhat(review: Review, { silence }: SilenceFound, entries: ReadonlyMap<string, EntryNamed>): Html {
  const told = silence.kind === 'gap' ? [silence.entry, silence.nextEntry] : [silence.entry]
  return html`<ul class="govuk-list">${told.map((id) => {
    const entry = entries.get(id)
    return (
      entry &&
      html`<li><a class="govuk-link" href="${entryAddress(review.id, id)}">${understood(entry)}</a>, ${entry.agencyName}: ${shortened(entry.text)}</li>`
    )
  })}</ul>`
}

const shortened = (text: string): string =>
  text.length <= 120 ? text : `${text.slice(0, text.lastIndexOf(' ', 120))} …`
