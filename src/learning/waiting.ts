import type { Tx } from '#platform/database'
import { findPermit, type SignedIn, type Waiting } from '#access'
import { reviewsOf } from '#reviews'
import { agreementOf, briefingsNotSent, briefingsUnusedBy } from './queries.ts'

/** A briefing is asked about for four weeks; after that a team that has not used it is the manager's concern. */
const askedFor = { hours: 28 * 24 }

/** Briefings to prepare or to send; and briefings received that the person's team has not used yet. */
export const waitingFor = async (tx: Tx, who: SignedIn, today: Temporal.PlainDate): Promise<readonly Waiting[]> => [
  ...(await toPrepare(tx, who)),
  ...(await toUse(tx, who, today)),
]

async function toPrepare(tx: Tx, who: SignedIn): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = []
  const drafted = await briefingsNotSent(tx, who.partnership)
  for (const { id, reviewId } of drafted) {
    if (!(await findPermit(tx, who, reviewId, 'prepare the briefing'))) continue
    const [review] = await reviewsOf(tx, [reviewId])
    const matter = review ? `${review.title}, ${review.reference}` : ''
    const agreed = (await agreementOf(tx, reviewId, 'briefing')) !== undefined
    if (!agreed)
      waiting.push({ text: 'Prepare the briefing', href: `/reviews/${reviewId}/briefing`, matter, dueOn: null })
    else if (await findPermit(tx, who, undefined, 'send briefings'))
      waiting.push({ text: 'Send the briefing to teams', href: `/briefings/${id}/sending`, matter, dueOn: null })
  }
  return waiting
}

async function toUse(tx: Tx, who: SignedIn, today: Temporal.PlainDate): Promise<readonly Waiting[]> {
  const since = today.toZonedDateTime('Europe/London').toInstant().subtract(askedFor)
  return (await briefingsUnusedBy(tx, who.person, who.partnership, since)).map(({ id, title }) => ({
    text: 'Read a briefing with your team, and record how you used it',
    href: `/briefings/${id}`,
    matter: title,
    dueOn: null,
  }))
}
