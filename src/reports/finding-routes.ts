import { asId, type Tx } from '#platform/database'
import { NotFound, type Route } from '#platform/http'
import { agenciesOf, get, post, type May } from '#access'
import { addRecommendation, recommendationForm } from '#actions'
import { keyLinesOf, pseudonymiser, reviewOf } from '#reviews'
import type { FormState, Page } from '#ui'
import {
  addFinding,
  changeFinding,
  findingOf,
  linkSources,
  strikeFinding,
  themesFor,
  unlinkSource,
  type Written,
} from './findings.ts'
import { findingForm } from './forms.ts'
import { readFindings, sourceFrom } from './reading.ts'
import { pick, sourcesOf } from './sources.ts'
import { findingConflictPage, findingFormPage, findingPage, recommendPage } from './views/finding-page.ts'
import { findingsPage } from './views/findings-page.ts'
import { sourcesPage } from './views/sources-page.ts'

type Drafting = May<'draft the report'>

export const routes: readonly Route<Page>[] = [
  get('/reviews/:review/findings', 'read the draft report', 'findings listed', async ({ tx, by, services }) =>
    findingsPage(await readFindings(tx, services.keys, by)),
  ),

  get('/reviews/:review/findings/new', 'draft the report', 'findings listed', async ({ tx, by }) => {
    const { asked, review } = await asking(tx, by)
    return findingFormPage({ review, asked, state: asked.blank() })
  }),

  post('/reviews/:review/findings', 'draft the report', async ({ tx, by, form, now }) => {
    const { asked, review } = await asking(tx, by)
    const read = asked.read(form)
    if (!read.ok) return findingFormPage({ review, asked, state: read })
    const finding = await addFinding(tx, by, writtenFrom(read.answers), now)
    return { seeOther: `/reviews/${by.review}/findings/${finding}` }
  }),

  get('/reviews/:review/findings/:finding', 'read the draft report', 'finding read', async ({ tx, by, services, params }) => {
    const shown = await readFindings(tx, services.keys, by)
    const finding = shown.findings.find(({ id }) => id === params.finding)
    if (!finding) throw new NotFound()
    return findingPage({ ...shown, finding, lines: await keyLinesOf(tx, by.review) })
  }),

  get('/reviews/:review/findings/:finding/text', 'draft the report', 'finding read', async ({ tx, by, params }) => {
    const finding = await findingOf(tx, by.review, params.finding)
    const { asked, review } = await asking(tx, by)
    return findingFormPage({ review, finding, asked, state: asked.filled(finding), save: finding.save })
  }),

  post('/reviews/:review/findings/:finding/text', 'draft the report', async ({ tx, by, params, form, now }) => {
    const finding = await findingOf(tx, by.review, params.finding)
    const { asked, review } = await asking(tx, by)
    const from = Number(form.get('from'))
    const read = asked.read(form)
    if (!read.ok) return findingFormPage({ review, finding, asked, state: read, save: from })
    const changed = await changeFinding(tx, by, { finding: finding.id, from, written: writtenFrom(read.answers) }, now)
    if (!changed.ok)
      return findingConflictPage({ review, asked, state: asked.filled(read.answers), theirs: changed.theirs })
    return { seeOther: `/reviews/${by.review}/findings/${finding.id}` }
  }),

  post('/reviews/:review/findings/:finding/removal', 'draft the report', async ({ tx, by, params, now }) => {
    await strikeFinding(tx, by, idFrom(params.finding), now)
    return { seeOther: `/reviews/${by.review}/findings` }
  }),

  get('/reviews/:review/findings/:finding/sources', 'draft the report', 'sources read', async ({ tx, by, services, params, query }) =>
    sourcesPage(await picking(tx, services.keys, by, params.finding, query)),
  ),

  post('/reviews/:review/findings/:finding/sources', 'draft the report', async ({ tx, by, services, params, form, now }) => {
    const known = await sourcesOf(tx, by.review)
    const chosen = form.getAll('source').flatMap((sent) => sourceFrom(sent) ?? [])
    const sources = chosen.filter((each) => known.some(({ kind, id }) => kind === each.kind && id === each.id))
    if (sources.length === 0) {
      const shown = await picking(tx, services.keys, by, params.finding, new URLSearchParams())
      return sourcesPage({ ...shown, error: 'Select what the finding rests on' })
    }
    await linkSources(tx, by, params.finding, sources, now)
    return { seeOther: `/reviews/${by.review}/findings/${params.finding}#sources` }
  }),

  post('/reviews/:review/findings/:finding/sources/removal', 'draft the report', async ({ tx, by, params, form, now }) => {
    const source = sourceFrom(form.get('source') ?? '')
    if (!source) throw new NotFound()
    await unlinkSource(tx, by, idFrom(params.finding), source, now)
    return { seeOther: `/reviews/${by.review}/findings/${params.finding}#sources` }
  }),

  get('/reviews/:review/findings/:finding/recommendation', 'draft the report', 'finding read', async ({ tx, by, params }) => {
    const finding = await findingOf(tx, by.review, params.finding)
    const asked = await recommending(tx, by)
    return recommendPage({ review: await reviewOf(tx, by.review), finding, asked, state: asked.blank() })
  }),

  post('/reviews/:review/findings/:finding/recommendation', 'draft the report', async ({ tx, by, params, form, now }) => {
    const finding = await findingOf(tx, by.review, params.finding)
    const asked = await recommending(tx, by)
    const page = async (state: FormState) => recommendPage({ review: await reviewOf(tx, by.review), finding, asked, state })
    const read = asked.read(form)
    if (!read.ok) return page(read)
    const added = await addRecommendation(tx, by, { ...read.answers, findings: [finding.id] }, now)
    return added.ok
      ? { seeOther: `/reviews/${by.review}/findings` }
      : page(asked.refuse(form, refusals[added.because]))
  }),
] // prettier-ignore

