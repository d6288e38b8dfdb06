import type { Tx } from '#platform/database'
import type { SignedIn, Waiting } from '#access'
import { unfinishedRows, type RequestRow } from './queries.ts'
import { isLate, isOpen, stageOf } from './rules.ts'

/** What waits for a person: requests to answer, answers to sign off, and for the business manager those that are late. */
export async function waitingFor(tx: Tx, who: SignedIn, today: Temporal.PlainDate): Promise<readonly Waiting[]> {
  return (await unfinishedRows(tx, who.partnership)).flatMap((request) => {
    const task = taskIn(request, today)
    return task ? [{ ...task, matter: request.reference, dueOn: request.dueOn }] : []
  })
}

function taskIn(request: RequestRow, today: Temporal.PlainDate): Pick<Waiting, 'text' | 'href'> | undefined {
  const page = `/requests/${request.id}`
  if (request.roles.includes('agency-author') && isOpen(request))
    return {
      href: page,
      text: stageOf(request) === 'sent back' ? 'Put right the answer that was sent back' : 'Answer for your agency',
    }
  if (request.roles.includes('agency-signatory') && stageOf(request) === 'returned')
    return { href: `${page}/sign-off`, text: 'Sign off your agency’s answer' }
  if (request.roles.includes('business-manager') && isLate(request, today))
    return { href: page, text: `Chase ${request.agencyName}` }
  return undefined
}
