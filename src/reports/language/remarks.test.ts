import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Prose } from '../prose.ts'
import { remarksIn } from './remarks.ts'

const prose = (text: string, extra: Partial<Prose> = {}): Prose => ({ part: 'Summary', paragraph: 1, text, ...extra })

describe('a wording that is worth a second look', () => {
  test('is shown in its sentence, with the reason and what may stand instead', () => {
    const [remark] = remarksIn([prose('All was quiet. The school failed to act in time. Then it rained.')])
    expect(remark).toMatchObject({
      kind: 'fair',
      before: 'The school ',
      match: 'failed to',
      after: ' act in time.',
      place: { part: 'Summary', paragraph: 1 },
    })
    expect(remark?.why).not.toBe('')
    expect(remark?.instead).not.toBe('')
  })
  test.each([
    ['The LSCB met.', 'abbreviation', 'LSCB'],
    ['A letter was written.', 'passive', 'was written'],
    [`${'One more word and '.repeat(8)}then the end.`, 'long', 'One more word'],
  ])('is of its kind: %s', (text, kind, match) => {
    expect(remarksIn([prose(text)])).toContainEqual(
      expect.objectContaining({ kind, match: expect.stringContaining(match) }),
    )
  })
  test('is told once in a paragraph, with how often it stands there', () => {
    expect(remarksIn([prose('They failed to ask. They failed to ask.')])).toMatchObject([{ times: 2 }])
  })
  test('has another key when its paragraph changes, and the same when another one does', () => {
    const text = 'They failed to ask.'
    const other = prose('Something else.', { paragraph: 2 })
    const [before] = remarksIn([prose(text), other])
    const [moved] = remarksIn([{ ...other, paragraph: 1 }, prose(text, { paragraph: 2 })])
    const [changed] = remarksIn([prose(`${text} Nobody answered.`), other])
    expect(moved?.key).toBe(before?.key)
    expect(changed?.match).toBe(before?.match)
    expect(changed?.key).not.toBe(before?.key)
  })
})

describe('what somebody else said', () => {
  test('is left as they said it', () => {
    const text = 'They failed to ask.'
    expect(remarksIn([prose(text)])).toHaveLength(1)
    expect(remarksIn([prose(text, { isQuoted: true })])).toEqual([])
  })
})

test('a sentence put together from a remark stands in its paragraph, wherever it is', () => {
  const words = fc.constantFrom(
    'Nobody asked.',
    'The school failed to act.',
    'É 👧 went home.',
    'A letter was written.',
  )
  let checked = 0
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (sentences) => {
      const text = sentences.join(' ')
      for (const { before, match, after } of remarksIn([prose(text)])) {
        checked++
        expect(text).toContain(before + match + after)
      }
    }),
  )
  expect(checked).toBeGreaterThan(50)
})
