import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeWord } from '#platform/files'
import { pathOf } from '#documents'
import { acceptImport } from '../src/chronology/imports/accept.ts'
import { importToRead } from '../src/chronology/imports/queries.ts'
import { accountFor, keepReading } from '../src/chronology/imports/read-import.ts'
import { startImport } from '../src/chronology/imports/start-import.ts'
import { readChronology } from '../src/chronology/read/read-chronology.ts'
import { cellsFrom } from '../src/chronology/typed/cells.ts'
import { addRows } from '../src/chronology/typed/write-rows.ts'
import { idFor } from './ids.ts'
import { schoolRows } from './school-rows.ts'
import type { Seeding } from './northbridge.ts'
import type { PersonKey } from './people.ts'
import { actAs } from './signed-in.ts'

/**
 * Harbour’s chronologies: the police and the school have accepted theirs; the council has sent a file in which three
 * rows are to be looked at, and has begun to type others. Everyone and everything in them is invented.
 */
export async function seedChronologies(seeding: Seeding): Promise<void> {
  const police = await send(seeding, 'harbour-police', 'amina', policeRows(seeding.today), 39)
  await accept(seeding, 'harbour-police', 'amina', police, 38)
  const school = await send(seeding, 'harbour-school', 'sana', schoolRows(seeding.today), 35)
  await accept(seeding, 'harbour-school', 'sana', school, 34)
  await send(seeding, 'harbour-council', 'hannah', councilRows(seeding.today), 2)
  await type(seeding, 'harbour-council', 'hannah', 1)
}

/** Adds rows in the browser, as an agency’s author does who has no file of it yet. */
async function type(seeding: Seeding, name: string, who: PersonKey, days: number): Promise<void> {
  const rows = [
    { Date: 'early March 2026', Source: 'Duty log', Event: 'Neighbour asked whom to tell about noise at night.' },
    { Date: 'undated', Source: 'Duty log', Event: 'Message left for the health visitor.' },
  ].map((cells) => cellsFrom(Object.entries(cells)))
  const added = await actAs(seeding.tx, who, request(name), 'submit a chronology', (tx, by) =>
    addRows(tx, by, { form: idFor(`typed/${name}`), rows }, daysAgo(seeding, days)),
  )
  if (!added.ok) throw new Error(`Rows of ${name} were not added: ${added.because}`)
}

async function accept(seeding: Seeding, name: string, who: PersonKey, id: string, days: number): Promise<void> {
  const accepted = await actAs(seeding.tx, who, request(name), 'submit a chronology', (tx, by) =>
    acceptImport(tx, by, id, daysAgo(seeding, days)),
  )
  if (!accepted.ok) throw new Error(`The chronology of ${name} was not accepted: ${accepted.because}`)
}

const request = (name: string) => idFor<'request'>(`request/${name}`)

/** Half past ten in the morning, so many days ago. */
const daysAgo = ({ today }: Seeding, days: number): Temporal.Instant =>
  today
    .subtract({ days })
    .toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from('10:30') })
    .toInstant()

const columns = [
  { heading: 'Date', width: 3 },
  { heading: 'Time', width: 2 },
  { heading: 'Source', width: 4 },
  { heading: 'Event', width: 10 },
  { heading: 'Action taken', width: 5 },
] as const

/** Sends a Word file as its agency’s author does, releases it as the demonstration does, and reads it. */
async function send(
  seeding: Seeding,
  name: string,
  who: PersonKey,
  rows: readonly (readonly string[])[],
  days: number,
): Promise<string> {
  const { tx, config } = seeding
  const bytes = writeWord({ title: 'Chronology', landscape: true, blocks: [{ table: 'Chronology', columns, rows }] })
  const id = idFor<'file'>(`file/${name}`)
  const now = daysAgo(seeding, days)
  await mkdir(dirname(pathOf(config, id)), { recursive: true, mode: 0o700 })
  await writeFile(pathOf(config, id), bytes, { mode: 0o600 })
  const fileName = `Chronology ${name.replace('harbour-', '')}.docx`
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const started = await actAs(tx, who, request(name), 'submit a chronology', (inner, by) =>
    startImport(
      inner,
      by,
      config,
      { chosen: true, tooLarge: false, id, fileName, size: bytes.byteLength, sha256 },
      now,
    ),
  )
  if (!started.ok) throw new Error(`${fileName} was not taken in: ${started.because}`)
  await tx.updateTable('documents.file').set({ releasedAt: now }).where('id', '=', id).execute()
  const found = await importToRead(tx, started.import)
  if (!found) throw new Error(`${fileName} was taken in and is not there`)
  await keepReading(tx, found, await readChronology(fileName, bytes, accountFor(found, new Map(), seeding.today)), now)
  return started.import
}

