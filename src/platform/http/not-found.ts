/**
 * Not there, or not yours: the person is told the same, in the same words, so that a stranger cannot learn that a
 * review exists (trust R1).
 */
export class NotFound extends Error {
  constructor() {
    super('Not found')
  }
}
