import type { Nation } from './facts.ts'
import type { FrameworkId } from './framework.ts'

/** Frameworks of which each took over from the one before, on the very day unless a reason is given. */
export type Lineage = {
  readonly nation: Nation
  readonly subject: 'child' | 'adult'
  readonly frameworks: readonly FrameworkId[]
  /** Where one did not begin on the day the one before it ended: after which, and why that is right. */
  readonly breaks?: readonly { readonly after: FrameworkId; readonly because: string }[]
}

export const lineages: readonly Lineage[] = [
  { nation: 'England', subject: 'child', frameworks: ['ENG-C-SCR', 'ENG-C-LCSPR'] },
  { nation: 'England', subject: 'child', frameworks: ['ENG-C-NOTIFIABLE', 'ENG-C-SIN'] },
  { nation: 'England', subject: 'adult', frameworks: ['ENG-A-SCR', 'ENG-A-SAR'] },
  { nation: 'Wales', subject: 'child', frameworks: ['WAL-C-SCR', 'WAL-C-CPR', 'WAL-SUSR'] },
  { nation: 'Wales', subject: 'adult', frameworks: ['WAL-A-APR', 'WAL-SUSR'] },
  { nation: 'Scotland', subject: 'child', frameworks: ['SCO-C-SCR', 'SCO-C-LR'] },
  { nation: 'Scotland', subject: 'adult', frameworks: ['SCO-A-SCR', 'SCO-A-LR'] },
  { nation: 'NorthernIreland', subject: 'child', frameworks: ['NI-C-CMR'] },
]

/** Frameworks that stand beside those of a lineage, and why they follow and precede none. */
export const standingBeside: Readonly<Partial<Record<FrameworkId, string>>> = {
  'ENG-C-RR': 'A rapid review follows every serious incident notification, and nothing came before it.',
  'ENG-C-NCSPR': 'The Panel may hold a national review beside a local one.',
  'ENG-C-LAC-DEATH': 'Since 2018 the death of a looked-after child is notified apart from serious incidents.',
  'ENG-C-CL-DEATH': 'The death of a care leaver has been notified since Working Together 2023.',
  'ENG-C-CDR': 'Every death of a child is reviewed, whatever else is held.',
  'ENG-LEDER': 'Deaths of adults with a learning disability and autistic adults are reviewed by the NHS.',
  'EW-DHR': 'A domestic homicide is reviewed whatever else is held.',
  'EW-DARDR': 'The successor of the domestic homicide review is not in force yet.',
  'EW-OWHR': 'A pilot in some areas.',
  'EW-INQUEST': 'The coroner decides, whatever else is held.',
  'EW-MHHR': 'Looks at the care of the person who killed.',
  'EW-MAPPA-SCR': 'Looks at how the offender was managed.',
  'SCO-DHSR': 'Passed in 2025 and not in force yet.',
  'NI-DHR': 'A domestic homicide is reviewed whatever else is held.',
  LOCAL: 'A local learning review needs no statute and stands in for none.',
}
