import { anyone, anyonePosts, type AnyoneContext, type Reply, type Route } from '#platform/http'
import type { Page } from '#ui'
import { readSearch, requestForm } from './forms.ts'
import type { CompanionName, DocumentName } from './publication.ts'
import { choicesOf, findPdf, findRecord, insertRequest, newest, type Listed } from './queries.ts'
import { readCompanion, readReport } from './read.ts'
import { searchPublications } from './search.ts'
import { aboutPage } from './views/about-page.ts'
import { companionPage } from './views/companion-page.ts'
import { feed, feedType } from './views/feed.ts'
import { onRequestPage, reportPage } from './views/report-page.ts'
import { requestPage, requestSentPage } from './views/request-page.ts'
import { searchPage } from './views/search-page.ts'

/** The public library. Nothing here needs to know who is reading. */
export const routes: readonly Route<Page>[] = [
  anyone('/library', async ({ tx, query }) => {
    const choices = await choicesOf(tx)
    const search = readSearch(query, choices)
    return searchPage({ search, choices, results: await searchPublications(tx, search) })
  }),

  anyone('/library/about', async () => aboutPage()),

  anyone<Page>('/library/feed.atom', async ({ tx, services, today }) => ({
    body: feed({ publications: await newest(tx, 50), site: services.config.url, today }),
    type: feedType,
  })),

  anyone('/library/:slug', async ({ tx, params, services }) => {
    const record = await findRecord(tx, params['slug'] ?? '')
    if (!record) return gone
    return record.onSite ? reportPage(await readReport(tx, record), services.config.url) : onRequestPage(record)
  }),

  anyone<Page>('/library/:slug/briefing', (context) => companion(context, 'briefing')),
  anyone<Page>('/library/:slug/bulletin', (context) => companion(context, 'bulletin')),
  anyone<Page>('/library/:slug/report.pdf', (context) => pdf(context, 'report')),
  anyone<Page>('/library/:slug/briefing.pdf', (context) => pdf(context, 'briefing')),
  anyone<Page>('/library/:slug/bulletin.pdf', (context) => pdf(context, 'bulletin')),

  anyone('/library/requests/:slug', async (context) => {
    const record = await findOnRequest(context)
    return record ? requestPage(record, requestForm.blank()) : gone
  }),

  anyonePosts<Page>('/library/requests/:slug', async (context) => {
    const record = await findOnRequest(context)
    if (!record) return gone
    const read = requestForm.read(context.form)
    if (!read.ok) return requestPage(record, read)
    await insertRequest(context.tx, record.id, { ...read.answers, organisation: read.answers.organisation ?? '' })
    return { seeOther: `/library/requests/${record.slug}/sent` }
  }),

  anyone('/library/requests/:slug/sent', async (context) => {
    const record = await findOnRequest(context)
    return record ? requestSentPage(record) : gone
  }),
]

/** Never published, not yet, withdrawn: a reader cannot tell which. */
const gone = { notFound: true } as const

async function companion({ tx, params }: AnyoneContext, name: CompanionName): Promise<Reply<Page>> {
  const reading = await readCompanion(tx, params['slug'] ?? '', name)
  return reading ? companionPage(reading) : gone
}

async function pdf({ tx, params }: AnyoneContext, document: DocumentName): Promise<Reply<Page>> {
  const record = await findRecord(tx, params['slug'] ?? '')
  const found = record?.onSite && (await findPdf(tx, record.id, document))
  if (!found) return gone
  return { body: found.bytes, type: 'application/pdf', fileName: `${record.slug}-${document}.pdf` }
}

async function findOnRequest({ tx, params }: AnyoneContext): Promise<Listed | undefined> {
  const record = await findRecord(tx, params['slug'] ?? '')
  return record?.onSite ? undefined : record
}
