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

// Rows of a table that are pasted where one row is typed go into the box for several rows, and are saved at once, with
// what is typed already.
const typed = document.querySelector('form.heed-typed-row')
if (typed instanceof HTMLFormElement)
  typed.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain')
    const box = typed.querySelector('details textarea')
    // A table comes with tabs between its cells; text without any is pasted where the cursor is.
    if (!(box instanceof HTMLTextAreaElement) || event.target === box || !text?.includes('\t')) return
    event.preventDefault()
    box.value = [box.value, text].filter((each) => each !== '').join('\n')
    typed.requestSubmit()
  })
