import { html, page, showDate, type Page } from '#ui'
import { companionNames } from '../make-documents.ts'
import type { CompanionReading } from '../read.ts'
import { minutesToRead } from '../words.ts'
import { showSection } from './blocks.ts'

/** The seven-minute briefing, or the learning bulletin. */
export function companionPage({ record, name, sections }: CompanionReading): Page {
  const minutes = minutesToRead(sections)
  return page({
    title: record.title,
    caption: companionNames[record.language][name],
    back: { href: `/library/${record.slug}`, text: 'The whole review' },
    main: html`
      <p class="govuk-body">
        ${record.partnership}, ${showDate(record.publishedOn)} ·
        ${minutes === 1 ? '1 minute' : `${minutes} minutes`} to read ·
        <a class="govuk-link" href="/library/${record.slug}/${name}.pdf">PDF to print</a>
      </p>
      <div lang="${record.language === 'Welsh' ? 'cy' : 'en'}">
        ${sections.map((section, index) => showSection(section, `part-${index + 1}`, index + 1, 'm'))}
      </div>`,
  })
}
