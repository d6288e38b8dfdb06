import type { FileState } from '#documents'

/** The facts of an import from which its stage follows. */
export type ImportFacts = {
  readonly readAt: Temporal.Instant | null
  readonly unreadableBecause: string | null
  readonly acceptedAt: Temporal.Instant | null
  readonly abandonedAt: Temporal.Instant | null
  readonly replacedAt: Temporal.Instant | null
  readonly headingsAskedAt: Temporal.Instant | null
  readonly rows: number
  /** Faults that nobody has settled yet. */
  readonly faults: number
}

export type ImportStage =
  | { readonly stage: 'being scanned' }
  | { readonly stage: 'infected' }
  | { readonly stage: 'being read' }
  | { readonly stage: 'unreadable'; readonly because: string }
  | { readonly stage: 'to name columns'; readonly rows: number }
  | { readonly stage: 'without rows' }
  | { readonly stage: 'to correct'; readonly rows: number; readonly faults: number }
  | { readonly stage: 'ready to accept'; readonly rows: number }
  | { readonly stage: 'accepted'; readonly rows: number; readonly at: Temporal.Instant }
  | { readonly stage: 'replaced' }
  | { readonly stage: 'abandoned' }

/** Where an import stands. There is no column that says so: it follows from what happened. */
export function stageOf(facts: ImportFacts, file: FileState | undefined): ImportStage {
  if (facts.replacedAt) return { stage: 'replaced' }
  if (facts.acceptedAt) return { stage: 'accepted', rows: facts.rows, at: facts.acceptedAt }
  if (facts.abandonedAt) return { stage: 'abandoned' }
  if (file === 'infected') return { stage: 'infected' }
  if (facts.unreadableBecause !== null) return { stage: 'unreadable', because: facts.unreadableBecause }
  if (!facts.readAt) return { stage: file === undefined || file === 'in quarantine' ? 'being scanned' : 'being read' }
  if (facts.headingsAskedAt) return { stage: 'to name columns', rows: facts.rows }
  if (facts.rows === 0) return { stage: 'without rows' }
  return facts.faults > 0
    ? { stage: 'to correct', rows: facts.rows, faults: facts.faults }
    : { stage: 'ready to accept', rows: facts.rows }
}
