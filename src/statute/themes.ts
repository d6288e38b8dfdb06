/** The words in which cases and findings are coded, so that reviews can be compared and found again. */

export type Term = { readonly code: string; readonly term: string }

const coded = (prefix: string, terms: readonly string[]): readonly Term[] =>
  terms.map((term, index) => ({ code: `${prefix}${String(index + 1).padStart(2, '0')}`, term }))

/** Reference, section 10.1: from memory, but for self-neglect, domestic abuse and modern slavery. */
const abuseTypes = {
  child: coded('CA', [
    'Physical abuse',
    'Emotional abuse',
    'Sexual abuse',
    'Neglect',
    'Child sexual exploitation',
    'Child criminal exploitation, county lines',
    'Domestic abuse, with the child as a victim',
    'Female genital mutilation',
    'So-called honour-based abuse',
    'Trafficking and modern slavery',
    'Radicalisation',
    'Online abuse',
    'Child-on-child abuse',
    'Fabricated or induced illness',
    'Extra-familial harm',
  ]),
  adult: coded('AA', [
    'Physical abuse',
    'Domestic violence or abuse',
    'Sexual abuse',
    'Psychological abuse',
    'Financial or material abuse',
    'Modern slavery',
    'Discriminatory abuse',
    'Organisational abuse',
    'Neglect and acts of omission',
    'Self-neglect',
  ]),
} as const

/** Reference, section 10.2: adapted from the triennial analyses and the Panel's reports, from memory. */
const eventTypes = coded('E', [
  'Fatal physical abuse',
  'Overt homicide or filicide',
  'Covert homicide or infanticide',
  'Severe persistent cruelty',
  'Extreme neglect',
  'Sudden unexpected infant death related to maltreatment',
  'Suicide',
  'Extra-familial violence',
  'Accident with neglect',
  'Medical neglect or refusal of care',
  'Non-fatal physical injury',
  'Non-fatal neglect',
  'Sexual abuse within the family',
  'Sexual abuse or exploitation outside the family',
  'Child criminal exploitation',
  'Fabricated or induced illness',
  'Harm by a child to others',
  'Institutional abuse',
  'Ingestion',
  'Not related, or other',
])

export type Theme = Term & { readonly within: readonly Term[] }

const theme = (code: string, term: string, within: readonly string[] = []): Theme => ({
  code,
  term,
  within: coded(`${code}.`, within),
})

/** Reference, section 10.4: the Panel's six themes of 2020 and the domains of the national analyses of adults' reviews. */
const themes = {
  child: [
    theme('P1', 'Understanding the child’s daily life'),
    theme('P2', 'Working with families whose engagement is reluctant or sporadic'),
    theme('P3', 'Critical thinking and challenge'),
    theme('P4', 'Responding to changing risk and need'),
    theme('P5', 'Sharing information in a timely and appropriate way'),
    theme('P6', 'Leadership and culture for good outcomes'),
  ],
  adult: [
    theme('D1', 'Direct practice with the person', [
      'Person-centred contact',
      'History and relationships',
      'Risk assessment',
      'Mental capacity, including executive functioning',
      'Assessment of care needs and of carers',
      'Safeguarding response',
      'Legal literacy',
      'Trauma-informed practice',
      'Transitions',
      'Pressure care',
      'Discharge',
      'Advocacy',
    ]),
    theme('D2', 'Working between agencies', [
      'Coordination and a lead',
      'Information sharing',
      'Shared records',
      'Multi-agency meetings',
      'Escalation',
      'Thresholds',
      'Joint assessment',
    ]),
    theme('D3', 'Organisations’ support to practice', [
      'Supervision',
      'Training',
      'Workload',
      'Commissioning and contract monitoring',
      'Policies',
      'Resources',
      'Management oversight',
      'Information technology',
    ]),
    theme('D4', 'Governance by the board', [
      'Quality of reviews',
      'Training',
      'Audit and assurance',
      'Membership',
      'Publicity',
      'Learning embedded',
    ]),
    theme('D5', 'National law, policy and funding'),
  ],
} as const

/** Every list of codes; a code, once used, keeps its meaning. */
export const coding = { abuseTypes, eventTypes, themes }
