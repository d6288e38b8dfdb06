import { expect, test } from 'vitest'
import { draftBriefing, draftBulletin } from './draft.ts'
import { reachOf, readingTimeOf } from './rules.ts'
import { blocksOf, textOf } from './sections.ts'

test('a briefing of 1,400 words takes seven minutes, and one word more is too long', () => {
  expect(readingTimeOf('word '.repeat(1400))).toEqual({ words: 1400, minutes: 7, tooLong: false })
  expect(readingTimeOf('word '.repeat(1401))).toEqual({ words: 1401, minutes: 8, tooLong: true })
})

test('“didn’t”, “self-neglect” and a dash count as two words', () => {
  expect(readingTimeOf('didn’t – self-neglect').words).toBe(2)
})

test('text becomes paragraphs and lists', () => {
  expect(blocksOf('First line\nof two.\n\nTalk about:\n- one\n- two')).toEqual([
    { kind: 'paragraph', text: 'First line of two.' },
    { kind: 'paragraph', text: 'Talk about:' },
    { kind: 'list', ordered: false, items: ['one', 'two'] },
  ])
})

const source = {
  title: 'Self-neglect',
  summary: 'A man died at home.',
  why: 'Others could be seen sooner.\n\nThe board decided in May.',
  findings: [
    { title: 'A refusal closed the job', text: 'Nobody asked why.\n\nMore detail.' },
    { title: 'Not coming was not seen', text: 'He could not climb the stairs.' },
    { title: 'Nobody called a meeting', text: 'All waited.' },
    { title: 'His sister was not heard', text: 'She rang.' },
  ],
  recommendations: [{ text: 'Any service may call a meeting.', to: ['Northbridge Homes'] }],
}

test('a briefing is drafted in seven parts, from what the report says alone', () => {
  const { parts } = draftBriefing(source)
  expect(parts[0]).toBe('A man died at home.')
  expect(parts[1]).toBe('Others could be seen sooner.')
  expect(parts[2]).toBe('A refusal closed the job\n\nNobody asked why.')
  expect(parts[4]).toContain('His sister was not heard')
  expect(parts[5].split('\n')).toHaveLength(4)
  expect(parts[6]).toMatch(/^- Any service may call a meeting\.\n\nTalk about in your team:/)
  expect(textOf(draftBriefing(source))).not.toContain('More detail')
})

test('a bulletin says who must answer what', () => {
  expect(draftBulletin(source).whatMustChange).toBe('- Any service may call a meeting. (Northbridge Homes)')
})

test('an agency that was sent nothing and used nothing stands last, with noughts', () => {
  const agencies = [
    { id: 'school', name: 'School' },
    { id: 'police', name: 'Police' },
    { id: 'council', name: 'Council' },
  ]
  const uses = [
    { agencyId: 'council', people: 6 },
    { agencyId: 'council', people: 3 },
  ]
  expect(reachOf(agencies, [{ agencyId: 'police' }], uses)).toEqual([
    { agency: 'Council', sent: 0, uses: 2, people: 9 },
    { agency: 'Police', sent: 1, uses: 0, people: 0 },
    { agency: 'School', sent: 0, uses: 0, people: 0 },
  ])
})
