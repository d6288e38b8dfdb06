import { trusted, type Html } from './html.ts'

export type Fact = string | number | boolean | null | undefined | readonly Fact[] | Facts
export type Facts = { readonly [name: string]: Fact }

/**
 * Facts about a page in JSON-LD, for search engines and libraries. A data block is never run as script; `<` is written so
 * that no text in it can end the block.
 */
export const dataForMachines = (facts: Facts): Html =>
  trusted(`<script type="application/ld+json">${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>`)
