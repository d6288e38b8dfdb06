import { tag, type Html } from '#ui'
import { stageOf, type ActionFacts, type ActionStage } from '../rules.ts'

const stages: Readonly<Record<ActionStage, { readonly text: string; readonly colour: string }>> = {
  closed: { text: 'Closed', colour: 'green' },
  'waiting to be closed': { text: 'To be closed', colour: 'purple' },
  late: { text: 'Late', colour: 'red' },
  'under way': { text: 'Under way', colour: 'blue' },
  'not begun': { text: 'Not begun', colour: 'yellow' },
}

export const stageTag = (action: ActionFacts, today: Temporal.PlainDate): Html => {
  const { text, colour } = stages[stageOf(action, today)]
  return tag({ text, classes: `govuk-tag--${colour}` })
}

/** "Kofi Asante, Northbridge Hospitals NHS Trust" */
export const ownerInWords = ({ ownerName, ownerAgency }: { ownerName: string; ownerAgency: string | null }): string =>
  ownerAgency ? `${ownerName}, ${ownerAgency}` : ownerName

/** "the council, the police and the trust" */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

export const firstLetterUp = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
