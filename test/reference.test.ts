import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cases } from '../src/statute/cases/all.ts'
import ruleIds from '../src/statute/rule-ids.json' with { type: 'json' }
import vignettes from '../src/statute/vignettes.json' with { type: 'json' }
import { englishRules } from './reference/england.ts'
import { generalRules } from './reference/general.ts'
import { nationsRules } from './reference/nations.ts'

/**
 * Holds the law that Heed carries against the reference it was made from: every rule of it is tested, and the copies kept
 * here are the reference's own, wherever that stands beside the project.
 */

const looked = [...generalRules, ...englishRules, ...nationsRules]
const shared = (file: string) => join(import.meta.dirname, '../../shared/domain', file)

describe('the rules that decide nothing by themselves', () => {
  test.each(looked)('%s: %s', (_ids, _says, look) => {
    expect.hasAssertions()
    look()
  })
})

describe('every rule of the reference', () => {
  const tested = new Set([...cases.flatMap(({ tests }) => tests), ...looked.flatMap(([ids]) => ids.split(' '))])

  test('there are 183 of them', () => {
    expect(ruleIds).toHaveLength(183)
    expect(new Set(ruleIds).size).toBe(183)
  })

  test.each(ruleIds)('%s has a test', (id) => {
    expect(tested).toContain(id)
  })

  test('a rule without a test would be noticed', () => {
    expect(tested).not.toContain('R9.9')
  })

  test('and no test names a rule that the reference does not have', () => {
    expect([...tested].filter((id) => !ruleIds.includes(id))).toEqual([])
  })
})

describe.runIf(existsSync(shared('frameworks.md')))('the reference beside the project', () => {
  test('has the rules that are listed here, and no others', () => {
    const [rules = ''] = readFileSync(shared('frameworks.md'), 'utf8').split('\n## 9')
    const ids = rules.matchAll(/^\| ?(R\d+\.\d+|RR\d+|NAT\d+|N\d+|L\d+|C\d+|T\d+|D\d+\.\d+|DL\d+|WD\d+)\b/gm)
    expect([...new Set([...ids].map(([, id]) => id))]).toEqual(ruleIds)
  })

  test('has the vignettes that are kept here, word for word', () => {
    const kept: unknown = vignettes
    expect(JSON.parse(readFileSync(shared('vignettes.json'), 'utf8'))).toEqual(kept)
  })
})
