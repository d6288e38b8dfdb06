import { NotFound } from '#platform/http'
import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import { recordEvent } from '#audit'
import { sealerFor, type May } from '#access'
import type { IncidentFile } from './file.ts'
import { rowOfPerson } from './people.ts'
import { correctSubject } from './queries.ts'
import type { Person } from './sealed.ts'

export type CorrectedPerson = Person & { readonly saidAge: number | null }

/** Corrects what is known of a person; the age is counted again, and with it what the law says. */
export async function correctPerson(
  tx: Tx,
  by: May<'work on the incident'>,
  keys: Keys,
  file: IncidentFile,
  subject: string,
  person: CorrectedPerson,
): Promise<void> {
  const { incident, notification } = file
  const known = file.subjects.find(({ id }) => id === subject)
  if (!known || !incident.happenedOn || !notification) throw new NotFound()
  const sealer = await sealerFor(tx, keys, by.incident)
  const dates = { happenedOn: incident.happenedOn, died: notification.died, diedOn: notification.diedOn }
  await correctSubject(
    tx,
    by.incident,
    subject,
    rowOfPerson({ id: subject, person, saidAge: person.saidAge, dates, partnership: by.partnership, sealer, keys }),
  )
  await recordEvent(tx, by, 'names of the incident corrected', { subject })
}
