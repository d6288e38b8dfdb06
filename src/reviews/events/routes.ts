import type { Tx } from '#platform/database'
import type { Route } from '#platform/http'
import type { Keys } from '#platform/encryption'
import { findPermit, get, post, type May } from '#access'
import type { FormState, Page } from '#ui'
import { recordContribution } from '../family/contacts.ts'
import { contributionsOf, type Contribution } from '../family/contributions.ts'
import { contributionForm } from '../family/forms.ts'
import { contributionRows } from '../family/queries.ts'
import { pseudonymiser } from '../pseudonyms/register.ts'
import { reviewOf } from '../review.ts'
import { keyLinesOf } from '../terms/terms.ts'
import { callEvent, eventOf, recordWhoCame } from './call.ts'
import { cameForm, eventForm } from './forms.ts'
import { eventsOf } from './queries.ts'
import { eventPage, eventsPage, newEventPage } from './views/event-pages.ts'

export const routes: readonly Route<Page>[] = [
  get('/reviews/:review/events', 'read the review', 'learning event read', async ({ tx, by }) =>
    eventsPage({
      review: await reviewOf(tx, by.review),
      events: await eventsOf(tx, by.review),
      mayRecord: (await findPermit(tx, by, by.review, 'record contributions')) !== undefined,
    }),
  ),

  get('/reviews/:review/events/new', 'record contributions', 'learning event read', async ({ tx, by }) =>
    newEventPage({ review: await reviewOf(tx, by.review), state: eventForm.blank() }),
  ),

  post('/reviews/:review/events/new', 'record contributions', async ({ tx, by, form }) => {
    const read = eventForm.read(form)
    if (!read.ok) return newEventPage({ review: await reviewOf(tx, by.review), state: read })
    const id = await callEvent(tx, by, read.answers)
    return { seeOther: `/reviews/${by.review}/events/${id}` }
  }),

  get(
    '/reviews/:review/events/:event',
    'read the review',
    'learning event read',
    async ({ tx, by, services, params, today }) => event(tx, by, services.keys, params.event, today),
  ),

  post(
    '/reviews/:review/events/:event/contributions',
    'record contributions',
    async ({ tx, by, services, params, form, now, today }) => {
      const found = await eventOf(tx, by.review, params.event)
      const read = contributionForm(await keyLinesOf(tx, by.review), today).read(form)
      if (!read.ok) return event(tx, by, services.keys, found.id, today, { recording: read })
      await recordContribution(tx, by, { event: found.id }, read.answers, now)
      return { seeOther: `/reviews/${by.review}/events/${found.id}` }
    },
  ),

  post(
    '/reviews/:review/events/:event/came',
    'record contributions',
    async ({ tx, by, services, params, form, today }) => {
      const found = await eventOf(tx, by.review, params.event)
      const read = cameForm.read(form)
      if (!read.ok) return event(tx, by, services.keys, found.id, today, { counting: read })
      await recordWhoCame(tx, by, found, read.answers.came)
      return { seeOther: `/reviews/${by.review}/events/${found.id}` }
    },
  ),
]

async function event(
  tx: Tx,
  by: May<'read the review'> | May<'record contributions'>,
  keys: Keys,
  id: string,
  today: Temporal.PlainDate,
  states: { readonly recording?: FormState; readonly counting?: FormState } = {},
): Promise<Page> {
  const found = await eventOf(tx, by.review, id)
  const lines = await keyLinesOf(tx, by.review)
  const asked = contributionForm(lines, today)
  return eventPage({
    review: await reviewOf(tx, by.review),
    event: found,
    lines,
    said: await saidAt(tx, by, keys, found.id),
    isOver: Temporal.PlainDate.compare(found.heldOn, today) <= 0,
    mayRecord: (await findPermit(tx, by, by.review, 'record contributions')) !== undefined,
    counting: states.counting ?? cameForm.blank(),
    recording: { asked, state: states.recording ?? asked.filled({ saidOn: found.heldOn }) },
  })
}

/** What was said at one event; with pseudonyms for whoever may not see names. */
async function saidAt(
  tx: Tx,
  by: May<'read the review'> | May<'record contributions'>,
  keys: Keys,
  event: string,
): Promise<readonly Contribution[]> {
  const here = (await contributionRows(tx, by.review)).filter(({ eventId }) => eventId === event).map(({ id }) => id)
  const said = (await contributionsOf(tx, by.review)).filter(({ id }) => here.includes(id))
  if (said.length === 0 || (await findPermit(tx, by, by.review, 'see names'))) return said
  const { apply } = await pseudonymiser(tx, keys, by)
  return said.map((each) => ({ ...each, words: apply(each.words) }))
}
