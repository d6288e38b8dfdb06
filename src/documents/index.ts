export { typeset } from './typeset.ts'
export type { Block, Language, PublicDocument, Section, Typeset } from './typeset.ts'
