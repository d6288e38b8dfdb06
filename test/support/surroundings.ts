import { readConfig, type Config } from '../../src/platform/config/index.ts'
import type { Keys } from '../../src/platform/encryption/index.ts'

/** Keys of the tests, and of nothing else. */
export const testKeys: Keys = {
  current: 'key-of-the-tests',
  wrapping: { 'key-of-the-tests': Buffer.alloc(32, 'wrapping').toString('base64') },
  derivation: Buffer.alloc(32, 'derivation').toString('base64'),
}

/** The day on which every test takes place, unless it says otherwise. */
export const testToday = Temporal.PlainDate.from('2026-11-25')
export const testNow = Temporal.Instant.from('2026-11-25T10:00:00Z')

export const testConfig = (dataFolder: string): Config =>
  readConfig({ HEED_DATA: dataFolder, HEED_URL: 'http://heed.test', HEED_DEMONSTRATION: 'yes' })
