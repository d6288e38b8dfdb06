import type { Tx } from '#platform/database'
import { NotFound, type Route } from '#platform/http'
import type { Keys } from '#platform/encryption'
import { findPermit, get, post, type May } from '#access'
import type { FormState, Page } from '#ui'
import { reviewOf } from '../review.ts'
import type { Entry } from './apply.ts'
import { entryForm } from './forms.ts'
import { changeEntry, enterIdentity, strikeEntry, type EntryAnswers } from './keep.ts'
import { linesIn, openRegister } from './register.ts'
import { entryPage, registerPage } from './views/register-page.ts'

export const routes: readonly Route<Page>[] = [
  get('/reviews/:review/register', 'see names', 'identity register read', async ({ tx, by, services }) =>
    register(tx, services.keys, by, entryForm.blank()),
  ),

  post('/reviews/:review/register', 'keep the register', async ({ tx, by, services, form, now }) => {
    const read = entryForm.read(form)
    if (!read.ok) return register(tx, services.keys, by, read)
    const outcome = await enterIdentity(tx, services.keys, by, answersFrom(read.answers), now)
    if (outcome.ok) return { seeOther: `/reviews/${by.review}/register` }
    return register(tx, services.keys, by, entryForm.refuse(form, { [outcome.fault.field]: outcome.fault.text }))
  }),

  get(
    '/reviews/:review/register/:entry',
    'keep the register',
    'identity register read',
    async ({ tx, by, services, params }) => {
      const entry = await entryOf(tx, services.keys, by, params.entry)
      const state = entryForm.filled({ ...entry, aliases: entry.aliases.join('\n') })
      return entryPage({ review: await reviewOf(tx, by.review), entry, state })
    },
  ),

  post('/reviews/:review/register/:entry', 'keep the register', async ({ tx, by, services, params, form, now }) => {
    const entry = await entryOf(tx, services.keys, by, params.entry)
    const read = entryForm.read(form)
    const review = await reviewOf(tx, by.review)
    if (!read.ok) return entryPage({ review, entry, state: read })
    const outcome = await changeEntry(tx, services.keys, by, entry.id, answersFrom(read.answers), now)
    if (outcome.ok) return { seeOther: `/reviews/${by.review}/register` }
    return entryPage({ review, entry, state: entryForm.refuse(form, { [outcome.fault.field]: outcome.fault.text }) })
  }),

  post('/reviews/:review/register/:entry/striking', 'keep the register', async ({ tx, by, services, params, now }) => {
    const entry = await entryOf(tx, services.keys, by, params.entry)
    await strikeEntry(tx, by, entry.id, now)
    return { seeOther: `/reviews/${by.review}/register` }
  }),
]

const answersFrom = (answers: Omit<EntryAnswers, 'aliases'> & { readonly aliases: string | null }): EntryAnswers => ({
  ...answers,
  aliases: linesIn(answers.aliases ?? ''),
})

async function entryOf(tx: Tx, keys: Keys, by: May<'keep the register'>, id: string): Promise<Entry> {
  const entry = (await openRegister(tx, keys, by)).entries.find((each) => each.id === id)
  if (!entry) throw new NotFound()
  return entry
}

async function register(
  tx: Tx,
  keys: Keys,
  by: May<'see names'> | May<'keep the register'>,
  state: FormState,
): Promise<Page> {
  return registerPage({
    review: await reviewOf(tx, by.review),
    entries: (await openRegister(tx, keys, by)).entries,
    mayKeep: (await findPermit(tx, by, by.review, 'keep the register')) !== undefined,
    state,
  })
}
