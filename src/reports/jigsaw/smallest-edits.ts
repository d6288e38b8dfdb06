import type { Fact, Milder } from './facts.ts'

/** One change of a draft: a fact written more mildly, in all of its places, or left out. */
export type Edit = { readonly fact: Fact; readonly to: Milder }

/** How many of all people the facts leave: facts about different things are taken to have nothing to do with each other. */
export const shareLeft = (facts: readonly Fact[]): number =>
  aspectsOf(facts).reduce((share, [narrowest]) => share * (narrowest?.share ?? 1), 1)

/** Facts about one thing, the narrowest first: only that one counts, and behind it stands the next. */
const aspectsOf = (facts: readonly Fact[]): readonly (readonly Fact[])[] =>
  [...Map.groupBy(facts, ({ about }) => about).values()].map((same) => same.toSorted((a, b) => a.share - b.share))

/**
 * The fewest changes after which the facts leave at least so large a share, each as mild as that allows. None where they
 * do already; all of them where even that is not enough.
 *
 * Leaving out the `n` narrowest facts about one thing is the most that `n` changes can do about it, so the best for every
 * number of changes is built up thing by thing (as a knapsack is filled): exact, and quick for hundreds of facts.
 */
export function smallestEdits(facts: readonly Fact[], wanted: number): readonly Edit[] {
  if (shareLeft(facts) >= wanted) return []
  const best = bestByNumber(aspectsOf(facts))
  const chosen = best.find(({ share }) => isEnough(share, wanted)) ?? best.at(-1)
  return madeMild(facts, chosen?.dropped ?? [], wanted)
}

type Best = { readonly share: number; readonly dropped: readonly Fact[] }

/** At place `n`, the largest share that leaving out `n` facts can reach. */
function bestByNumber(aspects: readonly (readonly Fact[])[]): readonly Best[] {
  let best: readonly Best[] = [{ share: 1, dropped: [] }]
  for (const facts of aspects) {
    const next: Best[] = []
    for (const [before, { share, dropped }] of best.entries())
      for (let count = 0; count <= facts.length; count++) {
        const candidate = share * (facts[count]?.share ?? 1)
        if (candidate > (next[before + count]?.share ?? 0))
          next[before + count] = { share: candidate, dropped: [...dropped, ...facts.slice(0, count)] }
      }
    best = next
  }
  return best
}

/** Products of the same shares in another order differ in their last figure. */
const isEnough = (share: number, wanted: number): boolean => share >= wanted * (1 - 1e-9)

/** Every fact that is changed keeps as much as it can while the others are left out or already mild. */
function madeMild(facts: readonly Fact[], dropped: readonly Fact[], wanted: number): readonly Edit[] {
  const edits = new Map(dropped.map((fact) => [fact, leftOut(fact)]))
  for (const fact of dropped) {
    const mild = fact.milder.find((to) => isEnough(shareLeft(edited(facts, new Map([...edits, [fact, to]]))), wanted))
    if (mild) edits.set(fact, mild)
  }
  return [...edits].map(([fact, to]) => ({ fact, to }))
}

const leftOut = ({ milder }: Fact): Milder => milder.at(-1) ?? { instead: 'nothing', share: 1 }

const edited = (facts: readonly Fact[], edits: ReadonlyMap<Fact, Milder>): readonly Fact[] =>
  facts.map((fact) => ({ ...fact, share: edits.get(fact)?.share ?? fact.share }))

/** The facts as they are once the changes are made. */
export const afterEdits = (facts: readonly Fact[], edits: readonly Edit[]): readonly Fact[] =>
  edited(facts, new Map(edits.map(({ fact, to }) => [fact, to])))
