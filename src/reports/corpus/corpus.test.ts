import { describe, expect, test } from 'vitest'
import type { Entry } from '#reviews'
import { checkIdentifiability, type Hit, type Passage } from '../check-identifiability.ts'
import { readReport } from '../readable/read-report.ts'
import {
  holdsLines,
  pageChannels,
  pageReport,
  plainReport,
  wordChannels,
  wordReport,
  type Planted,
} from './channels.ts'
import { familyOf } from './families.ts'
import { chooser, paragraphOf } from './prose.ts'
import { variantsOf } from './variants.ts'

/** trust.md R43 and R44: what is planted is found, and what is clean is left alone. Everyone here is invented. */
const reports = 12

const formats = [
  { name: 'report.docx', channels: wordChannels, build: wordReport },
  { name: 'report.html', channels: pageChannels, build: pageReport },
  { name: 'report.txt', channels: ['plain'], build: plainReport },
] as const

type Missed = { readonly report: number; readonly channel: string; readonly form: string; readonly text: string }

test('nothing that is planted is missed', async () => {
  const missed: Missed[] = []
  let planted = 0
  const used = new Set<string>()
  for (let report = 0; report < reports; report++) {
    const family = familyOf(report)
    for (const [index, { name, channels, build }] of formats.entries()) {
      const variants = variantsOf(family).map((variant, at) => {
        const channel = channels[(at + report * 7 + index) % channels.length] ?? ''
        return { ...variant, channel: variant.needsParagraph && !holdsLines.has(channel) ? (channels[0] ?? '') : channel }
      })
      const choose = chooser(report + 1)
      const file = build(variants, Array.from({ length: 5 }, () => paragraphOf(choose, 6)))
      const { paragraphs } = await readReport(name, file)
      const blocked = blockedIn(paragraphs, checkIdentifiability(family.register, paragraphs))
      for (const { channel, form, text } of variants) {
        planted++
        used.add(channel)
        if (!isFound(blocked, text)) missed.push({ report, channel, form, text })
      }
    }
  }
  console.log(`${planted} planted in ${reports * formats.length} files over ${used.size} channels, ${missed.length} missed`)
  expect(planted).toBeGreaterThanOrEqual(3000)
  expect(used.size).toBe(new Set([...wordChannels, ...pageChannels, 'plain']).size)
  expect(missed).toEqual([])
}, 120_000) // prettier-ignore

test('what is planted is found because it is registered, and for no other reason', async () => {
  const file = plainReport([{ channel: 'plain', text: 'Kayleigh Wetherby' }], [])
  const { paragraphs } = await readReport('report.txt', file)
  expect(checkIdentifiability([], paragraphs).filter(({ severity }) => severity === 'block')).toEqual([])
})

/** The paragraphs in which something blocks, spaces made alike as pages and attributes make them. */
const blockedIn = (paragraphs: readonly Passage[], hits: readonly Hit[]): readonly string[] => {
  const places = new Set(hits.filter(({ severity }) => severity === 'block').map(({ place }) => `${place.part}/${place.paragraph}`))
  return paragraphs.filter(({ part, paragraph }) => places.has(`${part}/${paragraph}`)).map(({ text }) => alike(text))
} // prettier-ignore

const alike = (text: string): string => text.replaceAll(/\s+/g, ' ')

const isFound = (blocked: readonly string[], text: Planted['text']): boolean =>
  blocked.some((paragraph) => paragraph.includes(alike(text)))

describe('a clean report full of words that are also names', () => {
  const ordinary = (id: string, value: string, pseudonym: string): Entry => ({ id, kind: 'person', value, aliases: [], pseudonym }) // prettier-ignore
  const registers: readonly (readonly Entry[])[] = [
    [ordinary('a', 'Will Penhallow', 'Vetch'), ordinary('b', 'Grace Tredinnick', 'Sorrel')],
    [ordinary('a', 'Mark Tredinnick', 'Vetch'), ordinary('b', 'Hope Abernethy', 'Sorrel')],
    [ordinary('a', 'Rose Abernethy', 'Vetch'), ordinary('b', 'Drew Penhallow', 'Sorrel')],
    [ordinary('a', 'Penny Oyelaran', 'Vetch'), ordinary('b', 'May Oyelaran', 'Sorrel')],
    [ordinary('a', 'Frank Szymanski', 'Vetch'), ordinary('b', 'Faith Szymanski', 'Sorrel')],
  ]

  test('is not blocked, and seldom flagged', () => {
    let words = 0
    const blocks: Hit[] = []
    const flags: Hit[] = []
    for (let report = 0; report < 10; report++) {
      const choose = chooser(100 + report)
      const passages = Array.from({ length: 60 }, (_, at): Passage => ({ part: 'body', paragraph: at + 1, text: paragraphOf(choose, 7) })) // prettier-ignore
      words += passages.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
      const hits = checkIdentifiability(registers[report % registers.length] ?? [], passages)
      blocks.push(...hits.filter(({ severity }) => severity === 'block'))
      flags.push(...hits.filter(({ severity }) => severity === 'warn'))
    }
    const inTenThousand = (count: number): number => Math.round((count * 100_000) / words) / 10
    console.log(`${words} clean words: ${inTenThousand(blocks.length)} false blocks and ${inTenThousand(flags.length)} flags in 10,000 words`) // prettier-ignore
    expect(words).toBeGreaterThan(30_000)
    expect(inTenThousand(blocks.length), JSON.stringify(blocks)).toBeLessThanOrEqual(0.2)
    expect(inTenThousand(flags.length), JSON.stringify(flags.map(({ match, rule }) => [match, rule]))).toBeLessThanOrEqual(5) // prettier-ignore
  })
})
