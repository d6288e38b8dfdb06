import { html, type Html } from '#ui'
import { matterInWords } from '../../law.ts'
import type { Weighing } from '../../queries.ts'
import { answerInWords } from '../../views/law-parts.ts'

/** One matter that was weighed, with its answer and the reasons on it. */
export const weighedView = ({ matter, answer, reasons }: Weighing, framework: string): Html => html`
  <p class="govuk-body"><strong>${matterInWords(framework, matter)}</strong><br>
  ${answerInWords(answer)}. <span class="heed-as-written">${reasons}</span></p>`
