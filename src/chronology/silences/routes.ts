import type { Tx } from '#platform/database'
import { NotFound, type Route } from '#platform/http'
import { findPermit, get, post, type May, type MayOneOf } from '#access'
import { reviewOf } from '#reviews'
import type { FormState, Page } from '#ui'
import { namesAsked, type Names } from '../names.ts'
import { explainSilence, takeBackExplanation } from './explain.ts'
import { silencesIn, type SilenceFound } from './find.ts'
import { explainForm } from './forms.ts'
import { usualThreshold } from './gaps.ts'
import { entriesNamed } from './queries.ts'
import { explainPage } from './views/explain-page.ts'
import { silencesPage, type EntryNamed } from './views/silences-page.ts'

const list = '/reviews/:review/chronology/silences'

export const routes: readonly Route<Page>[] = [
  get(list, 'read the chronology', 'silences looked at', async ({ tx, by, services, query, today }) => {
    const threshold = thresholdIn(query)
    const silences = await silencesIn(tx, by.review, threshold)
    const names = await namesAsked(tx, services.keys, by, query)
    return silencesPage({
      review: await reviewOf(tx, by.review),
      threshold,
      ...silences,
      found: silences.found.map((each) => withNames(each, names)),
      entries: await entriesOf(tx, by, silences.found, names),
      names,
      today,
      mayWork: (await findPermit(tx, by, by.review, 'work on the chronology')) !== undefined,
      mayAsk: (await findPermit(tx, by, by.review, 'run the review')) !== undefined,
    })
  }),

  get(`${list}/explanation`, 'work on the chronology', 'silences looked at', async ({ tx, by, services, query }) => {
    const key = query.get('silence')
    if (key === null) return { seeOther: `/reviews/${by.review}/chronology/silences` }
    const names = await namesAsked(tx, services.keys, by, query)
    return explaining(tx, by, await silenceOf(tx, by, key, thresholdIn(query)), names, thresholdIn(query))
  }),

  post(`${list}/explanation`, 'work on the chronology', async ({ tx, by, services, query, form, now }) => {
    const threshold = thresholdIn(form)
    const found = await silenceOf(tx, by, form.get('silence') ?? '', threshold)
    const read = explainForm.read(form)
    const names = await namesAsked(tx, services.keys, by, query)
    if (!read.ok) return explaining(tx, by, found, names, threshold, read)
    if (await explainSilence(tx, by, found, read.answers.reasons, now))
      return { seeOther: `/reviews/${by.review}/chronology/silences?days=${threshold}#${found.key}` }
    const again = explainForm.refuse(form, { reasons: 'Someone else has just explained it' })
    return explaining(tx, by, found, names, threshold, again)
  }),

  post(`${list}/explanations/:explanation/undoing`, 'work on the chronology', async ({ tx, by, params, now }) =>
    (await takeBackExplanation(tx, by, params.explanation, now))
      ? { seeOther: `/reviews/${by.review}/chronology/silences` }
      : { notFound: true },
  ),
]

/** How many days are a silence: as asked, from 1 to 3650; the usual number where that is not one. */
function thresholdIn(from: URLSearchParams): number {
  const asked = from.get('days') ?? ''
  const days = /^\d{1,4}$/.test(asked) ? Number(asked) : usualThreshold
  return days >= 1 && days <= 3650 ? days : usualThreshold
}

async function silenceOf(
  tx: Tx,
  by: May<'work on the chronology'>,
  key: string,
  threshold: number,
): Promise<SilenceFound> {
  const found = (await silencesIn(tx, by.review, threshold)).found.find((each) => each.key === key)
  if (!found) throw new NotFound()
  return found
}

async function explaining(
  tx: Tx,
  by: May<'work on the chronology'>,
  found: SilenceFound,
  names: Names,
  threshold: number,
  state: FormState = explainForm.blank(),
): Promise<Page> {
  const entries = await entriesOf(tx, by, [found], names)
  return explainPage({ review: await reviewOf(tx, by.review), found, entries, threshold, state })
}

const withNames = (found: SilenceFound, { apply }: Names): SilenceFound =>
  found.explanation
    ? { ...found, explanation: { ...found.explanation, reasons: apply(found.explanation.reasons) } }
    : found

async function entriesOf(
  tx: Tx,
  by: MayOneOf<'read the chronology' | 'work on the chronology'>,
  found: readonly SilenceFound[],
  { apply }: Names,
): Promise<ReadonlyMap<string, EntryNamed>> {
  const ids = found.flatMap(({ silence }) =>
    silence.kind === 'gap' ? [silence.entry, silence.nextEntry] : [silence.entry],
  )
  const rows = await entriesNamed(tx, by.review, ids)
  return new Map(rows.map((row) => [row.id, { ...row, source: apply(row.source), text: apply(row.text) }]))
}
