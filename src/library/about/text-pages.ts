import { html, page, type Html, type Page } from '#ui'
import { formsOf } from '../search/concepts.ts'
import { synonyms } from '../search/synonyms.ts'
import { fieldWords } from './words.ts'

const back = { href: '/library', text: 'Search all reviews' } as const

export const glossaryPage: Page = page({
  title: 'Words used in reviews',
  back,
  forEveryone: true,
  main: html`
    <p class="govuk-body-l">What the words of this field mean, said plainly.</p>
    <p class="govuk-body"><a class="govuk-link" href="#synonyms">Other ways of writing the same, which the search knows</a></p>
    <dl class="govuk-body">
      ${fieldWords.map(
        ([word, meaning]) =>
          html`<dt class="govuk-!-font-weight-bold">${word}</dt><dd class="govuk-!-margin-bottom-3 govuk-!-margin-left-4">${meaning}</dd>`,
      )}
    </dl>
    <h2 class="govuk-heading-l" id="synonyms">Other ways of writing the same</h2>
    <p class="govuk-body">
      A search for one of these finds the others too, and says that it did. As of ${synonyms.asOf.slice(0, 4)}. Some are older
      or unkind words: they are here because the reviews of their time are written in them.
    </p>
    <dl class="govuk-body">
      ${synonyms.groups.map(
        ([name]) =>
          html`<dt class="govuk-!-font-weight-bold">${name}</dt><dd class="govuk-!-margin-bottom-2 govuk-!-margin-left-4">${formsOf(name).slice(1).join('; ')}</dd>`,
      )}
    </dl>`,
})

const contact = (who: string, what: string, how: Html): Html => html`
  <dt class="govuk-!-font-weight-bold">${who}</dt>
  <dd class="govuk-!-margin-bottom-4 govuk-!-margin-left-4">${what}<br />${how}</dd>`

const to = (address: string): Html =>
  html`<a class="govuk-link" href="https://${address}" rel="noopener">${address}</a>`

/** For someone who is affected: first what to do now, then who listens. */
export const helpPage: Page = page({
  title: 'Help if you are affected',
  back,
  forEveryone: true,
  main: html`
    <p class="govuk-body-l">
      Reading about a death or harm can be hard, above all when it is close to your own life. These organisations listen.
    </p>
    <div class="govuk-inset-text">
      If someone is in danger now, call 999. If you are worried about a child or an adult, call the council where they live and
      ask for children’s or adults’ social care. This library takes no reports of concern.
    </div>
    <h2 class="govuk-heading-m">Someone to talk to</h2>
    <dl class="govuk-body">
      ${contact('Samaritans', 'Whatever you are going through, at any hour.', html`116 123, free · ${to('www.samaritans.org')}`)}
      ${contact('Childline', 'For anyone under 19.', html`0800 1111, free · ${to('www.childline.org.uk')}`)}
      ${contact('National Domestic Abuse Helpline (England)', 'For women, and those who support them, at any hour.', html`0808 2000 247, free · ${to('www.nationaldahelpline.org.uk')}`)}
      ${contact('Men’s Advice Line', 'For men who are abused.', html`0808 801 0327, free · ${to('mensadviceline.org.uk')}`)}
      ${contact('Live Fear Free (Wales)', 'Violence against women, domestic abuse and sexual violence.', html`0808 80 10 800, free · ${to('www.gov.wales/live-fear-free')}`)}
      ${contact('Scotland’s Domestic Abuse and Forced Marriage Helpline', 'At any hour.', html`0800 027 1234, free · ${to('www.sdafmh.org.uk')}`)}
      ${contact('Domestic and Sexual Abuse Helpline (Northern Ireland)', 'At any hour.', html`0808 802 1414, free · ${to('dsahelpline.org')}`)}
      ${contact('Hourglass', 'For older people who are harmed or abused.', html`0808 808 8141, free · ${to('wearehourglass.org')}`)}
    </dl>
    <h2 class="govuk-heading-m">If someone you loved has died</h2>
    <dl class="govuk-body">
      ${contact('Advocacy After Fatal Domestic Abuse', 'Stands by families through a review.', to('aafda.org.uk'))}
      ${contact('INQUEST', 'For families after a death in care or custody.', to('www.inquest.org.uk'))}
      ${contact('Cruse Bereavement Support', 'England, Wales and Northern Ireland.', html`0808 808 1677, free · ${to('www.cruse.org.uk')}`)}
      ${contact('Child Bereavement UK', 'When a child grieves or has died.', html`0800 02 888 40, free · ${to('www.childbereavementuk.org')}`)}
      ${contact('The Lullaby Trust', 'After the sudden death of a baby.', html`0808 802 6868, free · ${to('www.lullabytrust.org.uk')}`)}
    </dl>
    <h2 class="govuk-heading-m">If you are worried about a child</h2>
    <dl class="govuk-body">
      ${contact('NSPCC Helpline', 'For any adult who is worried about a child.', html`0808 800 5000, free · ${to('www.nspcc.org.uk')}`)}
    </dl>
    <h2 class="govuk-heading-m">If a review is about someone in your family</h2>
    <p class="govuk-body">
      You can ask the partnership that published it to talk with you, to put something right, or to take something out. Its
      name stands on the review. You do not need to say why. Numbers and hours of the organisations above may change; their
      own sites are right where this page is not.
    </p>`,
})

