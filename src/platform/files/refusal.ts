/** A file that cannot be used, in words for the person who sent it: what is wrong, and what would be accepted. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

export const damaged = (detail: string): Refusal =>
  new Refusal(
    `The file is damaged: ${detail}. Open it in the program it was made with, save it again and send that copy.`,
  )
