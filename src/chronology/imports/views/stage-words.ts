import { counted, tag, type Html } from '#ui'
import type { ImportStage } from '../stage.ts'

/** Where an import stands, in a few words. */
export function stageTag(stage: ImportStage): Html {
  switch (stage.stage) {
    case 'being scanned':
      return tag({ text: 'Being checked for viruses', classes: 'govuk-tag--blue' })
    case 'being read':
      return tag({ text: 'Being read', classes: 'govuk-tag--blue' })
    case 'infected':
      return tag({ text: 'Virus found', classes: 'govuk-tag--red' })
    case 'to name columns':
      return tag({ text: 'Columns to name', classes: 'govuk-tag--yellow' })
    case 'unreadable':
    case 'without rows':
      return tag({ text: 'Cannot be read', classes: 'govuk-tag--red' })
    case 'to correct':
      return tag({ text: `${counted(stage.faults, 'row', 'rows')} to look at`, classes: 'govuk-tag--yellow' })
    case 'ready to accept':
      return tag({ text: 'Ready to accept', classes: 'govuk-tag--turquoise' })
    case 'accepted':
      return tag({ text: 'Accepted', classes: 'govuk-tag--green' })
    case 'replaced':
      return tag({ text: 'Replaced', classes: 'govuk-tag--grey' })
    case 'abandoned':
      return tag({ text: 'Given up', classes: 'govuk-tag--grey' })
  }
}
