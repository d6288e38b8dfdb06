import type pg from 'pg'
import { close, connect, transact, type Database, type Tx } from '#platform/database'
import type { Config } from '#platform/config'
import type { Keys } from '#platform/encryption'
import { seedAccuracy } from './accuracy.ts'
import { seedActions } from './actions.ts'
import { seedChronologies } from './chronologies.ts'
import { seedChronologyCopy } from './chronology-copy.ts'
import { seedChronologyRooms } from './chronology-rooms.ts'
import { idFor } from './ids.ts'
import { seedIncidents } from './incidents.ts'
import { insertPeople } from './insert-people.ts'
import { seedLearning } from './learning.ts'
import { publishCollection } from './library/publish-collection.ts'
import { publishReviews } from './published-reviews.ts'
import { seedReports } from './reports.ts'
import { askAgencies, signOffAnswers } from './requests.ts'
import { seedReviews } from './reviews.ts'

/** What a part of the seed is given: the owner's connection, acting as whoever the part says. */
export type Seeding = {
  readonly tx: Tx
  readonly keys: Keys
  readonly config: Config
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
}

/**
 * Fills an empty database with the invented Northbridge Safeguarding Partnership: its people, and reviews at different
 * stages. It serves the demonstration and the tests alike.
 */
export async function seedNorthbridge(owner: pg.ClientConfig, surroundings: Omit<Seeding, 'tx'>): Promise<void> {
  const db: Database = connect({ ...owner, max: 1 })
  try {
    await transact(db, { person: null, partnership: idFor('partnership/northbridge') }, async (tx) => {
      await insertPeople({ ...surroundings, tx })
      await publishReviews({ ...surroundings, tx })
      await publishCollection({ ...surroundings, tx })
      await seedIncidents({ ...surroundings, tx })
      await seedReviews({ ...surroundings, tx })
      await askAgencies({ ...surroundings, tx })
      await seedChronologies({ ...surroundings, tx })
      await signOffAnswers({ ...surroundings, tx })
      await seedChronologyRooms({ ...surroundings, tx })
      await seedChronologyCopy({ ...surroundings, tx })
      await seedActions({ ...surroundings, tx })
      await seedReports({ ...surroundings, tx })
      await seedAccuracy({ ...surroundings, tx })
      await seedLearning({ ...surroundings, tx })
    })
  } finally {
    await close(db)
  }
}
