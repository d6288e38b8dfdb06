import { html, page, type Page } from '#ui'

/**
 * The statement that public bodies owe their readers: The Public Sector Bodies (Websites and Mobile Applications)
 * (No. 2) Accessibility Regulations 2018, SI 2018/952, regulation 8.
 */
export const accessibilityPage: Page = page({
  title: 'Accessibility statement',
  main: html`
<p class="govuk-body">Heed is made so that as many people as possible can use it. You should be able to change text size and colours (at the foot of every page), zoom to 400% without the page spilling off the screen, use every page by keyboard alone, by voice and with a screen reader, and use every page without script.</p>
<h2 class="govuk-heading-m">How accessible it is</h2>
<p class="govuk-body">Heed aims to meet the Web Content Accessibility Guidelines 2.2 at level AA. Its pages are checked by an automatic tool whenever Heed changes, and by eye and keyboard while they are made. It has not yet been audited by anyone independent, nor tested with people who use assistive technology every day.</p>
<ul class="govuk-list govuk-list--bullet">
<li>Published reports are web pages first; the PDF beside each is tagged and generated to the PDF/UA-1 standard, and has not been certified.</li>
<li>Word and Excel files that agencies send are theirs and are shown as tables; the files themselves may not be accessible.</li>
<li>Every picture has a table with the same facts beside it.</li>
</ul>
<h2 class="govuk-heading-m">If something does not work for you</h2>
<p class="govuk-body">Tell the partnership whose site this is: its business manager can give you what you need in another form and pass the fault on. If you are not happy with the answer, the <a class="govuk-link" href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a> can help.</p>`,
})
