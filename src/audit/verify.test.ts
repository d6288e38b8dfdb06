import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { idFor } from '../../seeds/ids.ts'
import { openWorld, type World } from '../../test/support/world.ts'
import { verifyChains } from './verify.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  const lena = await world.as('lena')
  for (let read = 0; read < 3; read++) await lena.get('/')
})

/** As someone with the whole database in their hands: triggers off. */
const tamper = (statement: string) =>
  world.owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql.raw(statement).execute(tx)
  })
const middle = `(select event_id from audit.link where partnership_id = '${idFor('partnership/northbridge')}' order by seq offset 1 limit 1)`

describe('the audit trail', () => {
  test('holds what was read, and its chain is whole', async () => {
    const { checked, broken } = await verifyChains(world.owner)
    expect(checked).toBeGreaterThan(2)
    expect(broken).toEqual([])
  })

  test('refuses to be changed, even by the owner of the database', async () => {
    await expect(sql`update audit.event set what = 'signed out'`.execute(world.owner)).rejects.toThrow('append-only')
    await expect(sql`delete from audit.event`.execute(world.owner)).rejects.toThrow('append-only')
    await expect(sql`truncate audit.event cascade`.execute(world.owner)).rejects.toThrow('append-only')
  })

  test.each([
    [
      'its event was changed',
      `update audit.event set what = 'signed out' where id = ${middle}`,
      `update audit.event set what = 'worklist read' where id = ${middle}`,
    ],
    [
      'the end of the chain is missing',
      'create table kept as select * from audit.link order by seq desc limit 1; delete from audit.link where event_id in (select event_id from kept)',
      'insert into audit.link select * from kept; drop table kept',
    ],
  ])('a tampered trail is found: %s', async (because, change, restore) => {
    const [{ what: before } = { what: '' }] = (
      await sql<{ what: string }>`select what from audit.event where id = ${sql.raw(middle)}`.execute(world.owner)
    ).rows
    for (const statement of change.split('; ')) await tamper(statement)
    const found = await verifyChains(world.owner)
    for (const statement of restore.replace('worklist read', before).split('; ')) await tamper(statement)
    expect(found.broken.map((each) => each.because)).toContain(because)
    expect((await verifyChains(world.owner)).broken).toEqual([])
  })

  test('many people at once add to one unbroken chain', async () => {
    const before = (await verifyChains(world.owner)).checked
    const visitors = await Promise.all((['bronwen', 'charles', 'joan', 'martin'] as const).map((key) => world.as(key)))
    await Promise.all(visitors.flatMap((visitor) => Array.from({ length: 5 }, () => visitor.get('/'))))
    const after = await verifyChains(world.owner)
    expect(after.checked).toBe(before + 20)
    expect(after.broken).toEqual([])
  })
})
