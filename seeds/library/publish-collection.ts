import { shelve, showAnswer } from '#library'
import type { Seeding } from '../northbridge.ts'
import { idFor } from '../ids.ts'
import { publicationOf, type Invented } from './collection.ts'
import { englandAdults } from './england-adults.ts'
import { englandChildren } from './england-children.ts'
import { homicides } from './homicides.ts'
import { northernIreland } from './northern-ireland.ts'
import { scotland } from './scotland.ts'
import { wales } from './wales.ts'

/** Reviews of every kind and nation, so that a newcomer finds something in the first minute. All invented. */
const collection: readonly Invented[] = [
  ...englandChildren,
  ...englandAdults,
  ...wales,
  ...scotland,
  ...northernIreland,
  ...homicides,
]

/** Puts the collection into the library, with the public answers that came. Their PDFs are made when first asked for. */
export async function publishCollection({ tx, today }: Pick<Seeding, 'tx' | 'today'>): Promise<void> {
  const by = { person: null, partnership: idFor('partnership/northbridge') }
  const due = collection.filter(({ published }) => Temporal.PlainDate.compare(published, today) <= 0)
  const shelved = await shelve(tx, by, due.map(publicationOf))
  for (const [index, invented] of due.entries()) {
    const publication = shelved[index]
    if (!publication) throw new Error('A review of the collection was not put into the library')
    for (const [number, { answers = [] }] of invented.recommendations.entries())
      for (const [organisation, position, text, months] of answers) {
        const answeredOn = Temporal.PlainDate.from(invented.published).add({ months })
        if (Temporal.PlainDate.compare(answeredOn, today) > 0) continue
        const shown = await showAnswer(tx, by, publication, number + 1, { organisation, position, text, answeredOn })
        if (!shown.ok)
          throw new Error(`“${invented.title}”: ${organisation} was not asked recommendation ${number + 1}`)
      }
  }
}
