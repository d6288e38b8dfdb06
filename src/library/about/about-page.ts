import { html, page, type Page } from '#ui'

export const aboutPage = (): Page =>
  page({
    title: 'About these reviews',
    back: { href: '/library', text: 'All published reviews' },
    main: html`
      <p class="govuk-body-l">
        When a child or an adult has died or been seriously harmed, and services might have worked together better, the law
        asks those services to review what happened and to learn from it. The reviews here are what they published.
      </p>
      <h2 class="govuk-heading-m">What you will find</h2>
      <p class="govuk-body">
        Each review is a page that can be read on a phone, by a screen reader or on paper, and a PDF with the same words. Many
        have a seven-minute briefing and a learning bulletin. Under each recommendation is what those it was addressed to have
        answered in public, and who has not answered.
      </p>
      <h2 class="govuk-heading-m">Names</h2>
      <p class="govuk-body">
        People are called by other names than their own, and details that could tell who they are were changed or left out.
        Please do not try to find out who they are.
      </p>
      <h2 class="govuk-heading-m">How long reviews stay</h2>
      <p class="govuk-body">
        The law says how long a report must be on the site at least. When a partnership takes it off after that, its title
        stays in the library and its address goes on working: there you can ask the partnership for the report.
      </p>
      <h2 class="govuk-heading-m">New reviews</h2>
      <p class="govuk-body">
        Follow the <a class="govuk-link" href="/library/feed.atom" type="application/atom+xml">feed of new reviews</a> in any
        feed reader.
      </p>
      <h2 class="govuk-heading-m">If you are worried about someone</h2>
      <p class="govuk-body">
        This library takes no reports of concern. In an emergency call 999. Otherwise call the council where the child or adult
        lives, and ask for children’s or adults’ social care.
      </p>`,
  })