const two = (number: number): string => String(number).padStart(2, '0')

/** 04.03.26, as the police write dates; 4/3/2026, as the council does. */
const dotted = (date: Temporal.PlainDate): string => `${two(date.day)}.${two(date.month)}.${two(date.year % 100)}`
const slashed = (date: Temporal.PlainDate): string => `${date.day}/${date.month}/${date.year}`

const monthYear = (date: Temporal.PlainDate): string => date.toLocaleString('en-GB', { month: 'long', year: 'numeric' })

function policeRows(today: Temporal.PlainDate): readonly (readonly string[])[] {
  const firstCall = today.subtract({ months: 14 })
  const secondCall = today.subtract({ months: 7 })
  return [
    [
      monthYear(today.subtract({ months: 24 })),
      '',
      'Intelligence log',
      'A report that adults at the address of Maya and Theo Fernside argued in the street. No child was mentioned.',
      'Logged. No visit.',
    ],
    [
      dotted(firstCall),
      '2310 hrs',
      'Incident log 1',
      'A neighbour telephones about shouting. Two officers attend. The adults are calm. Both children are recorded as "asleep upstairs" and are not seen.',
      'Words of advice. Notice sent to the council.',
    ],
    [
      dotted(firstCall),
      '2352 hrs',
      'Vulnerability notice 1',
      'A notice for Maya and Theo is sent to the council. It does not say what was seen of them.',
      '',
    ],
    [
      dotted(firstCall.add({ days: 3 })),
      '',
      'E-mail to the front door',
      'The council acknowledges the notice.',
      'None.',
    ],
    [
      `?${dotted(firstCall.add({ days: 40 }))}`,
      '',
      '# note by the author',
      'An officer remembers a second call to the first address. No log was found.',
      '',
    ],
    [
      dotted(secondCall),
      '7.45pm',
      'Incident log 2',
      'The grandmother telephones. She rang the house and Maya answered and said that nobody else was awake.',
      'A car is sent.',
    ],
    [
      dotted(secondCall),
      '8.20pm',
      'Body-worn video',
      'An officer sits on the stairs with Maya and asks what a usual day is like. She says that she gives Theo his breakfast "when there is some".',
      'Second notice. Telephone call to the out-of-hours team.',
    ],
    [
      dotted(secondCall),
      '9.05pm',
      'Incident log 2',
      'The officer and the out-of-hours worker agree that a visit is made in the morning.',
      '',
    ],
    [
      `${slashed(secondCall.add({ days: 7 }))} to ${slashed(secondCall.add({ days: 10 }))}`,
      '',
      'Contact management',
      'The grandmother rings to ask what was done. She is told that the matter has been passed on.',
      'None recorded.',
    ],
    [
      dotted(today.subtract({ days: 151 })),
      '06.40',
      'Incident log 3',
      'Ambulance control asks the police to attend. Both children are taken to hospital.',
      'Joint investigation begun.',
    ],
  ]
}

function councilRows(today: Temporal.PlainDate): readonly (readonly string[])[] {
  const firstCall = today.subtract({ months: 14 })
  const secondCall = today.subtract({ months: 7 })
  return [
    [
      slashed(firstCall.add({ days: 1 })),
      '',
      'Front door record',
      'Police notice for Maya and Theo received. Read as a single event of an argument between adults.',
      'Information and advice.',
    ],
    [
      slashed(firstCall.add({ days: 33 })),
      '',
      'Early help record',
      'The nursery asks for early help: Theo often arrives hungry.',
      'Early help offered.',
    ],
    [
      `31/02/${firstCall.year + 1}`,
      '',
      'Early help record',
      'Home visit. The kitchen and the front room are seen. The children are at school and nursery.',
      'Plan agreed.',
    ],
    [
      `after ${slashed(secondCall)}`,
      '',
      'Front door record',
      'Second police notice received, with a new address. Read as a new family.',
      'Assessment begun.',
    ],
    [
      slashed(secondCall.add({ days: 1 })),
      '9.30am',
      'Out-of-hours record',
      'Visit with the police. Maya tells the worker about breakfast.',
      'Child in need plan.',
    ],
    [
      slashed(secondCall.add({ days: 30 })),
      '',
      '',
      'Review of the plan. Two of five people invited come.',
      'Plan continues.',
    ],
  ]
}
