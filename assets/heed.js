// @ts-check
/**
 * All the script there is: it brings GOV.UK's components to life where a browser can.
 * Every page works without it.
 */
import { initAll } from './govuk-frontend.min.js'

initAll()