/** What a review does not do, and who does. Kept apart, so that learning is not taken for blame. */
export const accountabilityPage: Page = page({
  title: 'Where complaints and discipline are decided',
  back,
  forEveryone: true,
  main: html`
    <p class="govuk-body-l">
      A review asks how services can work better. It blames no one, and it does not decide how someone died, who is guilty, or
      who may go on working. Others do.
    </p>
    <h2 class="govuk-heading-m">Organisations</h2>
    <dl class="govuk-body">
      ${contact('Care Quality Commission', 'Inspects hospitals, practices, care homes and home care in England.', to('www.cqc.org.uk'))}
      ${contact('Ofsted', 'Inspects children’s social care, schools and early years in England.', to('www.gov.uk/ofsted'))}
      ${contact('Care Inspectorate Wales, Healthcare Inspectorate Wales', 'Inspect care and health in Wales.', html`${to('www.careinspectorate.wales')} · ${to('www.hiw.org.uk')}`)}
      ${contact('Care Inspectorate, Healthcare Improvement Scotland', 'Inspect care and health in Scotland.', html`${to('www.careinspectorate.com')} · ${to('www.healthcareimprovementscotland.scot')}`)}
      ${contact('Regulation and Quality Improvement Authority', 'Inspects health and social care in Northern Ireland.', to('www.rqia.org.uk'))}
    </dl>
    <h2 class="govuk-heading-m">People in a profession</h2>
    <dl class="govuk-body">
      ${contact('Social Work England', 'Social workers in England. Elsewhere: Social Care Wales, the Scottish Social Services Council, the Northern Ireland Social Care Council.', to('www.socialworkengland.org.uk'))}
      ${contact('Nursing and Midwifery Council (NMC)', 'Nurses, midwives, nursing associates and health visitors.', to('www.nmc.org.uk'))}
      ${contact('General Medical Council (GMC)', 'Doctors.', to('www.gmc-uk.org'))}
      ${contact('Health and Care Professions Council (HCPC)', 'Paramedics, psychologists, occupational therapists and others.', to('www.hcpc-uk.org'))}
    </dl>
    <h2 class="govuk-heading-m">Police</h2>
    <dl class="govuk-body">
      ${contact('Independent Office for Police Conduct (IOPC)', 'England and Wales. In Scotland: the Police Investigations and Review Commissioner. In Northern Ireland: the Police Ombudsman.', to('www.policeconduct.gov.uk'))}
    </dl>
    <h2 class="govuk-heading-m">Courts and coroners</h2>
    <dl class="govuk-body">
      ${contact('Coroner', 'Who died, and how, when and where. In Scotland, the procurator fiscal. A coroner may report to prevent future deaths.', to('www.judiciary.uk/prevention-of-future-death-reports'))}
      ${contact('Criminal courts', 'Whether someone is guilty of a crime.', to('www.gov.uk/courts'))}
      ${contact('Family courts', 'What is to happen to a child.', to('www.gov.uk/courts'))}
    </dl>
    <h2 class="govuk-heading-m">Complaints</h2>
    <dl class="govuk-body">
      ${contact('Local Government and Social Care Ombudsman', 'Councils and care in England, after the council’s own answer.', to('www.lgo.org.uk'))}
      ${contact('Parliamentary and Health Service Ombudsman', 'The NHS in England, after its own answer.', to('www.ombudsman.org.uk'))}
      ${contact('Ombudsmen of the other nations', 'Wales, Scotland and Northern Ireland.', html`${to('www.ombudsman.wales')} · ${to('www.spso.org.uk')} · ${to('www.nipso.org.uk')}`)}
    </dl>`,
}) // prettier-ignore
