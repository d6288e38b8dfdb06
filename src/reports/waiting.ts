import type { Tx } from '#platform/database'
import { findPermit, type SignedIn, type Waiting } from '#access'
import { reportRequests } from '#library'
import { reviewsOf } from '#reviews'
import { accuracyWaiting } from './accuracy/waiting.ts'
import { approversNeeded } from './approval.ts'
import { standings, type Standing } from './queries.ts'

/** What waits for this person of reports: to approve, to put right, to publish; and to answer those who ask for old ones. */
export async function waitingFor(tx: Tx, who: SignedIn): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = []
  for (const standing of await standings(tx)) waiting.push(...(await waitingIn(tx, who, standing)))
  return [...waiting, ...(await accuracyWaiting(tx, who)), ...(await requestsWaiting(tx, who))]
}

async function waitingIn(tx: Tx, who: SignedIn, standing: Standing): Promise<readonly Waiting[]> {
  if (standing.published) return []
  const place = async (text: string, page: string): Promise<Waiting[]> => {
    const [review] = await reviewsOf(tx, [standing.review])
    return [{ text, href: `/reviews/${standing.review}/${page}`, matter: review?.reference ?? '', dueOn: null }]
  }
  const may = async (permission: 'draft the report' | 'approve the report' | 'publish the report') =>
    (await findPermit(tx, who, standing.review, permission)) !== undefined
  if (standing.sentBackAt)
    return (await may('draft the report')) ? place('Put right the report that was sent back', 'report') : []
  const changed = standing.changedAt && Temporal.Instant.compare(standing.changedAt, standing.askedAt) > 0
  if (changed) return []
  if (standing.approvedBy.length >= approversNeeded)
    return (await may('publish the report')) ? place('Publish the report', 'publication') : []
  const isMine = standing.askedBy === who.person || standing.approvedBy.includes(who.person)
  return !isMine && (await may('approve the report')) ? place('Read the report and approve it', 'approval') : []
}

async function requestsWaiting(tx: Tx, who: SignedIn): Promise<readonly Waiting[]> {
  if (!(await findPermit(tx, who, undefined, 'answer report requests'))) return []
  const open = (await reportRequests(tx, who.partnership)).filter(({ answeredOn }) => answeredOn === null)
  if (open.length === 0) return []
  const text = open.length === 1 ? 'Answer a request for a report' : `Answer ${open.length} requests for reports`
  return [{ text, href: '/report-requests', matter: 'Public library', dueOn: null }]
}
