import { anyone, anyonePosts, localPath, NotFound, type Route } from '#platform/http'
import { messagesOf } from '#platform/mail'
import { eventsOf, recordEvent } from '#audit'
import type { FormState, Page } from '#ui'
import { qrPicture } from './authenticator.ts'
import { get, post } from './door.ts'
import { acceptForm, inviteForm, liftForm, recuseForm, roleForm, settingsForm, signInForm } from './forms.ts'
import {
  acceptInvitation,
  closeAccount,
  endRole,
  giveRole,
  inviteAgain,
  invitePerson,
  openInvitation,
} from './invite.ts'
import type { May } from './permit.ts'
import {
  agenciesOf,
  changePartnership,
  demonstrationPeople,
  endSession,
  findPartnership,
  findPerson,
  namesOf,
  partnershipsOf,
  peopleOf,
  peopleReaching,
  recusalsOf,
  recusedFrom,
  rolesHeldBy,
  switchPartnership,
} from './queries.ts'
import { liftRecusal, recuse } from './recuse.ts'
import { hashOf, sessionCookie } from './session.ts'
import { signIn, signInToDemonstration } from './sign-in.ts'
import type { Tx } from '#platform/database'
import { auditTrailPage } from './views/audit-trail-page.ts'
import { conflictsPage, liftPage } from './views/conflicts-page.ts'
import { invitationPage, spentInvitationPage } from './views/invitation-page.ts'
import { outboxPage } from './views/outbox-page.ts'
import { invitePage, peoplePage, personPage } from './views/people-pages.ts'
import { settingsPage } from './views/settings-page.ts'
import { signInPage } from './views/sign-in-page.ts'

