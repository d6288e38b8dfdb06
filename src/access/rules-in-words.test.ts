import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { roles } from './permissions.ts'
import { rulesInWords } from './rules-in-words.ts'

const fileOf = (role: string): string => join(import.meta.dirname, `../../docs/rules/${role}.md`)

describe('docs/rules says in plain English what the matrix says', () => {
  test.each(roles)('%s', (role) => {
    // `WRITE_RULES=yes npx vitest run src/access` writes them anew, for a person to read before committing.
    if (process.env['WRITE_RULES'] === 'yes') writeFileSync(fileOf(role), rulesInWords(role))
    expect(existsSync(fileOf(role)), `docs/rules/${role}.md is missing`).toBe(true)
    expect(readFileSync(fileOf(role), 'utf8')).toBe(rulesInWords(role))
  })
})
