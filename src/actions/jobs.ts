import { transact, type Tx } from '#platform/database'
import { job, type JobContext } from '#platform/jobs'
import { sendMail } from '#platform/mail'
import { findAction, noteReminder, openActions, type ActionRow } from './queries.ts'
import { dueDateOf, reminderDue } from './rules.ts'

/** Messages say that something waits, and never what it is about (trust R21). */
const nobody = { person: null, partnership: null }

/** Whoever left, or is recused since, hears nothing more (house.md section 12). */
const mayBeTold = ({ ownerIsHere, ownerIsRecused }: ActionRow): boolean => ownerIsHere && !ownerIsRecused

const tellOwner = (context: JobContext, { action }: { readonly action: string }): Promise<void> =>
  transact(context.db, nobody, async (tx) => {
    const found = await findAction(tx, action)
    if (!found || !mayBeTold(found) || found.closedAt) return
    await tell(tx, context, found, 'An action is waiting for you', 'An action is waiting for you in Heed.')
  })

/** Once in the week before an action is due, and once in every week that it is late. */
const remindOwners = (context: JobContext): Promise<void> =>
  transact(context.db, nobody, async (tx) => {
    for (const action of (await openActions(tx)).filter(mayBeTold)) await remind(tx, context, action)
  })

async function remind(tx: Tx, context: JobContext, action: ActionRow): Promise<void> {
  const dueOn = dueDateOf(action)
  const weeksLate = reminderDue(dueOn, context.today)
  if (weeksLate === undefined) return
  const reminder = { actionId: action.id, personId: action.ownerId, dueOn, weeksLate, sentAt: context.now }
  if (!(await noteReminder(tx, reminder))) return
  await (weeksLate === 0
    ? tell(
        tx,
        context,
        action,
        'An action is due within a week',
        'An action that is yours in Heed is due within a week.',
      )
    : tell(tx, context, action, 'An action is late', 'An action that is yours in Heed is past its due date.'))
}

const tell = (tx: Tx, { config }: JobContext, action: ActionRow, subject: string, opening: string): Promise<void> =>
  sendMail(tx, {
    to: action.ownerEmail,
    subject,
    text: `${opening}\n\nSign in to read it:\n${config.url}/actions/${action.id}\n`,
    partnership: action.partnershipId,
  })

export const jobs = [job('tell the action owner', tellOwner), job('remind_action_owners', remindOwners)]

/** Every morning. A crontab line has no place for a name with spaces. */
export const timetable = ['0 6 * * * remind_action_owners']
