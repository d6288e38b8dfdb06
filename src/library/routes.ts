import { writeCsv } from '#platform/files'
import { anyone, anyonePosts, type AnyoneContext, type Reply, type Route } from '#platform/http'
import type { Page } from '#ui'
import { aboutPageOf, feedbackForm, readLens, readSearch, requestForm, searchAddress } from './forms.ts'
import { makeThePdfs } from './jobs.ts'
import { askForReport, hashOf } from './requests.ts'
import { aboutPage } from './about/about-page.ts'
import { accountabilityPage, glossaryPage, helpPage } from './about/text-pages.ts'
import { kept } from './kept.ts'
import { boardsPage, listPage, yearsPage } from './lists/list-pages.ts'
import { addresses, boardsWithReviews, completenessOf, reviewsOf, yearsWithReviews } from './lists/queries.ts'
import { sitemap, sitemapType } from './lists/sitemap.ts'
import { groupings } from './patterns/patterns.ts'
import { themesOfReviews } from './patterns/queries.ts'
import { patternRows, patternsPage } from './patterns/views/patterns-page.ts'
import type { CompanionName, DocumentName } from './publication.ts'
import {
  answeredRequest,
  insertFeedback,
  requestedPdf,
  howLongTaken,
  findPdf,
  findRecord,
  findTombstone,
  findingsOf,
  type Listed,
} from './queries.ts'
import { readCompanion, readRecommendations, readRecord } from './read.ts'
import { asCsv, mostInCsv, mostInFeed, newestFound } from './search/export-search.ts'
import { searchPublications } from './search/search.ts'
import { searchPage } from './search/views/search-page.ts'
import { likeThis } from './similar/like-this.ts'
import { saidBefore, searchSaid } from './similar/said.ts'
import { draftForm, saidBeforePage, saidListPage } from './similar/views/said-pages.ts'
import { companionPage } from './views/companion-page.ts'
import { feed, feedType } from './views/feed.ts'
import { recordPage } from './views/record-page.ts'
import { feedbackPage, feedbackSentPage } from './views/feedback.ts'
import { answeredPage, beingMadePage, requestPage, requestSentPage } from './views/request-page.ts'
import { findingPage, recommendationPage } from './views/said-page.ts'
import { tombstonePage } from './views/tombstone-page.ts'

