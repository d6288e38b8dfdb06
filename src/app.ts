import { join } from 'node:path'
import { anyonePosts, localPath, type Exchange, type Frame, type Route, type ServerOptions } from '#platform/http'
import type { Job } from '#platform/jobs'
import * as mail from '#platform/mail'
import { isPermission, roleFor, roles, type Permission } from '#access'
import * as access from '#access'
import * as actions from '#actions'
import * as chronology from '#chronology'
import * as documents from '#documents'
import * as home from '#home'
import * as incidents from '#incidents'
import * as learning from '#learning'
import * as library from '#library'
import * as reports from '#reports'
import * as requests from '#requests'
import * as reviews from '#reviews'
import {
  assetFiles,
  choicesCookie,
  choicesFrom,
  choicesIn,
  choicesValue,
  html,
  layout,
  page,
  type NavigationItem,
  type Page,
} from '#ui'

/**
 * The one list of what Heed answers to: pages for people who sign in, pages for the public, work in the background,
 * and who listens when a fact is announced.
 */
export const staffRoutes: readonly Route<Page>[] = [
  ...home.routes,
  ...access.routes,
  ...incidents.routes,
  ...requests.routes,
  ...reviews.routes,
  ...chronology.routes,
  ...actions.routes,
  ...reports.routes,
  ...learning.routes,
  // How pages look is a choice of the reader, kept in a cookie and nowhere else.
  anyonePosts('/choices', async ({ form }) => ({
    seeOther: localPath(form.get('back')),
    cookies: [{ name: choicesCookie, value: choicesValue(choicesIn(form)), forSeconds: 365 * 86_400 }],
  })),
]

/** Served by the library's own process, as its own database role. */
export const libraryRoutes: readonly Route<Page>[] = [...library.routes]

export const jobs: readonly Job[] = [
  ...mail.jobs,
  ...documents.jobs,
  ...incidents.jobs,
  ...requests.jobs,
  ...chronology.jobs,
  ...actions.jobs,
  ...reports.jobs,
  ...learning.jobs,
  ...library.jobs,
]

/** What happens when…: the complete answer. */
export const listeners: Readonly<Record<string, readonly string[]>> = {
  'answer signed off': ['look for same events'],
  'register changed': ['look through the chronology'],
  'report published': ['draft a briefing'],
}

/** Jobs that begin by the clock (UTC), as crontab lines. */
export const timetable: readonly string[] = [
  ...incidents.timetable,
  ...requests.timetable,
  ...actions.timetable,
  ...library.timetable,
]

/** The signed-in person's navigation: what their roles may open, and nothing else. */
const navigation: readonly { text: string; href: string; may: Permission }[] = [
  { text: 'Your work', href: '/', may: 'see what waits' },
  { text: 'Incidents', href: '/incidents', may: 'coordinate notifications' },
  { text: 'Reviews', href: '/reviews', may: 'list reviews' },
  { text: 'Requests', href: '/requests', may: 'coordinate notifications' },
  { text: 'Actions', href: '/actions', may: 'read the oversight' },
  { text: 'Briefings', href: '/briefings', may: 'read briefings' },
  { text: 'Oversight', href: '/oversight', may: 'read the oversight' },
  { text: 'People', href: '/people', may: 'administer people' },
  { text: 'Settings', href: '/settings', may: 'administer the partnership' },
  { text: 'Outbox', href: '/outbox', may: 'read the outbox' },
  { text: 'Audit trail', href: '/audit-trail', may: 'read the audit trail' },
]

type Around = Frame & { readonly nonce: string; readonly cookies: Exchange['cookies']; readonly path: string }

/** Draws a page for whoever asked for it. */
export const render =
  (demonstration: boolean) =>
  (shown: Page, around: Around): string =>
    layout(shown, {
      nonce: around.nonce,
      csrf: around.csrf,
      path: around.path,
      person: around.person && { name: around.person.name, role: around.person.agency ?? '' },
      partnership: around.person?.partnership,
      navigation: around.person ? navigationFor(around.person.roles, around.path) : [],
      choices: choicesFrom(around.cookies),
      demonstration,
      footerLinks: incidents.publicPages,
    })

function navigationFor(held: readonly string[], path: string): NavigationItem[] {
  const known = roles.filter((role) => held.includes(role))
  return navigation
    .filter(({ may }) => isPermission(may) && roleFor(may, known, false) !== undefined)
    .map(({ text, href }) => ({ text, href, current: href === '/' ? path === '/' : path.startsWith(href) }))
}

export const notFoundPage: Page = page({
  title: 'Page not found',
  main: html`
    <p class="govuk-body">If you typed the address, check that it is correct.</p>
    <p class="govuk-body">The page may not exist, or it may not be open to you. If you need it for your work on a review, ask the partnership’s business manager.</p>
    <p class="govuk-body"><a class="govuk-link" href="/">Go to your work</a></p>`,
})

export const troublePage = (number: string, status: number): Page =>
  status === 429 ? tooManyPage : status === 413 ? tooLargePage : brokenPage(number)

const tooManyPage: Page = page({
  title: 'Too many forms in a short time',
  main: html`<p class="govuk-body">Many forms came from your address within a minute. Wait a minute, go back, and send yours again.</p>`,
})

const tooLargePage: Page = page({
  title: 'That was too large to take',
  main: html`<p class="govuk-body">A form may hold up to 4 MB of text, and a file may have up to 50 MB. Go back: what you typed is still there.</p>`,
})

const brokenPage = (number: string): Page =>
  page({
    title: 'Sorry, there is a problem with the service',
    main: html`<p class="govuk-body">What you saved before is safe. Go back and try again; if it happens again, tell whoever looks after Heed and give them this number: <strong>${number}</strong></p>
<p class="govuk-body"><a class="govuk-link" href="/">Go to your work</a></p>`,
  })

export const assets: ServerOptions<Page>['assets'] = {
  folder: join(import.meta.dirname, '../assets'),
  files: assetFiles,
}