export const routes: readonly Route<Page>[] = [
  // Signing in
  anyone('/sign-in', async ({ tx, query, services }) =>
    signInPage({
      state: signInForm.blank(),
      then: query.get('then'),
      people: services.config.demonstration ? await demonstrationPeople(tx) : [],
    }),
  ),

  anyonePosts('/sign-in', async ({ tx, form, services, address, now }) => {
    const read = signInForm.read(form)
    const shown = { then: form.get('then'), people: services.config.demonstration ? await demonstrationPeople(tx) : [] }
    if (!read.ok) return signInPage({ ...shown, state: read })
    const outcome = await signIn(services, read.answers, address, now)
    if (!outcome.ok)
      return signInPage({ ...shown, state: signInForm.filled({ email: read.answers.email }), refused: outcome.because })
    return { seeOther: localPath(form.get('then')), cookies: [outcome.cookie] }
  }),

  anyonePosts('/sign-in/demonstration', async ({ form, services, now }) => {
    const outcome = await signInToDemonstration(services, form.get('person') ?? '', now)
    return outcome.ok ? { seeOther: localPath(form.get('then')), cookies: [outcome.cookie] } : { notFound: true }
  }),

  anyonePosts('/sign-out', async ({ tx, cookies, services, now }) => {
    const name = sessionCookie(services.config.url)
    const token = cookies[name]
    if (token) await endSession(tx, hashOf(token), now)
    return { seeOther: '/sign-in', cookies: [{ name, value: '', forSeconds: 'gone' }] }
  }),

  anyone('/invitations/:token', async ({ tx, services, params, now }) => {
    const invitation = await openInvitation(tx, services, params['token'] ?? '', now)
    return invitation ? invitationPage({ invitation, state: acceptForm.blank() }) : spentInvitationPage
  }),

  anyone('/invitations/:token/picture.svg', async ({ tx, services, params, now }) => {
    const invitation = await openInvitation(tx, services, params['token'] ?? '', now)
    return invitation
      ? { body: await qrPicture(invitation.secret, invitation.email), type: 'image/svg+xml', secret: true }
      : { notFound: true }
  }),

  anyonePosts('/invitations/:token', async ({ tx, services, params, form, now }) => {
    const invitation = await openInvitation(tx, services, params['token'] ?? '', now)
    if (!invitation) return spentInvitationPage
    const read = acceptForm.read(form)
    if (!read.ok) return invitationPage({ invitation, state: read })
    const outcome = await acceptInvitation(tx, services, invitation, read.answers, now)
    if (!outcome.ok)
      return invitationPage({
        invitation,
        state: acceptForm.refuse(form, { [outcome.fault.field]: outcome.fault.text }),
      })
    return { seeOther: '/', cookies: [outcome.cookie] }
  }),

  post('/partnerships', 'see what waits', async ({ tx, by, form }) => {
    const wanted = (await partnershipsOf(tx, by.person)).find(({ id }) => id === form.get('partnership'))
    if (!wanted) return { notFound: true }
    await switchPartnership(tx, by.tokenHash, wanted.id)
    return { seeOther: '/' }
  }),

  // People: the administrator's pages, which know nothing of any case
  get('/people', 'administer people', 'people listed', async ({ tx, by }) =>
    peoplePage(await peopleOf(tx, by.partnership)),
  ),

  get('/people/new', 'administer people', 'people listed', async ({ tx, by }) => {
    const asked = inviteForm(await agencyOptions(tx, by))
    return invitePage({ asked, state: asked.blank() })
  }),

  post('/people/new', 'administer people', async ({ tx, by, services, form, now }) => {
    const asked = inviteForm(await agencyOptions(tx, by))
    const read = asked.read(form)
    if (!read.ok) return invitePage({ asked, state: read })
    const outcome = await invitePerson(tx, by, services, read.answers, now)
    if (!outcome.ok)
      return invitePage({
        asked,
        state: asked.refuse(form, { email: 'Someone with this e-mail address has an account already' }),
      })
    return { seeOther: `/people/${outcome.person}` }
  }),

  get('/people/:person', 'administer people', 'person read', async ({ tx, by, params }) =>
    accountPage(tx, by, params.person, roleForm.blank()),
  ),

  post('/people/:person/roles', 'administer people', async ({ tx, by, params, form }) => {
    const person = await colleague(tx, by, params.person)
    const read = roleForm.read(form)
    if (!read.ok) return accountPage(tx, by, person.id, read)
    await giveRole(tx, by, person.id, read.answers.role)
    return { seeOther: `/people/${person.id}` }
  }),

  post('/people/:person/roles/:held/end', 'administer people', async ({ tx, by, params, now }) => {
    const person = await colleague(tx, by, params.person)
    const held = (await rolesHeldBy(tx, person.id, by.partnership)).find(({ id }) => id === params.held)
    if (!held) return { notFound: true }
    await endRole(tx, by, held.id, now)
    return { seeOther: `/people/${person.id}` }
  }),

  post('/people/:person/invitation', 'administer people', async ({ tx, by, services, params, now }) => {
    const person = await colleague(tx, by, params.person)
    await inviteAgain(tx, by, services, person.id, now)
    return { seeOther: `/people/${person.id}` }
  }),

  post('/people/:person/leaving', 'administer people', async ({ tx, by, params, now }) => {
    const person = await colleague(tx, by, params.person)
    if (person.id === by.person) return { notFound: true }
    await closeAccount(tx, by, person.id, now)
    return { seeOther: '/people' }
  }),

  // The partnership's settings, its outbox, its audit trail
  get('/settings', 'administer the partnership', 'partnership settings read', async ({ tx, by, services }) => {
    const partnership = await ourPartnership(tx, by)
    return settingsPage({
      state: settingsForm.filled(partnership),
      link: `${services.config.url}/notify/${partnership.slug}`,
    })
  }),

  post('/settings', 'administer the partnership', async ({ tx, by, form, services }) => {
    const partnership = await ourPartnership(tx, by)
    const read = settingsForm.read(form)
    if (!read.ok) return settingsPage({ state: read, link: `${services.config.url}/notify/${partnership.slug}` })
    await changePartnership(tx, by.partnership, read.answers)
    await recordEvent(tx, by, 'partnership settings changed')
    return { seeOther: '/settings' }
  }),

  get('/outbox', 'read the outbox', 'outbox read', async ({ tx, by, services }) =>
    outboxPage({ messages: await messagesOf(tx, by.partnership), configured: services.config.smtpUrl !== undefined }),
  ),

  get('/audit-trail', 'read the audit trail', 'audit trail read', async ({ tx, by, query }) => {
    const before = instantIn(query.get('before'))
    const without = await recusedFrom(tx, by.person)
    const events = await eventsOf(tx, by.partnership, { limit: 50, without, ...(before ? { before } : {}) })
    return auditTrailPage({
      events,
      names: await namesOf(
        tx,
        events.map(({ personId }) => personId),
      ),
    })
  }),

  // Conflicts of interest in one incident and all that follows from it
  get('/incidents/:incident/conflicts', 'manage conflicts', 'conflicts read', async ({ tx, by }) => conflicts(tx, by)),

  post('/incidents/:incident/conflicts', 'manage conflicts', async ({ tx, by, form, now }) => {
    const asked = await recusingForm(tx, by)
    const read = asked.read(form)
    if (!read.ok) return conflicts(tx, by, read)
    await recuse(tx, by, read.answers.person, read.answers.reasons, now)
    return { seeOther: read.answers.person === by.person ? '/' : `/incidents/${by.incident}/conflicts` }
  }),

  get('/incidents/:incident/conflicts/:recusal/lift', 'manage conflicts', 'conflicts read', async ({ by, params }) =>
    liftPage({ incident: by.incident, recusal: params.recusal, state: liftForm.blank() }),
  ),

  post('/incidents/:incident/conflicts/:recusal/lift', 'manage conflicts', async ({ tx, by, params, form, now }) => {
    const shown = { incident: by.incident, recusal: params.recusal }
    const read = liftForm.read(form)
    if (!read.ok) return liftPage({ ...shown, state: read })
    const outcome = await liftRecusal(tx, by, params.recusal, read.answers.because, now)
    if (!outcome.ok)
      return liftPage({
        ...shown,
        state: liftForm.refuse(form, {
          because: 'It takes a second person: neither who has the conflict nor who recorded it can lift it',
        }),
      })
    return { seeOther: `/incidents/${by.incident}/conflicts` }
  }),
]

