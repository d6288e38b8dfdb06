import { ask, questions } from '#ui'
import type { Choices, Search } from './queries.ts'

export const requestForm = questions({
  name: ask.text({ label: 'Your name', missing: 'Enter your name', autocomplete: 'name' }),
  email: ask.email({
    label: 'Your email address',
    hint: 'The partnership sends its answer to this address.',
    missing: 'Enter your email address',
  }),
  organisation: ask.text({
    label: 'Your organisation (optional)',
    optional: true,
    called: 'Your organisation',
    autocomplete: 'organization',
  }),
  purpose: ask.textarea({
    label: 'What do you want to use the report for?',
    hint: 'For example, training, research or a review of your own. Do not tell us about a person or a family.',
    missing: 'Enter what you want to use the report for',
    atMost: 2000,
    rows: 5,
  }),
})

/** What was searched for. An address that was shortened or edited by hand still gives a page: what is not on offer is left out. */
export const readSearch = (query: URLSearchParams, choices: Choices): Search => ({
  words: (query.get('words') ?? '').trim().replace(/\s+/g, ' ').slice(0, longestSearch),
  kind: choices.kinds.find((kind) => kind === query.get('kind')) ?? '',
  year: choices.years.find((year) => String(year) === query.get('year')) ?? null,
  partnership: choices.partnerships.find((partnership) => partnership === query.get('partnership')) ?? '',
  page: /^[1-9]\d{0,4}$/.test(query.get('page') ?? '') ? Number(query.get('page')) : 1,
})

const longestSearch = 200

/** The address of a search, with only what was asked. */
export function searchAddress(search: Search): string {
  const asked = new URLSearchParams()
  if (search.words) asked.set('words', search.words)
  if (search.kind) asked.set('kind', search.kind)
  if (search.year) asked.set('year', String(search.year))
  if (search.partnership) asked.set('partnership', search.partnership)
  if (search.page > 1) asked.set('page', String(search.page))
  return asked.size > 0 ? `/library?${asked.toString()}` : '/library'
}
