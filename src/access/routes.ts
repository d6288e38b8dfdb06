import { anyone, anyonePosts, type Route } from '#platform/http'
import type { Page } from '#ui'
import { signIn, signInToDemonstration } from './sign-in.ts'
import { demonstrationPeople, endSession } from './queries.ts'
import { hashOf, sessionCookie } from './session.ts'
import { signInForm, signInPage, whyRefused } from './views/sign-in-page.ts'

export const routes: readonly Route<Page>[] = [
  anyone('/sign-in', async ({ tx, query, services }) =>
    signInPage({ state: signInForm.blank(), then: query.get('then'), people: services.config.demonstration ? await demonstrationPeople(tx) : [] })),

  anyonePosts('/sign-in', async ({ tx, form, services, address, now }) => {
    const read = signInForm.read(form)
    const people = services.config.demonstration ? await demonstrationPeople(tx) : []
    if (!read.ok) return signInPage({ state: read, then: form.get('then'), people })
    const outcome = await signIn(services, read.answers, address, now)
    if (!outcome.ok) return signInPage({ state: read, refused: whyRefused(outcome.because), then: form.get('then'), people })
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
]

/** Where to go after signing in: a path of ours, never an address elsewhere. */
const localPath = (then: string | null): string => (then && /^\/(?![/\\])/.test(then) ? then : '/')