const agencyOptions = async (tx: Tx, by: May<'administer people'>) =>
  (await agenciesOf(tx, by.partnership)).map(({ id, name }) => ({ value: id, text: name }))

/** Someone of the administrator's own partnership. */
async function colleague(tx: Tx, by: May<'administer people'>, person: string) {
  const found = (await peopleOf(tx, by.partnership)).find(({ id }) => id === person)
  if (!found) throw new NotFound()
  return found
}

async function accountPage(tx: Tx, by: May<'administer people'>, id: string, state: FormState): Promise<Page> {
  const person = await colleague(tx, by, id)
  return personPage({
    person,
    does: (await findPerson(tx, id))?.does ?? null,
    held: await rolesHeldBy(tx, id, by.partnership),
    state,
    self: id === by.person,
  })
}

async function ourPartnership(tx: Tx, by: { readonly partnership: string }) {
  const partnership = await findPartnership(tx, by.partnership)
  if (!partnership) throw new NotFound()
  return partnership
}

const recusingForm = async (tx: Tx, by: May<'manage conflicts'>) =>
  recuseForm(
    (await peopleReaching(tx, by.incident, by.partnership)).map(({ personId, name, agencyName }) => ({
      value: personId,
      text: agencyName ? `${name}, ${agencyName}` : name,
    })),
  )

async function conflicts(tx: Tx, by: May<'manage conflicts'>, state?: FormState): Promise<Page> {
  const asked = await recusingForm(tx, by)
  return conflictsPage({
    incident: by.incident,
    recusals: await recusalsOf(tx, by.incident),
    asked,
    state: state ?? asked.blank(),
    viewer: by.person,
  })
}

function instantIn(text: string | null): Temporal.Instant | undefined {
  if (!text) return undefined
  try {
    return Temporal.Instant.from(text)
  } catch {
    return undefined
  }
}
