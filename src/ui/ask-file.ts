import { labelled } from './ask-words.ts'
import { fileUpload } from './file-upload.ts'
import { answered, unanswered, type Asking, type Question } from './question.ts'

/** A question answered with a file, which the door takes and hands over by itself; here only its absence is noticed. */
export type FileQuestion = Question<null> & { readonly isFile: true }

export const file = (
  asking: Asking & {
    /** Kinds that the browser offers first, such as `.docx,.xlsx`; what came is checked by its content. */
    readonly accept?: string | undefined
  },
): FileQuestion => ({
  isFile: true,
  onlyWhen: asking.onlyWhen,
  fields: (name) => [name],
  read: (name, { files }) => (files[name] ? answered(null) : unanswered(asking, name)),
  write: () => ({}),
  show: (shown) =>
    fileUpload({
      ...labelled(asking, shown),
      attributes: asking.accept === undefined ? undefined : { accept: asking.accept },
    }),
})
