import type { Tx } from '#platform/database'
import type { IncidentId, ReviewId } from '#access'
import { subjectNamesOf } from '#incidents'
import { askAgency, handDownKeyLines, type Ask } from '#requests'
import { showDate } from '#ui'
import { partsOf } from '../src/requests/read.ts'
import { extendDue } from '../src/requests/manage.ts'
import { noteOpened } from '../src/requests/open.ts'
import { signOff, submitAnswer } from '../src/requests/sign-off.ts'
import { saveWording } from '../src/requests/write.ts'
import { keyLinesOf } from '#reviews'
import { councilOnHarbour, policeOnHarbour, policeOnWillow, schoolOnHarbour, type Answers } from './agency-answers.ts'
import { idFor } from './ids.ts'
import type { Seeding } from './northbridge.ts'
import type { AgencyKey, PersonKey } from './people.ts'
import { actAs } from './signed-in.ts'

type Staff = { readonly author: PersonKey; readonly signatory: PersonKey; readonly signsAs: string }

const staff = {
  police: { author: 'amina', signatory: 'graham', signsAs: 'Detective Superintendent' },
  council: { author: 'hannah', signatory: 'ivor', signsAs: 'Director of Children’s Services' },
  hospital: { author: 'nadia', signatory: 'priya', signsAs: 'Chief Nurse' },
  school: { author: 'sana', signatory: 'tomos', signsAs: 'Chief Executive' },
} as const satisfies Partial<Record<AgencyKey, Staff>>
type Asked = keyof typeof staff

/**
 * Asks the agencies. Harbour, a review under way: the police, the council (given more time, writing), the hospital (given
 * more time, and late) and the school. Willow, a fresh notification: the police have answered for the rapid review, the council
 * has four days left.
 */
export async function askAgencies(seeding: Seeding): Promise<void> {
  await askForHarbour(seeding)
  await askAboutWillow(seeding)
}

async function askForHarbour(seeding: Seeding): Promise<void> {
  const { tx, today } = seeding
  const review = idFor<'review'>('review/harbour')
  const asking = {
    of: { review },
    asks: ['chronology', 'report'],
    about: `${await subjectsOf(seeding, 'harbour')}\nBoth of 3 Quay Terrace, Northbridge`,
    period: { from: today.subtract({ months: 25 }), to: today.subtract({ months: 5 }) },
    dueOn: today.subtract({ days: 26 }),
    daysAgo: 68,
    keyLines: (await keyLinesOf(tx, review)).map(({ question }) => question),
  } as const
  await actAs(tx, 'bronwen', review, 'run the review', (inner, by) => handDownKeyLines(inner, by, asking.keyLines))
  for (const agency of ['police', 'council', 'hospital', 'school'] as const)
    await ask(seeding, `harbour-${agency}`, agency, asking)
  await write(seeding, 'harbour-police', 'police', policeOnHarbour, 40)
  await write(seeding, 'harbour-council', 'council', councilOnHarbour, 12)
  await write(seeding, 'harbour-hospital', 'hospital', { parts: {}, analysis: [] }, 50)
  await write(seeding, 'harbour-school', 'school', schoolOnHarbour, 36)
  await extend(
    seeding,
    'harbour-council',
    today.add({ days: 8 }),
    28,
    'Two of the four practitioners are on leave until next week. The director asks for time to speak with each of them.',
  )
  await extend(
    seeding,
    'harbour-hospital',
    today.subtract({ days: 6 }),
    29,
    'The paper notes of the community clinic had to be fetched from store.',
  )
}

async function askAboutWillow(seeding: Seeding): Promise<void> {
  const asking = {
    of: { incident: idFor<'incident'>('incident/willow') },
    asks: ['return'],
    about: await subjectsOf(seeding, 'willow'),
    period: undefined,
    dueOn: seeding.today.add({ days: 4 }),
    daysAgo: 1,
    keyLines: [],
  } as const
  for (const agency of ['police', 'council'] as const) await ask(seeding, `willow-${agency}`, agency, asking)
  await write(seeding, 'willow-police', 'police', policeOnWillow, 1)
  await answer(seeding, 'willow-police', 'police', 1)
}

