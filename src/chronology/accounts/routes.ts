import { asId, type Tx } from '#platform/database'
import { NotFound, type Route } from '#platform/http'
import { findPermit, get, post, type May } from '#access'
import { reviewOf } from '#reviews'
import type { FormState, Page } from '#ui'
import { withPseudonyms } from '../combined/entries.ts'
import { pageAsked } from '../entries-table.ts'
import { namesAsked, type Names } from '../names.ts'
import { decideOnAccounts, undoDecision } from './decide.ts'
import { decisionForm, onNone } from './forms.ts'
import { lookForSameEvents } from './propose.ts'
import { eventIdsIn, type Standing } from './queries.ts'
import { eventsWithAccounts, type EventWithAccounts } from './same-events.ts'
import { accountsPage } from './views/accounts-page.ts'
import { eventPage } from './views/event-page.ts'

const list = '/reviews/:review/chronology/accounts'
const one = `${list}/:accounts` as const

export const routes: readonly Route<Page>[] = [
  get(list, 'read the chronology', 'accounts of same events looked at', async ({ tx, by, services, query }) => {
    const standing = standings.find(({ asked }) => asked === query.get('show'))?.standing ?? 'to decide'
    const { total } = await eventIdsIn(tx, by.review, standing, { from: 0, limit: 1 })
    const current = pageAsked(query, total, eventsAPage)
    const page = { from: (current - 1) * eventsAPage, limit: eventsAPage }
    const { ids } = await eventIdsIn(tx, by.review, standing, page)
    const names = await namesAsked(tx, services.keys, by, query)
    const events = await eventsWithAccounts(tx, by.review, ids)
    return accountsPage({
      review: await reviewOf(tx, by.review),
      standing,
      events: events.map((each) => eventShown(each, names)),
      names,
      total,
      current,
      mayWork: (await findPermit(tx, by, by.review, 'work on the chronology')) !== undefined,
      looking: query.has('looking'),
    })
  }),

  post(`${list}/looking`, 'work on the chronology', async ({ tx, by }) => {
    await lookForSameEvents(tx, by)
    return { seeOther: `/reviews/${by.review}/chronology/accounts?looking=yes` }
  }),

  get(one, 'read the chronology', 'accounts of same events looked at', async ({ tx, by, services, params, query }) =>
    event(tx, by, params.accounts, await namesAsked(tx, services.keys, by, query)),
  ),

  post(`${one}/decision`, 'work on the chronology', async ({ tx, by, services, params, query, form, now }) => {
    const names = await namesAsked(tx, services.keys, by, query)
    const found = await eventOf(tx, by, params.accounts, names)
    const asked = decisionForm(found.accounts)
    const read = asked.read(form)
    if (!read.ok) return event(tx, by, params.accounts, names, read)
    const { decision, reliedOn, reasons } = read.answers
    const answers = { decision, reliedOn: reliedOn === onNone ? null : reliedOn, reasons }
    const outcome = await decideOnAccounts(tx, by, found.id, answers, now)
    if (outcome.ok) return { seeOther: `/reviews/${by.review}/chronology/accounts/${found.id}` }
    const again = asked.refuse(form, { decision: 'Someone else has just decided on these accounts' })
    return event(tx, by, params.accounts, names, again)
  }),

  post(`${one}/undoing`, 'work on the chronology', async ({ tx, by, params, now }) =>
    (await undoDecision(tx, by, params.accounts, now))
      ? { seeOther: `/reviews/${by.review}/chronology/accounts/${params.accounts}` }
      : { notFound: true },
  ),
]

/** How many events stand on a page: each is a few lines of two or more agencies. */
const eventsAPage = 20

const standings: readonly { readonly asked: string; readonly standing: Standing }[] = [
  { asked: 'accepted', standing: 'one event' },
  { asked: 'apart', standing: 'different events' },
]

type Reader = May<'read the chronology'> | May<'work on the chronology'>

async function eventOf(tx: Tx, by: Reader, id: string, names: Names): Promise<EventWithAccounts> {
  const event = asId<'sameEvent'>(id)
  const [found] = event === undefined ? [] : await eventsWithAccounts(tx, by.review, [event])
  if (!found || found.accounts.length === 0) throw new NotFound()
  return eventShown(found, names)
}

async function event(tx: Tx, by: Reader, id: string, names: Names, state?: FormState): Promise<Page> {
  const found = await eventOf(tx, by, id, names)
  const asked = decisionForm(found.accounts)
  return eventPage({
    review: await reviewOf(tx, by.review),
    event: found,
    names,
    asked,
    state: state ?? asked.blank(),
    mayWork: (await findPermit(tx, by, by.review, 'work on the chronology')) !== undefined,
  })
}

const eventShown = (event: EventWithAccounts, { apply: shown }: Names): EventWithAccounts => ({
  ...event,
  accounts: event.accounts.map((account) => ({ ...account, entry: withPseudonyms(account.entry, shown) })),
  decision: event.decision && { ...event.decision, reasons: shown(event.decision.reasons) },
  undone: event.undone.map((each) => ({ ...each, reasons: shown(each.reasons) })),
})
