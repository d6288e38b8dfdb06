import { transact, type Tx } from '#platform/database'
import {
  anyone,
  anyonePosts,
  NotFound,
  type AnyoneContext,
  type Reply,
  type Route,
  type Services,
} from '#platform/http'
import { agenciesOf, findPartnership, findPartnershipBySlug, get, post, type May } from '#access'
import type { Page } from '#ui'
import { goOn, remove, save, show, showRemoval, type Desk } from './answer.ts'
import { draftCookie, isGoodLink, openByLink, sendLink, type Partnership } from './confirm.ts'
import { beginDraft, openDraft, openDraftByToken, savedDrafts, throwAway } from './drafts.ts'
import { emailForm } from './forms.ts'
import {
  confirmPage,
  deleteDraftPage,
  linkSentPage,
  publicStartPage,
  spentLinkPage,
  startPage,
} from './views/start-pages.ts'

export const routes: readonly Route<Page>[] = [
  // Someone signed in
  get('/notify', 'notify an incident', 'notifications begun listed', async ({ tx, by }) =>
    startPage({ partnership: await ourPartnership(tx, by.partnership), drafts: await savedDrafts(tx, by) }),
  ),

  post('/notify', 'notify an incident', async ({ tx, by, services, now }) => ({
    seeOther: `/notify/drafts/${await beginDraft(tx, by, services.keys, now)}/safe-now`,
  })),

  get('/notify/drafts/:draft', 'notify an incident', 'notification draft read', async (context) =>
    goOn(await ownDesk(context)),
  ),

  get(
    '/notify/drafts/:draft/delete',
    'notify an incident',
    'notification draft read',
    async ({ tx, by, services, params }) => {
      const draft = await openDraft(tx, by, services.keys, params.draft)
      return draft.reference ? { seeOther: '/notify' } : deleteDraftPage(draft.id, draft.madeAt)
    },
  ),

  post('/notify/drafts/:draft/delete', 'notify an incident', async ({ tx, by, services, params }) => {
    await throwAway(tx, by, services.keys, params.draft)
    return { seeOther: '/notify' }
  }),

  get('/notify/drafts/:draft/:page', 'notify an incident', 'notification draft read', async (context) =>
    show(await ownDesk(context), context.params.page),
  ),

  post('/notify/drafts/:draft/:page', 'notify an incident', async (context) =>
    save(await ownDesk(context), context.params.page, context.form),
  ),

  get('/notify/drafts/:draft/:page/remove', 'notify an incident', 'notification draft read', async (context) =>
    showRemoval(await ownDesk(context), context.params.page),
  ),

  post('/notify/drafts/:draft/:page/remove', 'notify an incident', async (context) =>
    remove(await ownDesk(context), context.params.page),
  ),

  // Anyone with the partnership's link and a confirmed e-mail address
  anyone('/notify/:partnership', (context) =>
    inPartnership(context, async (_tx, partnership) => publicStartPage({ partnership, state: emailForm.blank() })),
  ),

  anyonePosts('/notify/:partnership', (context) =>
    inPartnership(context, async (tx, partnership) => {
      const read = emailForm.read(context.form)
      if (!read.ok) return publicStartPage({ partnership, state: read })
      await sendLink(tx, context.services.config.url, partnership, read.answers.email, context.now)
      return linkSentPage(partnership)
    }),
  ),

  anyone('/notify/:partnership/confirm/:token', (context) =>
    inPartnership(context, async (tx, partnership) => {
      const token = context.params['token'] ?? ''
      return (await isGoodLink(tx, token, context.now)) ? confirmPage(partnership, token) : spentLinkPage(partnership)
    }),
  ),

  anyonePosts('/notify/:partnership/confirm/:token', (context) =>
    inPartnership(context, async (tx, partnership) => {
      const cookie = await openByLink(
        tx,
        context.services.keys,
        partnership,
        context.params['token'] ?? '',
        context.now,
      )
      return cookie
        ? { seeOther: `/notify/${partnership.slug}/notification`, cookies: [cookie] }
        : spentLinkPage(partnership)
    }),
  ),

  anyone('/notify/:partnership/notification', (context) => atPublicDesk(context, async (desk) => goOn(desk))),

  anyone('/notify/:partnership/notification/:page', (context) =>
    atPublicDesk(context, async (desk) => show(desk, context.params['page'] ?? '')),
  ),

  anyonePosts('/notify/:partnership/notification/:page', (context) =>
    atPublicDesk(context, (desk) => save(desk, context.params['page'] ?? '', context.form)),
  ),

  anyone('/notify/:partnership/notification/:page/remove', (context) =>
    atPublicDesk(context, async (desk) => showRemoval(desk, context.params['page'] ?? '')),
  ),

  anyonePosts('/notify/:partnership/notification/:page/remove', (context) =>
    atPublicDesk(context, (desk) => remove(desk, context.params['page'] ?? '')),
  ),
]

async function ourPartnership(tx: Tx, id: string): Promise<Partnership> {
  const partnership = await findPartnership(tx, id)
  if (!partnership) throw new NotFound()
  return partnership
}

type Own = {
  readonly tx: Tx
  readonly by: May<'notify an incident'>
  readonly services: Services
  readonly params: { readonly draft: string }
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

async function ownDesk({ tx, by, services, params, now, today }: Own): Promise<Desk> {
  const partnership = await ourPartnership(tx, by.partnership)
  const draft = await openDraft(tx, by, services.keys, params.draft)
  return {
    tx,
    draft,
    partnership,
    base: `/notify/drafts/${draft.id}`,
    start: '/notify',
    by: {
      person: by.person,
      partnership: by.partnership,
      role: by.role,
      email: null,
      organisation: by.agencyName ?? 'Independent',
    },
    around: await aroundOf(tx, partnership, draft.answers, today, { name: by.personName, agency: by.agencyName }),
    surroundings: { keys: services.keys, url: services.config.url, now, today },
  }
}

/** The public door knows its partnership from the address; its queries run in that partnership's name, and as nobody. */
const inPartnership = (
  { tx, params }: AnyoneContext,
  work: (tx: Tx, partnership: Partnership) => Promise<Reply<Page>>,
): Promise<Reply<Page>> =>
  findPartnershipBySlug(tx, params['partnership'] ?? '').then((partnership) =>
    partnership
      ? transact(tx, { person: null, partnership: partnership.id }, (inside) => work(inside, partnership))
      : { notFound: true },
  )

/** Whoever has no draft open is asked for their address first. */
const atPublicDesk = (context: AnyoneContext, work: (desk: Desk) => Promise<Reply<Page>>): Promise<Reply<Page>> =>
  inPartnership(context, async (tx, partnership) => {
    const { services, cookies, now, today } = context
    const draft = await openDraftByToken(tx, services.keys, cookies[draftCookie] ?? '')
    const start = `/notify/${partnership.slug}`
    if (!draft) return { seeOther: start }
    return work({
      tx,
      draft,
      partnership,
      start,
      base: `${start}/notification`,
      by: { person: null, partnership: partnership.id, email: draft.email, organisation: null },
      around: await aroundOf(tx, partnership, draft.answers, today, undefined),
      surroundings: { keys: services.keys, url: services.config.url, now, today },
    })
  })

const aroundOf = async (
  tx: Tx,
  partnership: Partnership,
  draft: Desk['around']['draft'],
  today: Temporal.PlainDate,
  signedIn: Desk['around']['signedIn'],
) => ({
  draft,
  today,
  signedIn,
  agencies: await agenciesOf(tx, partnership.id),
})
