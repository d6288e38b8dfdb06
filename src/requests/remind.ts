import { transact } from '#platform/database'
import type { JobContext } from '#platform/jobs'
import { recordEvent } from '#audit'
import { holdersOf, type Role } from '#access'
import { findRequest, noteReminder, unfinishedEverywhere, type RequestRow } from './queries.ts'
import { isOpen, isUnfinished, reminderOn } from './rules.ts'
import { tellPeople } from './tell.ts'

/**
 * Reminds whoever an answer waits for, its author or its signatory: once shortly before it is due, and once in each week
 * that it is late. Runs every day; running twice reminds nobody twice.
 */
export async function remindAgencies(context: JobContext): Promise<void> {
  const unfinished = await transact(context.db, { person: null, partnership: null }, unfinishedEverywhere)
  for (const request of unfinished) await remind(context, request)
}

/** One transaction a request, so that a failure with one does not keep the others from being reminded. */
const remind = ({ db, config, now, today }: JobContext, { id, partnershipId }: RequestRow): Promise<void> =>
  transact(db, { person: null, partnership: partnershipId }, async (tx) => {
    const request = await findRequest(tx, id)
    const weeksLate = request && isUnfinished(request) ? reminderOn(today, request.dueOn) : undefined
    if (!request || weeksLate === undefined) return
    const role: Role = isOpen(request) ? 'agency-author' : 'agency-signatory'
    for (const { personId, role: held } of await holdersOf(tx, id)) {
      if (held !== role) continue
      if (!(await noteReminder(tx, { requestId: id, personId, dueOn: request.dueOn, weeksLate, sentAt: now }))) continue
      const told = { partnership: partnershipId, request: id, role, only: [personId] }
      await tellPeople(tx, config, told, [wordsFor(role, weeksLate), { dueOn: request.dueOn }])
      await recordEvent(tx, { person: null, partnership: partnershipId, scope: id }, 'agency reminded', { weeksLate })
    }
  })

const wordsFor = (role: Role, weeksLate: number): string => {
  const what = role === 'agency-author' ? 'An answer of your agency' : 'An answer that waits for you to sign it off'
  return weeksLate === 0 ? `${what} is due soon.` : `${what} is late.`
}
