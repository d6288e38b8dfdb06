import { describe, expect, test } from 'vitest'
import type { Facts, Nation } from './facts.ts'
import { openTogether } from './open-together.ts'

/** The overlap matrix of the reference, section 6.1, row by row. All cases are invented. */

const opened = (nation: Nation, on: string, facts: Facts) => openTogether({ nation, incidentDate: on, facts })

const rows: readonly (readonly [string, string, Nation, string, Facts, readonly string[], readonly string[]])[] = [
  [
    'a child under 16 killed by a parent, England',
    'OM1',
    'England',
    '2025-03-03',
    { ageAtDeath: 6, died: 'yes', abuseOrNeglect: 'known', relationshipToPerpetrator: 'relative' },
    ['ENG-C-SIN', 'ENG-C-RR', 'ENG-C-CDR', 'EW-INQUEST', 'CRIMINAL', 'JAR'],
    ['EW-DHR', 'ENG-A-SAR'],
  ],
  [
    'a person of 17 killed by a partner, England',
    'OM2',
    'England',
    '2024-09-14',
    { ageAtDeath: 17, died: 'yes', abuseOrNeglect: 'known', relationshipToPerpetrator: 'partner' },
    ['ENG-C-SIN', 'ENG-C-RR', 'ENG-C-CDR', 'EW-DHR', 'EW-INQUEST', 'CRIMINAL'],
    ['ENG-A-SAR'],
  ],
  [
    'an adult with care needs killed by a relative',
    'OM3',
    'England',
    '2024-09-14',
    {
      ageAtDeath: 80,
      died: 'yes',
      abuseOrNeglect: 'known',
      careAndSupportNeeds: 'yes',
      interAgencyConcern: 'yes',
      relationshipToPerpetrator: 'relative',
    },
    ['ENG-A-SAR', 'EW-DHR', 'EW-INQUEST', 'CRIMINAL'],
    ['ENG-C-SIN', 'EW-OWHR'],
  ],
  [
    'an adult stabbed by a stranger, pilot area and period',
    'OM4',
    'England',
    '2023-06-15',
    {
      ageAtDeath: 19,
      died: 'yes',
      abuseOrNeglect: 'no',
      offensiveWeapon: 'yes',
      pilotArea: 'yes',
      careAndSupportNeeds: 'no',
      relationshipToPerpetrator: 'stranger',
    },
    ['EW-OWHR', 'EW-INQUEST', 'CRIMINAL'],
    ['ENG-A-SAR', 'EW-DHR'],
  ],
  [
    'killed by a mental health patient',
    'OM5',
    'England',
    '2025-03-03',
    {
      ageAtDeath: 50,
      died: 'yes',
      abuseOrNeglect: 'known',
      violentDeath: 'yes',
      mentalHealthServicesPerpetrator: 'yes',
      relationshipToPerpetrator: 'relative',
      careAndSupportNeeds: 'no',
    },
    ['EW-MHHR', 'EW-DHR', 'PSII', 'EW-INQUEST'],
    ['ENG-A-SAR'],
  ],
  [
    'an adult with a learning disability dies, neglect suspected, concern',
    'OM6',
    'England',
    '2025-03-03',
    {
      ageAtDeath: 50,
      died: 'yes',
      abuseOrNeglect: 'suspected',
      learningDisability: 'yes',
      careAndSupportNeeds: 'yes',
      interAgencyConcern: 'yes',
      relationshipToPerpetrator: 'none',
    },
    ['ENG-A-SAR', 'ENG-LEDER', 'PSII'],
    ['EW-DHR'],
  ],
  [
    'Wales, an adult at risk killed by her husband',
    'OM7',
    'Wales',
    '2025-03-03',
    { ageAtDeath: 80, died: 'yes', abuseOrNeglect: 'known', adultAtRisk: 'yes', relationshipToPerpetrator: 'partner' },
    ['WAL-SUSR', 'EW-DHR'],
    ['WAL-A-APR', 'WAL-C-CPR'],
  ],
  [
    'an English child harmed in Scotland',
    'OM8',
    'England',
    '2025-03-03',
    {
      nationOfIncident: 'Scotland',
      nationOfResidence: 'England',
      ageAtIncident: 5,
      died: 'no',
      seriousHarm: 'yes',
      abuseOrNeglect: 'known',
      additionalLearning: 'yes',
    },
    ['ENG-C-SIN', 'ENG-C-RR', 'SCO-C-LR'],
    ['WAL-SUSR'],
  ],
]

describe('what is opened together', () => {
  test.each(rows)('%s', (_, pattern, nation, on, facts, open, not) => {
    const { processes, overlaps } = opened(nation, on, facts)
    const toOpen = processes.filter(({ now }) => now === 'open').map(({ id }): string => id)
    expect(overlaps.map(({ id }) => id)).toContain(pattern)
    expect(open.filter((id) => !toOpen.includes(id))).toEqual([])
    expect(not.filter((id) => processes.some((process) => process.id === id))).toEqual([])
  })

  test('after a case for LeDeR and a safeguarding adults review, LeDeR waits', () => {
    const { processes } = opened('England', '2025-03-03', { ageAtDeath: 50, died: 'yes', learningDisability: 'yes' })
    expect(processes.find(({ id }) => id === 'ENG-LEDER')).toMatchObject({ standing: 'waits', now: 'open' })
  })

  test('criminal proceedings and an inquest hold publication, and stop nothing else', () => {
    const { processes } = opened('England', '2025-03-03', { ageAtDeath: 6, died: 'yes', abuseOrNeglect: 'known' })
    expect(processes.filter(({ standing }) => standing === 'holds publication').map(({ id }) => id)).toEqual([
      'EW-INQUEST',
      'CRIMINAL',
    ])
  })

  test('a death in a young offender institution is looked at by the ombudsman, one in police custody by the police’s', () => {
    const ids = (detention: 'YOI' | 'police') =>
      opened('England', '2025-03-03', { ageAtDeath: 17, died: 'yes', abuseOrNeglect: 'no', detention })
        .processes.filter(({ now }) => now === 'open')
        .map(({ id }) => id)
    expect(ids('YOI')).toEqual(expect.arrayContaining(['PPO', 'EW-INQUEST', 'JAR']))
    expect(ids('police')).toEqual(expect.arrayContaining(['IOPC', 'EW-INQUEST', 'JAR']))
  })

  test('nothing at all is opened for a child who is well', () => {
    const { processes } = opened('England', '2025-03-03', {
      ageAtIncident: 6,
      died: 'no',
      seriousHarm: 'no',
      abuseOrNeglect: 'no',
      violentDeath: 'no',
      offensiveWeapon: 'no',
      perpetratorUnderMAPPA: 'none',
      mentalHealthServicesPerpetrator: 'no',
      regulatedSetting: 'no',
      lookedAfter: 'no',
      careLeaver: 'no',
    })
    expect(processes.filter(({ now }) => now === 'open')).toEqual([])
    expect(processes.map(({ id, now }) => `${id} ${now}`)).toEqual(['ENG-C-LCSPR consider'])
  })
})
