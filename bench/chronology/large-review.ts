import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import {
  close,
  connect,
  migrate,
  setRolePasswords,
  sql,
  startDatabase,
  transact,
  type Database,
} from '#platform/database'
import { roleConfig } from '#platform/database'
import { rolePassword } from '#platform/encryption'
import { makeApp } from '#platform/http'
import { addJob, runWaitingJobs } from '#platform/jobs'
import { makeLog } from '#platform/logging'
import type { Page } from '#ui'
import { assets, jobs, listeners, notFoundPage, render, staffRoutes, troublePage } from '../../src/app.ts'
import { beginSession } from '../../src/access/session.ts'
import { placeEntries } from '../../src/chronology/combined/queries.ts'
import { idFor } from '../../seeds/ids.ts'
import { seedNorthbridge } from '../../seeds/northbridge.ts'
import { testConfig, testKeys, testNow, testToday } from '../../test/support/surroundings.ts'

/** The service itself, in this process, with a review of many entries in it. */
export type LargeReview = {
  /** The address of the combined chronology. */
  readonly path: string
  /** Asks for a page as the lead reviewer, or as a panel member; answers with what came and how long it took, in ms. */
  readonly ask: (who: 'dilip' | 'joan', path: string) => Promise<{ body: string; status: number; ms: number }>
  readonly owner: Database
  /** Runs the background work that is due. */
  readonly runJobs: () => Promise<void>
  readonly requests: readonly string[]
  readonly stop: () => Promise<void>
}

const review = idFor<'review'>('review/harbour')
const model = idFor<'request'>('request/harbour-police')

