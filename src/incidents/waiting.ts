import type { Tx } from '#platform/database'
import { findPermit, type SignedIn, type Waiting } from '#access'
import { filesOf, type IncidentFile } from './file.ts'
import { joinedTo } from './likeness.ts'
import { savedDrafts } from './notify/drafts.ts'
import { incidentsIn } from './queries.ts'
import { isRecommended, nextDate, undecidedSides } from './rules.ts'
import { lettersOwed } from './letters.ts'

/** What waits for a person here: their own notifications to finish, and what coordinators and the chair have to do. */
export async function waitingFor(tx: Tx, who: SignedIn, today: Temporal.PlainDate): Promise<readonly Waiting[]> {
  return [...(await draftsWaiting(tx, who)), ...(await incidentsWaiting(tx, who, today))]
}

async function draftsWaiting(tx: Tx, who: SignedIn): Promise<readonly Waiting[]> {
  const by = await findPermit(tx, who, undefined, 'notify an incident')
  if (!by) return []
  return (await savedDrafts(tx, by)).map(({ id, savedAt }) => ({
    text: 'Finish your notification',
    href: `/notify/drafts/${id}`,
    matter: 'A notification that you have not sent',
    // The night after this day it is deleted.
    dueOn: savedAt
      .add({ hours: 7 * 24 })
      .toZonedDateTimeISO('Europe/London')
      .toPlainDate(),
  }))
}

async function incidentsWaiting(tx: Tx, who: SignedIn, today: Temporal.PlainDate): Promise<readonly Waiting[]> {
  const by = await findPermit(tx, who, undefined, 'coordinate notifications')
  if (!by) return []
  const incidents = await incidentsIn(tx, who.partnership)
  const files = (await filesOf(tx, incidents)).filter(
    (file) => file.incident.pastBoard === null && joinedTo(file, incidents) === undefined,
  )
  return files.flatMap((file) => (by.role === 'chair' ? toDecide(file) : toCoordinate(file, today)))
}

const toDecide = (file: IncidentFile): readonly Waiting[] =>
  undecidedSides(file)
    .filter((side) => isRecommended(file, side))
    .map((side) => ({
      text: 'Decide whether to hold a review',
      href: `/incidents/${file.incident.id}/decision?about=${side}`,
      matter: file.incident.reference,
      dueOn: null,
    }))

function toCoordinate(file: IncidentFile, today: Temporal.PlainDate): readonly Waiting[] {
  const { id, reference } = file.incident
  const dueOn = nextDate(file, today)?.due ?? null
  const owed = lettersOwed(file, today).filter(({ sentOn }) => sentOn === null)
  const open = undecidedSides(file).filter((side) => !isRecommended(file, side))
  const unread = open.length > 0 && file.answers.length === 0 && file.meetings.length === 0
  return [
    ...(unread
      ? [
          {
            text: 'Read the notification and consider the criteria',
            href: `/incidents/${id}`,
            matter: reference,
            dueOn,
          },
        ]
      : []),
    ...(owed.length > 0
      ? [
          {
            text: owed.length === 1 ? 'Send the letter that is owed' : `Send the ${owed.length} letters that are owed`,
            href: `/incidents/${id}/letters`,
            matter: reference,
            dueOn: earliest(owed.map((each) => each.dueOn)),
          },
        ]
      : []),
    ...(open.length > 0 && !unread
      ? [{ text: 'Bring it to a recommendation', href: `/incidents/${id}`, matter: reference, dueOn }]
      : []),
  ]
}

const earliest = (days: readonly (Temporal.PlainDate | null)[]): Temporal.PlainDate | null =>
  days.filter((day) => day !== null).toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0] ?? null