/** The public library. Nothing here needs to know who is reading. */
const all: readonly Route<Page>[] = [
  anyone<Page>('/library', async ({ tx, services, query }) => {
    const search = readSearch(query)
    return searchPage({ search, results: await searchPublications(services.db, search, tx) })
  }),

  anyone<Page>('/library/feed.atom', async ({ tx, query, services, today }) => {
    const search = { ...readSearch(query), page: 1 }
    const publications = await newestFound(services.db, search, mostInFeed, tx)
    const title = search.words ? `Published reviews: ${search.words}` : 'Published reviews'
    const [page, address] = [searchAddress(search), searchAddress(search, '/library/feed.atom')]
    return {
      body: feed({ publications, site: services.config.libraryUrl, today, title, page, feed: address }),
      type: feedType,
    }
  }),

  anyone<Page>('/library/reviews.csv', async ({ tx, query, services }) => {
    const records = await newestFound(services.db, readSearch(query), mostInCsv, tx)
    return {
      body: asCsv(records, services.config.libraryUrl),
      type: 'text/csv; charset=utf-8',
      fileName: 'reviews.csv',
    }
  }),

  anyone<Page>('/library/findings', async ({ tx, services, query }) => {
    const lens = readLens(query)
    return saidListPage(lens, await searchSaid(services.db, lens, tx))
  }),

  anyone('/library/said-before', async () => saidBeforePage(draftForm.blank())),
  // A draft is nobody's business: it is sent in the body of the request, compared, and not kept.
  anyonePosts<Page>('/library/said-before', async ({ tx, form }) => {
    const read = draftForm.read(form)
    if (!read.ok) return saidBeforePage(read)
    return saidBeforePage(draftForm.filled(read.answers), await saidBefore(tx, read.answers.draft))
  }),

  anyone('/library/years', async ({ tx }) => yearsPage(await yearsWithReviews(tx))),
  anyone<Page>('/library/years/:year', async ({ tx, params }) => {
    const year = /^[12]\d{3}$/.test(params['year'] ?? '') ? Number(params['year']) : undefined
    const reviews = year === undefined ? [] : await reviewsOf(tx, { year })
    const back = { href: '/library/years', text: 'All years' }
    return reviews.length > 0 ? listPage(`Reviews published in ${year}`, back, reviews) : notHere
  }),
  anyone('/library/boards', async ({ tx }) => boardsPage(await boardsWithReviews(tx))),
  anyone<Page>('/library/board', async ({ tx, query }) => {
    const board = (query.get('name') ?? '').replaceAll('\0', '')
    const reviews = await reviewsOf(tx, { board })
    return reviews.length > 0 ? listPage(board, { href: '/library/boards', text: 'All boards' }, reviews) : notHere
  }),
  anyone<Page>('/library/sitemap.xml', async ({ tx, services }) => ({
    body: sitemap(services.config.libraryUrl, await addresses(tx)),
    type: sitemapType,
  })),

  anyone('/library/patterns', async ({ tx, query }) =>
    patternsPage(await themesOfReviews(tx), query.get('theme') ?? ''),
  ),
  anyone<Page>('/library/patterns.csv', async ({ tx, query }) => {
    const by = groupings.find((each) => each === query.get('by')) ?? 'together'
    const rows = patternRows(await themesOfReviews(tx), by)
    return { body: writeCsv(rows), type: 'text/csv; charset=utf-8', fileName: `themes-${by}.csv` }
  }),

  anyone('/library/about', async ({ tx }) => aboutPage(await completenessOf(tx), await howLongTaken(tx))),
  anyone('/library/glossary', async () => glossaryPage),
  anyone('/library/help', async () => helpPage),
  anyone('/library/accountability', async () => accountabilityPage),

  anyone<Page>('/library/:slug', async ({ tx, params, services }) => {
    const slug = params['slug'] ?? ''
    const record = await findRecord(tx, slug)
    if (!record) return withdrawnOrNotFound({ tx, params })
    const like = await likeThis(services.db, record, tx)
    return recordPage(await readRecord(tx, record, like), services.config.libraryUrl)
  }),

  anyone<Page>('/library/:slug/findings/:number', async ({ tx, params }) => {
    const record = await findRecord(tx, params['slug'] ?? '')
    const finding = record && (await findingsOf(tx, record.id)).find(isNumbered(params))
    return record && finding ? findingPage(record, finding) : withdrawnOrNotFound({ tx, params })
  }),

  anyone<Page>('/library/:slug/recommendations/:number', async ({ tx, params }) => {
    const record = await findRecord(tx, params['slug'] ?? '')
    const recommendation = record && (await readRecommendations(tx, record)).find(isNumbered(params))
    return record && recommendation ? recommendationPage(record, recommendation) : withdrawnOrNotFound({ tx, params })
  }),

  anyone<Page>('/library/:slug/briefing', (context) => companion(context, 'briefing')),
  anyone<Page>('/library/:slug/bulletin', (context) => companion(context, 'bulletin')),
  anyone<Page>('/library/:slug/report.pdf', (context) => pdf(context, 'report')),
  anyone<Page>('/library/:slug/briefing.pdf', (context) => pdf(context, 'briefing')),
  anyone<Page>('/library/:slug/bulletin.pdf', (context) => pdf(context, 'bulletin')),

  anyone('/library/requests/:slug', async (context) => {
    const record = await findOnRequest(context)
    return record ? requestPage(record, requestForm.blank()) : notHere
  }),

  anyonePosts<Page>('/library/requests/:slug', async (context) => {
    const record = await findOnRequest(context)
    if (!record) return notHere
    const read = requestForm.read(context.form)
    if (!read.ok) return requestPage(record, read)
    await askForReport(context.tx, record.id, { ...read.answers, organisation: read.answers.organisation ?? '' })
    return { seeOther: `/library/requests/${record.slug}/sent` }
  }),

  anyone('/library/requests/:slug/sent', async (context) => {
    const record = await findOnRequest(context)
    return record ? requestSentPage(record) : notHere
  }),

  anyone('/library/sent/:secret', async ({ tx, params }) => {
    const answered = await answeredRequest(tx, hashOf(params['secret'] ?? ''))
    return answered ? answeredPage(answered, params['secret'] ?? '') : notHere
  }),
  anyone<Page>('/library/sent/:secret/report.pdf', async ({ tx, params }) => {
    const bytes = await requestedPdf(tx, hashOf(params['secret'] ?? ''))
    return bytes ? { body: bytes, type: 'application/pdf', fileName: 'report.pdf', secret: true } : notHere
  }),

  anyone('/library/feedback', async ({ query }) => feedbackPage(aboutPageOf(query), feedbackForm.blank())),
  anyonePosts<Page>('/library/feedback', async ({ tx, form, query }) => {
    const about = aboutPageOf(query)
    const read = feedbackForm.read(form)
    if (!read.ok) return feedbackPage(about, read)
    const record = await findRecord(tx, about)
    await insertFeedback(tx, {
      publicationId: record?.id ?? null,
      page: about,
      text: read.answers.text,
      email: read.answers.email ?? '',
    })
    return { seeOther: '/library/feedback/sent' }
  }),
  anyone('/library/feedback/sent', async () => feedbackSentPage),
]

export const routes: readonly Route<Page>[] = all.map(kept)

/** Never published or not yet: a reader cannot tell which. */
const notHere = { notFound: true } as const

const isNumbered = (params: AnyoneContext['params']) => (said: { readonly number: number }) =>
  String(said.number) === params['number']

async function withdrawnOrNotFound({ tx, params }: Pick<AnyoneContext, 'tx' | 'params'>): Promise<Reply<Page>> {
  const tombstone = await findTombstone(tx, params['slug'] ?? '')
  return tombstone ? { gone: tombstonePage(tombstone) } : notHere
}

async function companion({ tx, params }: AnyoneContext, name: CompanionName): Promise<Reply<Page>> {
  const reading = await readCompanion(tx, params['slug'] ?? '', name)
  return reading ? companionPage(reading) : withdrawnOrNotFound({ tx, params })
}

async function pdf({ tx, params }: AnyoneContext, document: DocumentName): Promise<Reply<Page>> {
  const record = await findRecord(tx, params['slug'] ?? '')
  if (!record?.onSite) return withdrawnOrNotFound({ tx, params })
  const found = await findPdf(tx, record.id, document)
  if (!found) return beingMade(tx, record, document)
  return { body: found.bytes, type: 'application/pdf', fileName: `${record.slug}-${document}.pdf` }
}

/** A PDF that nobody has asked for before is made now, in the background. */
async function beingMade(tx: AnyoneContext['tx'], record: Listed, document: DocumentName): Promise<Reply<Page>> {
  if (document !== 'report' && !(await readCompanion(tx, record.slug, document))) return notHere
  await makeThePdfs(tx, record.id)
  return beingMadePage(record, document)
}

/** What can be asked for: a report that we may publish and that has left the site. */
async function findOnRequest({ tx, params }: AnyoneContext): Promise<Listed | undefined> {
  const record = await findRecord(tx, params['slug'] ?? '')
  return record && !record.onSite && record.mayRepublish ? record : undefined
}