/** As the form proposes it: the name and the date of birth that the notification gave. */
async function subjectsOf({ tx, keys }: Seeding, matter: 'harbour' | 'willow'): Promise<string> {
  const subjects = await subjectNamesOf(tx, keys, idFor<'incident'>(`incident/${matter}`))
  return subjects.map(({ name, bornOn }) => (bornOn ? `${name}, born ${showDate(bornOn)}` : name)).join('\n')
}

/** The police and the school put their answers for Harbour forward and sign them off. Their chronologies have to be there. */
export async function signOffAnswers(seeding: Seeding): Promise<void> {
  await answer(seeding, 'harbour-police', 'police', 31)
  await answer(seeding, 'harbour-school', 'school', 30)
}

type Asking = {
  readonly of: { readonly review: ReviewId } | { readonly incident: IncidentId }
  readonly asks: readonly Ask[]
  readonly about: string
  readonly period: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | undefined
  readonly dueOn: Temporal.PlainDate
  readonly daysAgo: number
  readonly keyLines: readonly string[]
}

async function ask(seeding: Seeding, name: string, agency: Asked, { of, daysAgo, ...asking }: Asking): Promise<void> {
  const wanted = {
    ...asking,
    id: requestId(name),
    agency: idFor<'agency'>(`agency/${agency}`),
    author: idFor<'person'>(`person/${staff[agency].author}`),
    signatory: idFor<'person'>(`person/${staff[agency].signatory}`),
    furtherQuestions: [],
  }
  const asked = await ('review' in of
    ? actAs(seeding.tx, 'bronwen', of.review, 'ask agencies', (tx, by) =>
        askAgency(tx, by, seeding, wanted, at(seeding, daysAgo, '09:30')),
      )
    : actAs(seeding.tx, 'bronwen', of.incident, 'ask agencies about the incident', (tx, by) =>
        askAgency(tx, by, seeding, wanted, at(seeding, daysAgo, '09:30')),
      ))
  mustBe(asked.ok, `asked ${name}`)
}

/** The author opens the request and writes what there is to write. */
async function write(seeding: Seeding, name: string, agency: Asked, answers: Answers, daysAgo: number): Promise<void> {
  const id = requestId(name)
  const { author } = staff[agency]
  await actAs(seeding.tx, author, id, 'read the request', (tx, by) => noteOpened(tx, by, at(seeding, daysAgo, '10:15')))
  await actAs(seeding.tx, author, id, 'answer the request', async (tx: Tx, by) => {
    const analysis = answers.analysis.values()
    for (const { id: question, title } of await partsOf(tx, id)) {
      const text = title.startsWith('Analysis: ') ? analysis.next().value : answers.parts[title]
      if (text !== undefined) await saveWording(tx, by, { question, version: 0, text }, at(seeding, daysAgo, '14:40'))
    }
  })
}

const extend = async (
  seeding: Seeding,
  name: string,
  dueOn: Temporal.PlainDate,
  daysAgo: number,
  reasons: string,
): Promise<void> => {
  const extended = await actAs(seeding.tx, 'bronwen', requestId(name), 'manage the request', (tx, by) =>
    extendDue(tx, by, seeding, { dueOn, reasons }, at(seeding, daysAgo, '11:10')),
  )
  mustBe(extended.ok, `extended ${name}`)
}

async function answer(seeding: Seeding, name: string, agency: Asked, daysAgo: number): Promise<void> {
  const { author, signatory, signsAs } = staff[agency]
  const id = requestId(name)
  const submitted = await actAs(seeding.tx, author, id, 'answer the request', (tx, by) =>
    submitAnswer(tx, by, seeding, at(seeding, daysAgo, '15:05')),
  )
  mustBe(submitted.ok, `put forward ${name}`)
  const signed = await actAs(seeding.tx, signatory, id, 'sign off the answer', (tx, by) =>
    signOff(tx, by, seeding, signsAs, at(seeding, daysAgo, '16:20')),
  )
  mustBe(signed.ok, `signed off ${name}`)
}

const requestId = (name: string) => idFor<'request'>(`request/${name}`)

/** A time of day, so many days ago: whatever the hour at which the demonstration begins, it is past. */
const at = ({ today }: Seeding, daysAgo: number, time: string): Temporal.Instant =>
  today
    .subtract({ days: daysAgo })
    .toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from(time) })
    .toInstant()

function mustBe(done: boolean, what: string): void {
  if (!done) throw new Error(`The demonstration could not be made: not ${what}`)
}
