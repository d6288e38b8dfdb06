/** How recommendations are coded: frameworks.md section 10.5. The values are kept; the words are for pages. */

export const levels = {
  'single agency': 'One agency',
  'multi-agency': 'Several agencies together',
  regional: 'The region',
  national: 'National bodies',
} as const
export type Level = keyof typeof levels

export const kindsOfChange = {
  policy: 'Policy or procedure',
  training: 'Training',
  audit: 'Audit',
  commissioning: 'Commissioning',
  'IT and records': 'IT and records',
  'practice tool': 'Practice tool',
  leadership: 'Leadership',
  'national change': 'National change',
  research: 'Research',
} as const
export type KindOfChange = keyof typeof kindsOfChange

/**
 * How far a change leans on people remembering it, after the action hierarchy of patient safety (VA National Center for
 * Patient Safety; IHI, RCA2, 2015): the less it leans, the longer it holds.
 */
export const strengths = {
  strong: {
    name: 'Strong',
    help: 'Changes the conditions of work, so that the safe way is the usual way: a service where there was none, a step that cannot be skipped, time or money set aside',
  },
  intermediate: {
    name: 'Intermediate',
    help: 'Helps people do it: a tool, a checklist, fewer cases each, someone to ask, records that can be seen across agencies',
  },
  weak: {
    name: 'Weak',
    help: 'Leans on people remembering: a reminder, training, a new or rewritten policy. Seldom holds on its own',
  },
} as const
export type Strength = keyof typeof strengths

/** What an addressee may say first. What follows from it is computed from what is done. */
export const answerPositions = {
  accepted: 'Accepted',
  'accepted in part': 'Accepted in part',
  'not accepted': 'Not accepted',
} as const
export type AnswerPosition = keyof typeof answerPositions
