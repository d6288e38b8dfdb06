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

/**
 * By what means a change comes about, how strong that makes it, and why. In the order of the action hierarchy, except that
 * money and posts count as strong: without them nothing else holds in services that lack both.
 */
export const meansOfChange = {
  'remove the hazard': {
    name: 'Remove what causes the harm',
    strength: 'strong',
    because: 'The danger is gone, whoever is on duty',
  },
  'make it the default': {
    name: 'Make the right thing happen by itself, or the wrong thing impossible',
    strength: 'strong',
    because: 'Nobody has to remember it: it takes effort not to do it',
  },
  'resource it': {
    name: 'Set up or pay for what was not there: a service, posts, time',
    strength: 'strong',
    because: 'It changes the conditions in which people work, not what is asked of them',
  },
  'share records': {
    name: 'Let people see what others know: shared records, joint meetings by rule',
    strength: 'intermediate',
    because: 'It helps people to see, and they still have to look',
  },
  'give a tool': {
    name: 'Give people a tool, a checklist or someone to ask',
    strength: 'intermediate',
    because: 'It helps people to do it, and they still have to use it',
  },
  check: {
    name: 'Audit it or ask for assurance',
    strength: 'weak',
    because: 'It finds afterwards what was not done, and changes nothing about why',
  },
  'write it down': {
    name: 'Write or rewrite a policy, a procedure or guidance',
    strength: 'weak',
    because: 'It leans on people who have read it and remember it',
  },
  train: {
    name: 'Train people',
    strength: 'weak',
    because: 'It leans on people remembering, and on the same people being there next year',
  },
  remind: {
    name: 'Remind, circulate or raise awareness',
    strength: 'weak',
    because: 'It leans on people remembering, and is forgotten soonest',
  },
} as const satisfies Record<string, { name: string; strength: Strength; because: string }>
export type Means = keyof typeof meansOfChange

/** What an addressee may say first. What follows from it is computed from what is done. */
export const answerPositions = {
  accepted: 'Accepted',
  'accepted in part': 'Accepted in part',
  'not accepted': 'Not accepted',
} as const
export type AnswerPosition = keyof typeof answerPositions
