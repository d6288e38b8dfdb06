import type { Review } from '../review.ts'
import { lateStages, type StageInTime } from '../agencies/timetable.ts'

/** What a review may wait for. Counted by the rooms; judged here. */
export type Situation = {
  readonly review: Review
  readonly unsignedLeads: readonly string[]
  readonly termsVersionDrafted: boolean
  readonly agencies: number
  readonly meetings: number
  /** Meetings that were held and have no minutes yet. */
  readonly unminuted: number
  readonly familyContacts: number
  readonly learningEvents: number
  /** May whoever asks close the review? */
  readonly mayClose: boolean
  readonly timetable: readonly StageInTime[]
  readonly today: Temporal.PlainDate
}

export type Step = { readonly text: string; readonly href: string; readonly dueOn?: Temporal.PlainDate | undefined }

/** What is to be done next, the most pressing first. Nothing, when the report is out or the review is a past one. */
export function nextSteps(at: Situation): readonly Step[] {
  const { review } = at
  if (review.past || review.closedOn) return []
  const room = (name: string): string => `/reviews/${review.id}/${name}`
  if (review.publishedOn)
    return at.mayClose ? [{ text: 'Close the review when nothing more is to be done', href: room('closing') }] : []
  return [
    ...lateSteps(at, room('timetable')),
    ...gettingReady(at, room),
    ...(at.unsignedLeads.length > 0
      ? [{ text: `${inWords(at.unsignedLeads)} has to declare independence as lead reviewer`, href: room('panel') }]
      : []),
    ...termsSteps(at, room('terms')),
    ...(at.agencies === 0 ? [{ text: 'List the agencies that take part', href: room('agencies') }] : []),
    ...(at.meetings === 0 ? [{ text: 'Call the first panel meeting', href: room('meetings/new') }] : []),
    ...(at.unminuted > 0 ? [{ text: 'Write the minutes of the last meeting', href: room('meetings') }] : []),
    ...(at.familyContacts === 0 ? [{ text: 'Offer the family a part in the review', href: room('family') }] : []),
    ...(at.learningEvents === 0 ? [{ text: 'Plan how practitioners will be heard', href: room('events') }] : []),
    ...(review.reportApprovedOn ? [{ text: 'Publish the report', href: room('publication') }] : []),
  ]
}

const lateSteps = ({ timetable, today }: Situation, href: string): readonly Step[] =>
  lateStages(timetable, today).map(({ name, dueOn }) => ({
    text: `Late: ${name}. Record an extension and its reasons`,
    href,
    dueOn: dueOn ?? undefined,
  }))

function gettingReady({ review: { stage } }: Situation, room: (name: string) => string): readonly Step[] {
  if (stage.stage !== 'getting ready') return []
  return stage.missing.map((missing) => ({
    text: missing === 'panel' ? 'Put the panel together' : 'Appoint the lead reviewer',
    href: room('panel'),
  }))
}

function termsSteps({ review: { stage }, termsVersionDrafted }: Situation, href: string): readonly Step[] {
  if (stage.stage === 'under way' || stage.stage === 'report approved')
    return termsVersionDrafted ? [{ text: 'Agree the new version of the terms of reference', href }] : []
  return [{ text: termsVersionDrafted ? 'Agree the terms of reference' : 'Draft the terms of reference', href }]
}

const inWords = (names: readonly string[]): string => names.join(' and ')
