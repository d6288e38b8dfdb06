import { expect, test } from 'vitest'
import { identityBar } from './identity-bar.ts'
import { marked, search } from './search.ts'
import { timeline } from './timeline.ts'

test('words that were searched for are marked, whole and whatever their case, and everything is escaped', () => {
  expect(marked('Neglect & <neglected>', ['neglect', '<b>']).toString()).toBe(
    '<mark>Neglect</mark> &amp; &lt;neglected&gt;',
  )
  expect(marked('Nothing asked', []).toString()).toBe('Nothing asked')
})

test('a search keeps what was asked and offers to clear it, only once something was asked', () => {
  const drawn = (value: string) =>
    search({ action: '/library', words: { name: 'words', label: 'Words', value }, narrow: [] }).toString()
  expect(drawn('"early help"')).toContain('value="&quot;early help&quot;"')
  expect(drawn('neglect')).toContain('Clear the search')
  expect(drawn('')).not.toContain('Clear the search')
  expect(drawn('')).not.toContain('_csrf')
})

test('a timeline says who did what, when, in London', () => {
  const drawn = timeline({
    items: [{ title: 'Chronology submitted', by: 'Amina Yusuf', at: Temporal.Instant.from('2026-07-03T15:07:00Z') }],
  }).toString()
  expect(drawn).toContain('<time datetime="2026-07-03T15:07:00Z">3 July 2026 at 4:07pm</time>')
  expect(drawn).toContain('by Amina Yusuf')
})

test('an identity bar says whose review a page belongs to', () => {
  const drawn = identityBar({ title: { text: 'Robin' }, facts: [{ term: 'Due', is: { text: '8 June 2026' } }] })
  expect(drawn.toString()).toContain('<dt>Due</dt><dd>8 June 2026</dd>')
})
