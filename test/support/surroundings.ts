import { readConfig, type Config } from '#platform/config'
import type { Keys } from '#platform/encryption'

/** The day on which every test takes place: a Tuesday. */
export const testNow = Temporal.Instant.from('2026-09-15T10:00:00Z')
export const testToday = Temporal.PlainDate.from('2026-09-15')

/** Keys that protect nothing: the tests' names are invented. */
export const testKeys: Keys = {
  current: 'key-tests',
  wrapping: { 'key-tests': Buffer.alloc(32, 7).toString('base64') },
  derivation: Buffer.alloc(32, 9).toString('base64'),
}

export const testConfig = (dataFolder: string): Config =>
  readConfig({ HEED_DATA: dataFolder, PORT: '0', HEED_URL: 'http://heed.test', HEED_DEMONSTRATION: 'yes' })
