import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Config } from '#platform/config'
import { newId } from '#platform/database'
import { idFor } from '../../seeds/ids.ts'
import { testConfig, testKeys, testToday } from '../../test/support/surroundings.ts'
import { openWorld, type World } from '../../test/support/world.ts'
import { pathOf } from './receive.ts'
import { filesOf, releasedFile } from './released.ts'
import { jobs } from './scan.ts'

let world: World
let config: Config
const servers: Server[] = []
beforeAll(async () => {
  world = await openWorld()
  config = testConfig(world.dataFolder)
})
afterAll(async () => {
  for (const server of servers) server.close()
  await world.close()
})

/** A file in quarantine, sent by the police for Harbour. */
async function sent(): Promise<string> {
  const id = newId<'file'>()
  mkdirSync(dirname(pathOf(config, id)), { recursive: true })
  writeFileSync(pathOf(config, id), 'Date,Event\n')
  await world.owner
    .insertInto('documents.file')
    .values({
      id,
      partnershipId: idFor('partnership/northbridge'),
      scopeId: idFor('request/harbour-police'),
      fileName: 'police.csv',
      kind: 'csv',
      sizeBytes: 11,
      sha256: 'a'.repeat(64),
      receivedAt: world.now(),
      receivedBy: idFor('person/amina'),
    })
    .execute()
  return id
}

async function scan(file: string, settings: Partial<Config>): Promise<void> {
  const context = {
    db: world.owner,
    config: { ...config, ...settings },
    keys: testKeys,
    now: world.now(),
    today: testToday,
  }
  const payload: unknown = { file, next: 'read the chronology', payload: { import: newId() } }
  // A job's payload is whatever was written to the queue.
  for (const job of jobs) await job.run(context, payload as never)
}

const stateOf = async (file: string) => (await filesOf(world.owner, [file])).get(file)?.state

async function scannerThatSays(name: string, answer: string): Promise<string> {
  const path = join(world.dataFolder, `${name}.sock`)
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => void (chunk.subarray(-4).equals(Buffer.alloc(4)) && socket.end(answer)))
  })
  servers.push(server)
  await new Promise<void>((listening) => server.listen(path, listening))
  return path
}

test('a file that the scanner calls clean is released, and can be taken', async () => {
  const file = await sent()
  expect(await releasedFile(world.owner, config, file)).toBeUndefined()
  await scan(file, { clamd: await scannerThatSays('clean', 'stream: OK\0') })
  expect(await stateOf(file)).toBe('released')
  expect((await releasedFile(world.owner, config, file))?.fileName).toBe('police.csv')
})

test('an infected file stays in quarantine for good', async () => {
  const file = await sent()
  await scan(file, { clamd: await scannerThatSays('infected', 'stream: Eicar-Test-Signature FOUND\0') })
  expect(await stateOf(file)).toBe('infected')
  await scan(file, { clamd: await scannerThatSays('clean-now', 'stream: OK\0') })
  expect(await stateOf(file)).toBe('infected')
  expect(await releasedFile(world.owner, config, file)).toBeUndefined()
})

test('without a verdict the file stays where it is, and the job is tried again', async () => {
  const file = await sent()
  await expect(scan(file, { clamd: join(world.dataFolder, 'absent.sock') })).rejects.toThrow(/no verdict/)
  await expect(
    scan(file, { clamd: await scannerThatSays('limit', 'INSTREAM size limit exceeded. ERROR\0') }),
  ).rejects.toThrow(/no verdict/)
  expect(await stateOf(file)).toBe('in quarantine')
})

test('without a scanner only a demonstration on this machine releases files, and they are marked', async () => {
  const file = await sent()
  await expect(scan(file, { demonstration: false })).rejects.toThrow(/No virus scanner is set up/)
  await expect(scan(file, { host: '0.0.0.0' })).rejects.toThrow(/No virus scanner is set up/)
  expect(await stateOf(file)).toBe('in quarantine')
  await scan(file, {})
  expect(await stateOf(file)).toBe('released without a scan')
})
