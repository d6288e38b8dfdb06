import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId, type Id } from '#platform/database'
import type { Part } from '../draft.ts'
import { lackingIn, lineAnswered, requirement, type LineReason, type RequirementAnswer } from './completeness.ts'

const at = Temporal.Instant.from('2026-09-01T09:00:00Z')
const person = newId<'person'>()
const point = {
  text: 'A summary of the improvements recommended.',
  source: { mark: 'from memory', text: 'Part 3', read: [] } as const,
}

const part = (text: string, key = 'how'): Part => ({
  id: newId<'part'>(),
  position: 1,
  key,
  heading: 'How we worked',
  text,
  save: 1,
  writtenAt: at,
  writtenBy: person,
})

const answer = (of: Partial<RequirementAnswer>): RequirementAnswer => ({
  requirement: point.text,
  stands: 'throughout',
  partId: null,
  reasons: null,
  answeredAt: at,
  answeredBy: person,
  ...of,
})

const inSection = (holding: Part) => answer({ stands: 'in a section', partId: holding.id })

describe('what the law requires of a report', () => {
  const written = part('Two people read everything.')
  const empty = part('  \n ')
  const findings = part('', 'findings')
  test.each([
    ['nobody has said where', [], [written], false],
    ['it is in a section with text', [inSection(written)], [written], true],
    ['it is in a section that is empty', [inSection(empty)], [empty], false],
    ['it is in the findings, which come in by themselves', [inSection(findings)], [findings], true],
    ['the report as a whole does it', [answer({})], [written], true],
    [
      'it is not there, and somebody said why',
      [answer({ stands: 'not in it', reasons: 'No such day' })],
      [written],
      true,
    ],
    ['the answer was on what the law said before', [answer({ requirement: 'Something else.' })], [written], false],
  ])('%s', (_, answers, parts, met) => {
    expect(requirement('ENG-C-LCSPR-1', point, answers, parts).met).toBe(met)
  })

  test('is named when it is missing, with the section that should hold it', () => {
    const of = (answers: readonly RequirementAnswer[], parts: readonly Part[]) =>
      lackingIn({ requirements: [requirement('ENG-C-LCSPR-1', point, answers, parts)], lines: [] })
    expect(of([], [])).toEqual(['Nobody has said where the report does 1 thing that the law requires'])
    expect(of([inSection(empty)], [empty])[0]).toContain('“How we worked” is empty')
  })
})

describe('a key line of enquiry', () => {
  const line = { id: newId<'keyLine'>(), number: 2, question: 'Who heard the children?' }
  const reason: LineReason = { keyLineId: line.id, reasons: 'The records are gone.', givenAt: at, givenBy: person }

  test('is met by a finding or by a reason, and by nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 6 }), fc.boolean(), fc.boolean(), (answers, given, elsewhere) => {
        const findings = answers.map((does, place) => ({ number: place + 1, keyLines: does ? [line.id] : [] }))
        const other: LineReason = { ...reason, keyLineId: newId<'keyLine'>() }
        const shown = lineAnswered(line, findings, [...(elsewhere ? [other] : []), ...(given ? [reason] : [])])
        expect(shown.met).toBe(answers.includes(true) || given)
        expect(shown.findings).toEqual(answers.flatMap((does, place) => (does ? [place + 1] : [])))
      }),
    )
  })

  test('shows no reason any more once a finding answers it', () => {
    const keyLines: readonly Id<'keyLine'>[] = [line.id]
    expect(lineAnswered(line, [], [reason]).reason).toEqual(reason)
    expect(lineAnswered(line, [{ number: 1, keyLines }], [reason]).reason).toBeUndefined()
  })
})
