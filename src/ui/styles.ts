import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const fileOf = (path: string): string => readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')

/**
 * GOV.UK's styles without what only GOV.UK may use: its typeface (licensed for gov.uk alone) and the royal arms.
 * Nothing is fetched from elsewhere.
 */
const neutral = (css: string): string =>
  css
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll(/GDS Transport,arial,sans-serif/g, 'var(--heed-font)')
    .replaceAll(/url\([^)]*govuk-crest\.svg\)/g, 'none')

/** The one stylesheet: GOV.UK's rules, then our few. */
export const stylesheet: string =
  neutral(fileOf('govuk-frontend/dist/govuk/govuk-frontend.min.css')) + fileOf('../../assets/heed.css')

/** What the server sends beside the folder `assets/`, by address. */
export const assetFiles: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
  '/assets/styles.css': { type: 'text/css; charset=utf-8', text: stylesheet },
  '/assets/govuk-frontend.min.js': {
    type: 'text/javascript; charset=utf-8',
    text: fileOf('govuk-frontend/dist/govuk/govuk-frontend.min.js').replace(/\n?\/\/# sourceMappingURL=.*$/m, ''),
  },
}

const version = createHash('sha256')
  .update(stylesheet)
  .update(fileOf('../../assets/heed.js'))
  .digest('hex')
  .slice(0, 10)

/** An asset's address with the version of all assets, so that a browser keeps it only until it changes. */
export const assetAddress = (path: string): string => `${path}?v=${version}`
