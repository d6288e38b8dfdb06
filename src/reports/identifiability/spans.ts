import type { Folded } from './fold-text.ts'

/** Something found in one text, by its place in the folded text. */
export type Span = {
  readonly rule: string
  readonly severity: 'block' | 'warn'
  readonly from: number
  readonly to: number
  /** Id of what is registered; null where it is not. */
  readonly register: string | null
  readonly why: string
  /** Told once for all its places: an ordinary word would otherwise be told of a hundred times. */
  readonly once?: true
}

/** Of what overlaps, what blocks goes first, then the longer, then the earlier rule: one place, one finding. */
export function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  const inOrder = spans
    .map((span, order) => ({ span, order }))
    .toSorted(
      (a, b) =>
        Number(a.span.severity === 'warn') - Number(b.span.severity === 'warn') ||
        b.span.to - b.span.from - (a.span.to - a.span.from) ||
        a.order - b.order,
    )
  for (const { span } of inOrder)
    if (kept.every((other) => span.to <= other.from || other.to <= span.from)) kept.push(span)
  return kept.toSorted((a, b) => a.from - b.from)
}

/** A place of the folded text in code points of the text as written. */
export const placeIn = ({ at }: Folded, { from, to }: Pick<Span, 'from' | 'to'>) => ({
  start: at[from] ?? 0,
  end: (at[to - 1] ?? 0) + 1,
})
