import { kindsOfPlace, nations, regions, towns, unitedKingdom, type Area } from './counts.ts'
import type { Milder, Spotted } from './facts.ts'

/** Areas by name, and places by their kind: "Leeds", "the village of Ashcombe", "Northbridge City Council". */
export function areaFacts(text: string, within: Area): readonly Spotted[] {
  return [
    ...[...text.matchAll(named)].flatMap((match) => areaSpotted(match, peopleIn.get(bare(match[0])), within)),
    ...[...text.matchAll(kindFirst)].flatMap((match) => areaSpotted(match, peopleIn.get(match[1] ?? ''), within)),
    ...[...text.matchAll(kindLast)].flatMap((match) => areaSpotted(match, peopleIn.get(kindOf(match[1])), within)),
  ]
}

/** "the North-East" and "The North East" are one. */
const bare = (name: string): string => name.toLowerCase().replace('-', ' ').replace(/^the /, '')

const peopleIn: ReadonlyMap<string, number> = new Map(
  [...kindsOfPlace, ...towns, ...regions, ...nations].map(({ name, people }) => [bare(name), people]),
)

const written = [...towns, ...regions, ...nations].map(({ name }) => name.replace(/^the /, '[Tt]he ').replace(/(North|South) /, '$1[ -]')) // prettier-ignore
const named = new RegExp(`\\b(?:${written.join('|')})\\b(?! (?:University|Road|Street|Act))`, 'g')
const kindFirst = /\bthe (?:small |seaside |market |former )?(village|hamlet|town|ward|parish|island|county|city|borough|estate) of [A-Z][a-z]+(?: [A-Z][a-z]+)?/g // prettier-ignore
const kindLast = /\b[A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+)* (Safeguarding (?:Children|Adults|Childrens|Adult)?s? ?(?:Partnership|Board)|City Council|County Council|Borough Council|District Council|Council|[Ee]state|[Ww]ard|[Vv]illage)\b/g // prettier-ignore

function kindOf(written = ''): string {
  if (written.startsWith('Safeguarding')) return 'partnership'
  const [first = ''] = written.toLowerCase().split(' ')
  return first
}

function areaSpotted(match: RegExpExecArray, people: number | undefined, within: Area): readonly Spotted[] {
  if (people === undefined || people >= within.people) return []
  return [{
    about: 'the area',
    from: match.index,
    to: match.index + match[0].length,
    share: people / within.people,
    milder: [...wider(people, within), { instead: 'no place', share: 1 }],
  }] // prettier-ignore
}

const wider = (people: number, within: Area): readonly Milder[] =>
  within === unitedKingdom && people < smallestRegion
    ? [{ instead: 'the region', share: smallestRegion / within.people }]
    : []

const smallestRegion = Math.min(...regions.map(({ people }) => people))
