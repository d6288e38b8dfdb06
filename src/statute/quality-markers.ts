/** The SAR Quality Markers of SCIE, refreshed in April 2022, by which a board looks at its own review (reference, section 2.4). */
export type QualityMarker = {
  readonly number: number
  readonly title: string
  readonly stage: 'setting up' | 'running' | 'outputs and impact'
  /** The title is from memory. */
  readonly confirm: boolean
}

const marker = (number: number, title: string, stage: QualityMarker['stage'], confirm = false): QualityMarker => ({
  number,
  title,
  stage,
  confirm,
})

export const qualityMarkers: readonly QualityMarker[] = [
  marker(1, 'Referral', 'setting up'),
  marker(2, 'Decision making: what kind of review, if any', 'setting up'),
  marker(3, 'Informing the person, family and network', 'setting up'),
  marker(4, 'Clarity of purpose', 'setting up'),
  marker(5, 'Commissioning', 'setting up'),
  marker(6, 'Governance', 'running'),
  marker(7, 'Management of the process', 'running'),
  marker(8, 'Parallel processes', 'running', true),
  marker(9, 'Assembling information', 'running'),
  marker(10, 'Practitioners’ involvement', 'running', true),
  marker(11, 'Involvement of the person, relevant family members and network', 'running', true),
  marker(12, 'Analysis', 'running'),
  marker(13, 'The report', 'outputs and impact', true),
  marker(14, 'Publication and dissemination', 'outputs and impact', true),
  marker(15, 'Improvement action and evaluation of impact', 'outputs and impact', true),
]
