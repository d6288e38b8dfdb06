import { ask, questions } from '#ui'
import type { Search } from './search/search.ts'
import type { Lens } from './similar/said.ts'

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

export const feedbackForm = questions({
  text: ask.textarea({
    label: 'What is wrong or missing?',
    hint: 'Do not tell us about a person or a family. If someone is in danger, call 999.',
    missing: 'Enter what is wrong or missing',
    atMost: 2000,
    rows: 5,
  }),
  email: ask.email({
    label: 'Your email address (optional)',
    hint: 'Only if you want an answer.',
    called: 'Your email address',
    optional: true,
  }),
})

/** Which page feedback is about: the last part of a record's address, or nothing in particular. */
export const aboutPageOf = (query: URLSearchParams): string =>
  (query.get('page') ?? '').replace(/[^\w-]/g, '').slice(0, 60)

/** What a search may be narrowed by, as it stands in an address. */
export const filterNames = ['nation', 'kind', 'board', 'year', 'age', 'theme', 'model'] as const
export type FilterName = (typeof filterNames)[number]

const longestSearch = 200

/** What was searched for. An address that was shortened or edited by hand still gives a page. */
export const readSearch = (query: URLSearchParams): Search => ({
  words: tidy(query.get('words')).slice(0, longestSearch),
  filters: Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = tidy(query.get(name)).slice(0, longestSearch)
      return value === '' ? [] : [[name, value]]
    }),
  ),
  order: query.get('order') === 'date' ? 'date' : 'relevance',
  page: /^[1-9]\d{0,4}$/.test(query.get('page') ?? '') ? Number(query.get('page')) : 1,
  exactly: query.get('exactly') === 'yes',
})

/** What was looked for among findings and recommendations. */
export function readLens(query: URLSearchParams): Lens {
  const { words, filters, page } = readSearch(query)
  const which = query.get('which')
  return { words, filters, page, which: which === 'finding' || which === 'recommendation' ? which : '' }
}

/** PostgreSQL has no place for the zero character, and a reader none for spaces in a row. */
const tidy = (value: string | null): string => (value ?? '').replaceAll('\0', '').trim().replace(/\s+/g, ' ')

/** The address of a search, with only what was asked. */
export function searchAddress(search: Partial<Search>, path = '/library'): string {
  const asked = new URLSearchParams()
  if (search.words) asked.set('words', search.words)
  for (const name of filterNames) {
    const value = search.filters?.[name]
    if (value) asked.set(name, value)
  }
  if (search.order === 'date') asked.set('order', 'date')
  if (search.exactly) asked.set('exactly', 'yes')
  if ((search.page ?? 1) > 1) asked.set('page', String(search.page))
  return asked.size > 0 ? `${path}?${asked.toString()}` : path
}
