import type { Database, Tx } from '#platform/database'
import { exportedAfter, type Exported } from './queries.ts'
import { textFrom } from './sections.ts'

const pageOf = 200

/**
 * Every record of the library as a line of JSON, released or not, in the order of their identifiers. `heed library import`
 * takes it back: whether a record was released is not in it, because two people release again where it arrives.
 */
export async function* exportLines(db: Database | Tx): AsyncIterable<string> {
  let after = ''
  for (;;) {
    const records = await exportedAfter(db, after, pageOf)
    for (const record of records) yield JSON.stringify(lineOf(record))
    const last = records.at(-1)
    if (!last) return
    after = last.identifier
  }
}

/** The fields of contracts/cli.md, and those that it may not lack to come back whole. What is not known is left out. */
function lineOf(record: Exported): Readonly<Record<string, unknown>> {
  // The title of a withdrawn record may be why it was withdrawn, so nothing of it leaves but that it was.
  if (record.withdrawnOn !== null)
    return {
      identifier: record.identifier,
      title: 'Withdrawn',
      withdrawn: { on: record.withdrawnOn, note: record.withdrawnNote ?? '' },
    }
  return known({
    identifier: record.identifier,
    title: record.title,
    board: record.board,
    published: record.published,
    onSiteUntil: record.onSiteUntil,
    incidentYear: record.incidentFrom === record.incidentTo ? record.incidentFrom : null,
    incident: record.incidentFrom === record.incidentTo ? null : { from: record.incidentFrom, to: record.incidentTo },
    nation: record.nation,
    kind: record.kind === 'kind not known' ? null : record.kind,
    language: record.language,
    framework: record.framework,
    frameworkVersion: record.frameworkVersion,
    ageBand: record.ageBand,
    model: record.model,
    abstract: record.abstract,
    background: record.background,
    learning: record.learning,
    text: textFrom(record.sections),
    themes: record.themes,
    keywords: record.keywords,
    findings: record.findings,
    recommendations: record.recommendations.map(recommendationOf),
    sections: record.sections,
    briefing: record.briefing,
    bulletin: record.bulletin,
    url: record.url,
    licence: record.licence,
    permission: record.permission,
    corrections: record.corrections,
  })
}

/** As plain as the contract has it, where there is no more to say. */
const recommendationOf = (each: Exported['recommendations'][number]) =>
  each.addressedTo.length === 0 && each.answers.length === 0 ? each.text : each

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

const known = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value)))
