import type { Tx } from '#platform/database'
import type { Keys } from '#platform/encryption'
import type { Route } from '#platform/http'
import { get, post, type May } from '#access'
import { askAgainAbout, leftWords, proposalsIn, registerFor, reviewOf } from '#reviews'
import type { FormState, Page } from '#ui'
import { agenciesAsked } from '../combined/agencies-asked.ts'
import { decideOnWord } from './decide.ts'
import { wordForm } from './forms.ts'
import { textsOf } from './queries.ts'
import { wordPage } from './views/word-page.ts'

const names = '/reviews/:review/chronology/names'

/** Names that nobody registered, and other ways to write those that are: proposed one by one. */
export const routes: readonly Route<Page>[] = [
  get(names, 'keep the register', 'unregistered names looked for', ({ tx, by, services, query }) =>
    word(tx, services.keys, by, Number(query.get('at') ?? 1)),
  ),

  post(names, 'keep the register', async ({ tx, by, services, form, now }) => {
    const { keys } = services
    const { entries } = await registerFor(tx, keys, by)
    const asked = wordForm({ of: undefined }, entries)
    const read = asked.read(form)
    const at = Number(form.get('at') ?? 1)
    if (!read.ok) return word(tx, keys, by, at, read)
    const outcome = await decideOnWord(tx, keys, by, { ...read.answers, register: entries }, now)
    if (outcome.ok) return { seeOther: `/reviews/${by.review}/chronology/names?at=${at}` }
    return word(tx, keys, by, at, asked.refuse(form, { decision: outcome.fault.text }))
  }),

  post(`${names}/left/:left/asking`, 'keep the register', async ({ tx, by, params, now }) =>
    (await askAgainAbout(tx, by, params.left, now))
      ? { seeOther: `/reviews/${by.review}/chronology/names` }
      : { notFound: true },
  ),
]

/** @param at which of the proposals is shown, from 1 */
async function word(tx: Tx, keys: Keys, by: May<'keep the register'>, at: number, state?: FormState): Promise<Page> {
  const { entries } = await registerFor(tx, keys, by)
  const left = await leftWords(tx, keys, by)
  const signedOff = (await agenciesAsked(tx, by.review)).filter((agency) => agency.signedOff)
  const texts = await textsOf(
    tx,
    by.review,
    signedOff.map(({ request }) => request),
  )
  const proposals = proposalsIn(texts, entries, new Set(left.map((each) => each.word.toLowerCase())))
  const place = Number.isInteger(at) ? Math.min(Math.max(at, 1), Math.max(proposals.length, 1)) : 1
  const proposal = proposals[place - 1]
  const asked = wordForm({ of: proposal?.of }, entries)
  return wordPage({
    review: await reviewOf(tx, by.review),
    proposal,
    at: place,
    total: proposals.length,
    left,
    asked,
    state: state ?? asked.filled({ word: proposal?.word ?? '' }),
  })
}
