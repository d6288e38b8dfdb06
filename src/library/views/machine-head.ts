import { dataForMachines, html, type Facts, type Html } from '#ui'
import { kindInWords, nationInWords } from '../kinds.ts'
import { anonymously, type PublicFinding } from '../publication.ts'
import type { Listed } from '../queries.ts'
import type { Reading, RecommendationShown } from '../read.ts'

/** A record's facts for search engines and libraries: Dublin Core (DCMI, RFC 5013) and schema.org in JSON-LD. */
export const machineHead = (reading: Reading, site: string): Html =>
  html`<link rel="canonical" href="${site}/library/${reading.record.slug}">
${Object.entries(dublinCore(reading.record, site)).flatMap(([name, values]) =>
  values.map((value) => html`<meta name="DC.${name}" content="${value}">\n`),
)}<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
${dataForMachines(schemaOrg(reading, site))}`

/** The fifteen elements, those of them that we know. */
const dublinCore = (record: Listed, site: string): Readonly<Record<string, readonly string[]>> => ({
  title: [record.title],
  publisher: [record.partnership],
  description: [record.summary],
  subject: [...new Set([...record.themes, ...record.keywords])],
  date: [record.publishedOn.toString()],
  type: [kindInWords(record.kind), 'Text'],
  format: ['text/html'],
  identifier: [`${site}/library/${record.slug}`, ...(record.identifier === record.slug ? [] : [record.identifier])],
  language: [record.language === 'Welsh' ? 'cy' : 'en-GB'],
  coverage: [nationInWords(record.nation), ...(record.incidentFrom === null ? [] : [String(record.incidentFrom)])],
  rights: record.licence === '' ? [] : [record.licence],
  source: record.link === null ? [] : [record.link],
})

function schemaOrg({ record, findings, recommendations }: Reading, site: string): Facts {
  const address = `${site}/library/${record.slug}`
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': address,
    url: address,
    identifier: record.identifier,
    name: record.title,
    headline: record.title.slice(0, 110),
    abstract: record.summary,
    genre: kindInWords(record.kind),
    inLanguage: record.language === 'Welsh' ? 'cy' : 'en-GB',
    datePublished: record.publishedOn.toString(),
    about: record.themes,
    keywords: [...new Set([...record.themes, ...record.keywords])].join(', '),
    spatialCoverage: nationInWords(record.nation),
    isAccessibleForFree: true,
    ...(record.partnership !== anonymously && { publisher: { '@type': 'Organization', name: record.partnership } }),
    ...(record.incidentFrom !== null && {
      temporalCoverage: `${record.incidentFrom}/${record.incidentTo ?? record.incidentFrom}`,
    }),
    ...(record.licence !== '' && { license: record.licence }),
    ...(record.link !== null && { isBasedOn: record.link }),
    hasPart: [
      ...findings.map((each) => partOf(each, `${address}/findings/${each.number}`)),
      ...recommendations.map((each) => partOf(each, `${address}/recommendations/${each.number}`)),
    ],
  }
}

const partOf = (said: PublicFinding | RecommendationShown, address: string): Facts => ({
  '@type': 'CreativeWork',
  '@id': address,
  position: said.number,
  ...('title' in said && { name: said.title }),
  text: said.text,
})
