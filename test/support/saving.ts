import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, sql, startDatabase, transact } from '#platform/database'

/**
 * A process that saves numbered rows, four at a time, and says each number once it is told that it is saved.
 * Made to be killed. Run with the data folder as its argument.
 */
const say = (line: string) => writeSync(1, `${line}\n`)

const dataFolder = process.argv[2]
if (!dataFolder || !import.meta.main) throw new Error('Give the data folder in which to save')
const database = await startDatabase({ dataFolder })
const db = connect({ ...database.owner, max: 4 })
const saved = await sql<{ number: number }>`select number from public.saved`.execute(db).catch(async () => {
  await sql`create table public.saved (number bigint primary key)`.execute(db)
  return { rows: [] }
})
say(`found ${JSON.stringify(saved.rows.map(({ number }) => number))}`)

let next = saved.rows.reduce((most, { number }) => Math.max(most, number), 0)
async function saveOn(): Promise<void> {
  for (;;) {
    const number = ++next
    try {
      await transact(db, { person: null, partnership: null }, (tx) =>
        sql`insert into public.saved (number) values (${number})`.execute(tx),
      )
      say(`saved ${number}`)
    } catch {
      await sleep(20) // not saved, and not said to be
    }
  }
}
await Promise.all([saveOn(), saveOn(), saveOn(), saveOn()])