async function asking(tx: Tx, by: Drafting) {
  const review = await reviewOf(tx, by.review)
  const lines = await keyLinesOf(tx, by.review)
  const asked = findingForm(
    themesFor(review.kind).map(({ code, term }) => ({ value: code, text: term })),
    lines.map(({ id, number, question }) => ({ value: id, text: `${number}. ${question}` })),
  )
  return { asked, review }
}

/** The ids chosen were among those offered. */
const writtenFrom = (answers: Omit<Written, 'keyLines'> & { readonly keyLines: readonly string[] }): Written => ({
  ...answers,
  keyLines: answers.keyLines.flatMap((line) => asId<'keyLine'>(line) ?? []),
})

const refusals = {
  'addressed to nobody': { agencies: 'Select the agencies that must answer, or enter a body outside the partnership' },
  'final already': { text: 'The recommendations are final. Change the report first' },
  'not there': { text: 'The recommendations are final. Change the report first' },
} as const

const recommending = async (tx: Tx, by: Drafting) =>
  recommendationForm((await agenciesOf(tx, by.partnership)).map(({ id, name }) => ({ value: id, text: name })))

async function picking(tx: Tx, keys: Parameters<typeof pseudonymiser>[1], by: Drafting, id: string, query: URLSearchParams) {
  const { apply } = await pseudonymiser(tx, keys, by)
  const all = await sourcesOf(tx, by.review, apply)
  const asked = (name: string): string => (query.get(name) ?? '').trim()
  const wanted = { words: asked('words'), from: asked('from'), kind: asked('kind'), since: asked('since'), until: asked('until') }
  return {
    review: await reviewOf(tx, by.review),
    finding: await findingOf(tx, by.review, id),
    found: pick(all, wanted),
    voices: [...new Set(all.map(({ from }) => from))].toSorted(),
    picking: wanted,
  }
} // prettier-ignore

function idFrom(text: string) {
  const id = asId<'finding'>(text)
  if (!id) throw new NotFound()
  return id
}
