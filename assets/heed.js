// @ts-check
/**
 * All the script there is: it brings GOV.UK's components to life where a browser can.
 * Every page works without it.
 */
import { initAll } from './govuk-frontend.min.js'

// What a radio button or checkbox reveals is shown and hidden by the stylesheet. GOV.UK's script would add
// aria-expanded, which ARIA does not allow on a radio button.
for (const control of document.querySelectorAll('[data-aria-controls]')) control.removeAttribute('data-aria-controls')

initAll()
