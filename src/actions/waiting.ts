import type { Database, Tx } from '#platform/database'
import { permissions, type ReviewId, type SignedIn, type Waiting } from '#access'
import { reviewsOf } from '#reviews'
import { actionsOfReview, actionsOwnedBy, closuresWaitingFor, reviewsUnanswered } from './queries.ts'
import { byUrgency, dueDateOf, stageOf } from './rules.ts'

/** An action of a review that is not closed. */
type OpenAction = {
  readonly id: string
  readonly recommendation: number
  readonly what: string
  readonly owner: string
  readonly agency: string | null
  readonly dueOn: Temporal.PlainDate
  readonly late: boolean
}

/**
 * What of a review is still to be done, the latest first.
 *
 * @public for whoever oversees the review
 */
export async function openActionsOf(
  db: Database | Tx,
  review: ReviewId,
  today: Temporal.PlainDate,
): Promise<readonly OpenAction[]> {
  const open = (await actionsOfReview(db, review)).filter(({ closedAt }) => !closedAt)
  return byUrgency(open, today).map((action) => ({
    id: action.id,
    recommendation: action.number,
    what: action.what,
    owner: action.ownerName,
    agency: action.ownerAgency,
    dueOn: dueDateOf(action),
    late: stageOf(action, today) === 'late',
  }))
}

/** An owner's open actions; closures that wait for a second person; answers that nobody has recorded yet. */
export async function waitingFor(tx: Tx, who: SignedIn): Promise<readonly Waiting[]> {
  return [...(await ownActions(tx, who)), ...(await closures(tx, who)), ...(await unanswered(tx))]
}

const ownActions = async (tx: Tx, who: SignedIn): Promise<readonly Waiting[]> =>
  (await actionsOwnedBy(tx, who.person, who.partnership))
    .filter(({ askedAt }) => !askedAt)
    .map((action) => ({
      text: action.begun ? 'Go on with your action' : 'Begin your action',
      href: `/actions/${action.id}`,
      matter: action.matter,
      dueOn: dueDateOf(action),
    }))

const closures = async (tx: Tx, who: SignedIn): Promise<readonly Waiting[]> =>
  (await closuresWaitingFor(tx, who.person, who.partnership, permissions['close the action'].for)).map((action) => ({
    text: 'Close an action, or send it back',
    href: `/actions/${action.id}`,
    matter: action.matter,
    dueOn: null,
  }))

async function unanswered(tx: Tx): Promise<readonly Waiting[]> {
  const ids = (await reviewsUnanswered(tx, ['business-manager'])).map(({ reviewId }) => reviewId)
  return (await reviewsOf(tx, ids)).map(({ id, title, reference }) => ({
    text: 'Record what was answered to recommendations',
    href: `/reviews/${id}/recommendations`,
    matter: `${title}, ${reference}`,
    dueOn: null,
  }))
}
