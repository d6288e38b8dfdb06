import { newId, type Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { sendMail } from '#platform/mail'
import { recordEvent } from '#audit'
import { openIncident, peopleWith, type ActingFor, type IncidentId, type Sealer } from '#access'
import { insertIncident, insertSubject } from '../queries.ts'
import { makeReference } from '../reference.ts'
import { rowOfPerson } from '../people.ts'
import { accountCell, textOfAccount } from '../sealed.ts'
import { insertNotification } from './queries.ts'
import type { Notification } from './read.ts'
import type { Partnership } from './confirm.ts'

/** Who notifies: someone with an account, or someone whose e-mail address we have confirmed. */
export type Notifier = ActingFor & { readonly email: string | null; readonly organisation: string | null }

export type Surroundings = {
  readonly keys: Keys
  readonly url: string
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

export type Notified = { readonly incident: IncidentId; readonly reference: string }

/** Makes an incident of a notification: its scope and key, its reference, its people and what was told, all or nothing. */
export async function notify(
  tx: Tx,
  by: Notifier,
  partnership: Partnership,
  notification: Notification,
  { keys, url, now, today }: Surroundings,
  as?: IncidentId,
): Promise<Notified> {
  const { incident, sealer } = await openIncident(tx, by, keys, as)
  const reference = await makeReference(tx, partnership, today.year)
  const { about, nation, area, happenedOn, awareOn } = notification
  await insertIncident(tx, {
    id: incident,
    partnershipId: by.partnership,
    reference,
    about,
    nation,
    area,
    happenedOn,
    awareOn,
    madeAt: now,
    madeBy: by.person,
    pastBoard: null,
  })
  await keepNotification(tx, by, incident, notification, sealer)
  await keepPeople(tx, by, incident, notification, sealer, keys)
  await recordEvent(tx, { ...by, scope: incident, incident }, 'incident notified', {
    people: notification.people.length,
    publicDoor: by.person === null,
  })
  await tellCoordinators(tx, by.partnership, url)
  if (by.email !== null) await acknowledge(tx, by.partnership, by.email, partnership.name, reference)
  return { incident, reference }
}

function keepNotification(tx: Tx, by: Notifier, incident: IncidentId, notification: Notification, sealer: Sealer) {
  const { othersSafe, died, diedOn, seriousHarm, abuseOrNeglect, agencies, parallel, account } = notification
  const told = { ...account, notifier: { ...account.notifier, email: by.email } }
  return insertNotification(tx, {
    incidentId: incident,
    partnershipId: by.partnership,
    othersSafe,
    died,
    diedOn,
    seriousHarm,
    abuseOrNeglect: abuseOrNeglect === 'yes' ? 'known' : abuseOrNeglect,
    agencies,
    parallel,
    fromOrganisation: by.organisation ?? notification.organisation,
    sealed: sealer.seal(accountCell(incident), textOfAccount(told)),
  })
}

async function keepPeople(
  tx: Tx,
  by: Notifier,
  incident: IncidentId,
  notification: Notification,
  sealer: Sealer,
  keys: Keys,
): Promise<void> {
  const given = { child: 0, adult: 0 }
  for (const person of notification.people) {
    const position = ++given[person.kind]
    const id = newId<'subject'>()
    await insertSubject(tx, {
      id,
      incidentId: incident,
      partnershipId: by.partnership,
      kind: person.kind,
      position,
      ...rowOfPerson({
        id,
        person,
        saidAge: person.saidAge,
        dates: notification,
        partnership: by.partnership,
        sealer,
        keys,
      }),
    })
  }
}

/** Those who coordinate learn that something waits, and nothing of what it is (trust R21). */
async function tellCoordinators(tx: Tx, partnership: string, url: string): Promise<void> {
  for (const { email } of await peopleWith(tx, partnership, ['business-manager']))
    await sendMail(tx, {
      to: email,
      partnership,
      subject: 'A new notification waits for you',
      text: `A new notification waits for you. Sign in to read it:\n${url}/incidents\n`,
    })
}

const acknowledge = (tx: Tx, partnership: string, to: string, name: string, reference: string) =>
  sendMail(tx, {
    to,
    partnership,
    subject: `We have received your notification ${reference}`,
    text: `${name} has received your notification. Its reference is ${reference}.

Someone will be in touch if they need more. Please give the reference when you write or call, and nothing else about it by e-mail.
`,
  })
