import { mkdtempSync, chmodSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keysFrom, makeDataKey, openDataKey, openText, sealText } from './index.ts'

const file = join(mkdtempSync(join(tmpdir(), 'heed-keys-')), 'keys.json')
const keys = keysFrom(file)
const place = { table: 'incidents.subject', column: 'name', row: 'r1', incident: 'i1' }

describe('names are sealed with a key of their incident', () => {
  const { key, kept } = makeDataKey(keys, 'i1')
  const sealed = sealText(key, place, 'Rowan Ashdown')

  test('and open again with the key file', () => {
    expect(openText(openDataKey(keys, 'i1', kept), place, sealed)).toBe('Rowan Ashdown')
    expect(sealed).not.toContain('Rowan')
  })
  test('the same name sealed twice looks different', () =>
    expect(sealText(key, place, 'Rowan Ashdown')).not.toBe(sealed))
  test.each([{ row: 'r2' }, { column: 'born' }, { table: 'other' }, { incident: 'i2' }])(
    'a name moved to %o does not open',
    (moved) => {
      expect(() => openText(key, { ...place, ...moved }, sealed)).toThrow()
    },
  )
  test('a data key does not open for another incident', () => expect(() => openDataKey(keys, 'i2', kept)).toThrow())
  test('an altered name does not open', () => {
    const altered = (sealed[0] === 'A' ? 'B' : 'A') + sealed.slice(1)
    expect(() => openText(key, place, altered)).toThrow()
  })
})

describe('the key file', () => {
  test('is made private, and read again the same', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(keysFrom(file)).toEqual(keys)
  })
  test('is refused when others can read it', () => {
    chmodSync(file, 0o644)
    expect(() => keysFrom(file)).toThrow(/chmod 600/)
    chmodSync(file, 0o600)
  })
})