/** Harbour with so many agencies more, each with so many entries, signed off and looked through. */
export async function largeReview(agencies: number, entriesEach: number): Promise<LargeReview> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'heed-bench-'))
  const config = testConfig(dataFolder)
  const database = await startDatabase({ dataFolder, databaseUrl: undefined, throwAway: true })
  await migrate(database.owner)
  await setRolePasswords(database.owner, (role) => rolePassword(testKeys, role))
  await seedNorthbridge(database.owner, { keys: testKeys, config, today: testToday, now: testNow })
  const dbFor = (role: 'heed_staff' | 'heed_worker') =>
    connect({ ...roleConfig(database.owner, role, rolePassword(testKeys, role)), max: 4 })
  const [staff, worker, owner] = [dbFor('heed_staff'), dbFor('heed_worker'), connect({ ...database.owner, max: 2 })]
  const queue = new pg.Pool({ ...roleConfig(database.owner, 'heed_jobs', rolePassword(testKeys, 'heed_jobs')), max: 2 })
  queue.on('error', () => {})
  const log = makeLog('silent')
  const app = await makeApp<Page>({
    routes: staffRoutes,
    services: { db: staff, config, keys: testKeys },
    assets,
    notFoundPage,
    troublePage,
    render: render(true),
    now: () => testNow,
    log,
  })
  const cookieOf = async (who: string) => {
    const cookie = await transact(staff, { person: null, partnership: null }, (tx) =>
      beginSession(tx, config.url, idFor(`person/${who}`), idFor('partnership/northbridge'), testNow),
    )
    return { [cookie.name]: cookie.value }
  }
  const cookies = { dilip: await cookieOf('dilip'), joan: await cookieOf('joan') }
  const runJobs = () =>
    runWaitingJobs(
      queue,
      jobs,
      listeners,
      () => ({ db: worker, config, keys: testKeys, now: testNow, today: testToday }),
      log,
    )

  const requests: string[] = []
  for (let agency = 1; agency <= agencies; agency++) requests.push(await addAgency(owner, agency, entriesEach))
  await transact(owner, { person: null, partnership: null }, (tx) =>
    addJob(tx, 'look through the chronology', { review }),
  )
  await runJobs()
  await sql`vacuum analyze chronology.entry, chronology.place, chronology.words`.execute(owner)
  return {
    path: `/reviews/${review}/chronology`,
    ask: async (who, path) => {
      const began = performance.now()
      const answer = await app.inject({ method: 'GET', url: path, cookies: cookies[who] })
      return { body: answer.body, status: answer.statusCode, ms: performance.now() - began }
    },
    owner,
    runJobs,
    requests,
    stop: async () => {
      await app.close()
      await queue.end()
      for (const db of [staff, worker, owner]) await close(db)
      await database.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** One more agency, which sent its chronology and signed it off. */
async function addAgency(owner: Database, number: number, entries: number): Promise<string> {
  const [agency, request, file, given] = ['agency', 'request', 'file', 'import'].map((kind) =>
    idFor(`bench/${kind}/${number}`),
  )
  const name = `Agency ${number}`
  if (!agency || !request || !file || !given) throw new Error('Four ids were made')
  await transact(owner, { person: null, partnership: null }, async (tx) => {
    await copyOf(tx, 'access.agency', sql`id = ${idFor('agency/police')}`, { id: agency, name })
    await sql`insert into access.scope (id, kind, partnership_id, incident_id, review_id, agency_id, shared_at)
      select ${request}, 'request', partnership_id, incident_id, review_id, ${agency}, ${testNow.toString()} from access.scope where id = ${model}`.execute(
      tx,
    )
    await copyOf(tx, 'requests.request', sql`id = ${model}`, { id: request, agency_id: agency })
    await copyOf(tx, 'requests.submission', sql`request_id = ${model} and signed_off_at is not null`, {
      id: idFor(`bench/submission/${number}`),
      request_id: request,
    })
    await copyOf(
      tx,
      'documents.file',
      sql`id = (select file_id from chronology.import where request_id = ${model} limit 1)`,
      { id: file, scope_id: request },
    )
    await copyOf(tx, 'chronology.import', sql`request_id = ${model} and replaced_at is null limit 1`, {
      id: given,
      request_id: request,
      agency_id: agency,
      agency_name: name,
      file_id: file,
    })
    await addEntries(tx, { agency, request, given, name, from: 0, to: entries })
    await placeEntries(tx, request)
  })
  return request
}

type Tx = Parameters<Parameters<typeof transact>[2]>[0]

/** A row like one that is there, with other values in some columns. */
const copyOf = (tx: Tx, table: string, where: ReturnType<typeof sql>, change: Readonly<Record<string, string>>) =>
  sql`insert into ${sql.table(table)} select (jsonb_populate_record(null::${sql.table(table)}, to_jsonb(t) || ${JSON.stringify(change)}::jsonb)).*
    from ${sql.table(table)} t where ${where}`.execute(tx)

type Entries = {
  readonly agency: string
  readonly request: string
  readonly given: string
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Entries of a day each over five years, one in twenty of a month, with register names in one of three. */
export async function addEntries(tx: Tx, { agency, request, given, name, from, to }: Entries): Promise<void> {
  const rows = Array.from({ length: to - from }, (_, at) => {
    const date = Temporal.PlainDate.from('2021-01-01').add({ days: next(1_826) })
    const first = next(20) === 0 ? date.with({ day: 1 }) : date
    const text = sentence()
    return {
      position: from + at + 1,
      date: first.toString(),
      latest: first.equals(date) ? date.toString() : first.add({ months: 1 }).subtract({ days: 1 }).toString(),
      time: next(2) === 0 ? null : `${String(next(24)).padStart(2, '0')}:${String(next(60)).padStart(2, '0')}`,
      text,
    }
  })
  await sql`
    insert into chronology.entry (id, import_id, request_id, review_id, agency_id, agency_name, position, in_table, in_row, kind,
      date_written, date, latest, precision, uncertain, time, end_uncertain, source, text, columns, headings, corrected)
    select gen_random_uuid(), ${given}, ${request}, ${review}, ${agency}, ${name}, position, 1, position + 1, 'event',
      date::text, date, latest, case when date = latest then 'day' else 'month' end, false, time, false, 'Case record', text,
      json_build_object('Date', date::text, 'Source', 'Case record', 'Event', text),
      '{"date": "Date", "source": "Source", "event": "Event"}', false
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (position integer, date date, latest date, time text, text text)`.execute(
    tx,
  )
}

const vocabulary = Array.from(
  { length: 4_000 },
  (_, at) => `${['attend', 'visit', 'call', 'school', 'nurse'][at % 5]}${at.toString(36)}`,
)

/** Numbers that look random and are the same on every run. */
function* numbers(): Generator<number, never, undefined> {
  let state = 20_261_125
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    yield state
  }
}
const stream = numbers()
const next = (below: number): number => Math.floor((stream.next().value / 2 ** 31) * below)

const names = ['Maya', 'Theo', 'Leanne Fernside', 'Mrs Brindle', 'Kingsway Nursery']

function sentence(): string {
  const words = Array.from({ length: 30 }, () => vocabulary[Math.floor((next(4_000) * next(4_000)) / 4_000)] ?? '')
  return next(3) === 0 ? [...words, 'seen with', names[next(names.length)]].join(' ') : words.join(' ')
}
