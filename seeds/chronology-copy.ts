import { askForCopy } from '../src/chronology/copies/ask-for-copy.ts'
import { idFor } from './ids.ts'
import type { Seeding } from './northbridge.ts'
import { actAs } from './signed-in.ts'

/** Harbour’s lead reviewer has asked for a copy of its chronology in Word, with names replaced. */
export const seedChronologyCopy = ({ tx, keys, now, today }: Seeding): Promise<void> =>
  actAs(tx, 'dilip', idFor<'review'>('review/harbour'), 'export the chronology', (inner, by) =>
    askForCopy(inner, by, keys, { form: new URLSearchParams(), format: 'docx', now, today }),
  )
