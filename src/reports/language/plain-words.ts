import { phrasesFrom } from './phrase-table.ts'

/**
 * Words of offices and of the field, with words that anyone knows. After GOV.UK's "Words to avoid" and the Plain English
 * Campaign's A to Z, with what safeguarding reports add. Same form as the table of fair words.
 */
export const plainPhrases = phrasesFrom(`
# jargon | A word of the field: a reader from outside stops here
multi-agency | multi-agency, multiagency, inter-agency, interagency, cross-agency | "between services", "of several services" | 
professionals | safeguarding professionals, frontline professionals, front-line practitioners, frontline practitioners | "workers", or what they are: nurses, teachers |
safeguarding-concern | raise~ a safeguarding concern, safeguarding referral | "told the council that she was worried about" |
threshold | threshold, thresholds, met threshold, meet threshold, met the threshold | what is asked before help is given, and whether it was |
step-down | step~ down, stepped-down, step-down, step up to, escalate~ to | "moved to", and what help there was then | 
escalation | escalation, escalation policy, escalate~ | "took it to a more senior person" |
signpost | signpost~, signposting | "told about", "gave the number of" |
wraparound | wraparound support, wrap-around support, wraparound, wrap-around | what the support was |
holistic | holistic, holistically | "whole", "of the whole family" |
robust | robust, robustly, robustness | what makes it strong |
package-of-care | package of care, care package, packages of care | what care, how often |
pathway | pathway, pathways, care pathway, referral pathway | "the steps", "who does what, in which order" |
presenting-issues | presenting issues, presenting problem, presenting need, presenting needs | what was seen, what was said |
complex-needs | complex needs, complexity of need, multiple and complex | what the needs were |
lived-experience | lived experience, lived experiences, daily lived experience | "life", "what a day was like" |
voice-of-the-child | voice of the child, child's voice, voice of child, capture~ the voice, captured the voice | what the child said and showed |
think-family | think family, whole-family approach, whole family approach | what was asked about whom |
professional-curiosity | professional curiosity, professionally curious, respectful uncertainty | "asking more", with the question |
trauma-informed | trauma-informed, trauma informed | what was done with the person's past in mind |
strengths-based | strengths-based, strength-based, strengths based, asset-based, asset based | "building on what went well", and what it was |
person-centred | person-centred, person centred, child-centred, child centred, child-focused | what the person wanted, and what was done with it |
co-production | co-production, co-produced, coproduced, co-produce~, co-design, co-designed | "made together with" |
stakeholder | stakeholder, stakeholders | who they are |
interface | interface, interfaces, interface between | "where two services meet" |
silo | silo, silos, silo working, working in silos | "apart from each other" |
triangulate | triangulate~, triangulation | "compared with" |
chronology-of-events | significant events, key episode, key episodes, key practice episode, key practice episodes | "time", "point", with what happened |
cohort | cohort, cohorts | "group" |
caseload | caseload, caseloads | "the children each worker looked after" |
allocated | allocated, unallocated, allocated worker, allocated social worker, case was allocated | "had a social worker", "waited for" |
duty | duty worker, duty social worker, duty desk, on duty system | "the social worker who took calls that day" |
strategy-discussion | strategy discussion, strategy meeting, strategy discussions | "a meeting of the police, health and social care about what to do next" |
section-47 | section 47, s47, s.47, section 47 enquiry, section 47 investigation | "the council's enquiry into whether a child is being harmed" |
section-17 | section 17, s17, s.17 | "help for a child in need" |
section-20 | section 20, s20, s.20 | "the parents agreed that the council would look after" |
section-42 | section 42, s42, s.42, section 42 enquiry | "the council's enquiry into whether an adult is being harmed" |
child-in-need | child in need plan, CIN plan, child in need status | "a plan of help for" |
core-group | core group, core groups, core group meeting | "the people who met every few weeks about the plan" |
conference | initial child protection conference, review child protection conference, case conference | "the meeting that decides whether a child needs a protection plan" |
pre-proceedings | pre-proceedings, public law outline, letter before proceedings | "the last step before the council goes to court" |
placed-at-home | placed with parents, kinship placement, connected persons, special guardianship | "lived with", and who it was |
private-fostering | private fostering arrangement, privately fostered | "lived with someone who was not a relative" |
dol | deprivation of liberty, deprivation of liberty safeguards | "was not free to leave" |
best-interests | best interests decision, best interests meeting | "a decision made for someone who could not make it" |
mental-capacity | lacked capacity, lacks capacity, has capacity, had capacity, executive capacity, executive functioning | "could not, at that time, decide about", and what the decision was |
formulation | formulation, case formulation, formulate~ | "understanding of", "worked out" |
comorbid | comorbid, co-morbid, comorbidity, comorbidities, co-occurring | "also had" |
aetiology | aetiology, prognosis, differential diagnosis, symptomatology, sequelae | the cause, what was expected, what else it could be |
contusion | contusion, contusions, haematoma, ecchymosis, laceration, lacerations, petechiae, petechial | "bruise", "cut", "tiny spots of blood" |
fracture | metaphyseal, metaphyseal fracture, subdural, subdural haematoma, retinal haemorrhage, retinal haemorrhages | where the bone was broken; "bleeding around the brain", "at the back of the eye" |
neonatal | neonatal, neonate, antenatal, ante-natal, postnatal, post-natal, perinatal, intrapartum, multiparous | "newborn", "before the birth", "after the birth" |
gestation | gestation, weeks gestation, gravida, parity | "weeks of pregnancy" |
faltering | faltering growth, failure to thrive, centile, centiles | "was not growing as expected" |
ligature | ligature, ligatures, ligature point, means of ligature | leave out the means |
cardiac-arrest | cardiac arrest, cardio-respiratory arrest, cardiorespiratory arrest, arrested at | "his heart stopped" |
ambulatory | ambulatory, non-ambulant, ambulant, pre-mobile, non-mobile | "could walk", "could not yet crawl" |
domicile | domicile, domiciled, domiciliary, domiciliary care, domiciliary visit | "home", "care at home" |
sectioned | sectioned, detained under section, informal patient | "kept in hospital under the Mental Health Act" |
crisis-team | crisis team, home treatment team, liaison psychiatry, assertive outreach | what the team does |
tasked | tasked, tasked with, actioned, action~ the | "asked to", "did" |
flagged | flagged, flag~ on the system, flagged up, flag up | "marked", "said" |
logged | logged, crimed, no further actioned, NFA, NFA'd, NFAd | "written down", "recorded as a crime", "nothing more was done" |
intelligence | intel, intelligence received, intelligence report, soft intelligence | "what the police had been told" |
modus | modus operandi, perpetrator profile, offender profile | how it was done |
bail | bail conditions, conditional bail, released under investigation | what he was told not to do |
remit | remit, within remit, out of remit, outside remit, purview | "what the service does" |
provision | provision, provision of services, service provision, alternative provision | "services", "school for children who are not in an ordinary one" | >allows >states >that
commission | commissioned service, commissioned services, commissioning arrangements, commissioner, commissioners | "paid for by", and who | <police
# plain | A longer word than it needs
utilise | utilise~, utilize~, utilisation | "use" |
commence | commence~, commencement | "begin", "start" |
terminate | terminate~, termination | "end" | <pregnancy >of >pregnancy
facilitate | facilitate~, facilitation, facilitative | "help", "make possible" |
implement | implement~, implementation | "carry out", "put in place" |
in-order-to | in order to, so as to, with a view to, with the aim of, for the purpose of, for the purposes of | "to" |
prior-to | prior to, previous to, in advance of | "before" |
subsequent | subsequent to, subsequently, subsequent | "after", "later" |
in-relation-to | in relation to, with regard to, with regards to, in regard to, in respect of, with respect to, with reference to, pertaining to, regarding | "about" |
due-to-the-fact | due to the fact that, owing to the fact that, in view of the fact that, on account of the fact, in light of the fact | "because" |
in-the-event | in the event of, in the event that, should the event | "if" |
at-this-point-in-time | at this point in time, at that point in time, at the present time, at the current time, at this juncture | "now", "then" |
a-number-of | a number of, a large number of, numerous, a multitude of, a plethora of, a range of | how many |
the-majority-of | the majority of, the vast majority of, the bulk of | "most" |
in-addition | in addition to, additionally, furthermore, moreover | "also", "and" |
however-notwithstanding | notwithstanding, nevertheless, nonetheless, albeit | "but", "even so" |
whilst | whilst, amongst, hitherto, heretofore, therein, thereof, thereafter, whereby, wherein, herewith, aforementioned, aforesaid, hereinafter | "while", "among", "before this", "in it", "then" |
endeavour | endeavour~, strive~ | "try" |
ascertain | ascertain~ | "find out" |
obtain | obtain~, procure~ | "get" |
purchase | purchase~ | "buy" |
reside | reside~, residence, resided at, residing | "live", "home" | >order
assist | assist~, assistance | "help" |
require | require~, requisite, requirement, requirements | "need", "must" | <legal <statutory
sufficient | sufficient, insufficient, sufficiently, insufficiently, adequate, inadequate, adequately, inadequately | "enough", "not enough" |
approximately | approximately, in the region of, circa | "about" |
demonstrate | demonstrate~, demonstrable, evidence~ that, evidenced by, evidenced | "show" |
indicate | indicate~, indicative of | "show", "say" |
inform | inform~ of, inform~ that, notify~ | "told" | <better <well
request | request~ | "ask" |
enquire | make~ enquiries, made enquiries, enquiries were made | "asked" |
attend-upon | attended upon, in attendance, in receipt of, in possession of | "was there", "gets", "has" |
undertake | undertake~, conduct~, carried out a review of | "do", "make" |
participate | participate~, participation, participant | "take part" |
identify | identify~, identification of | "find", "see" | <not
acknowledge | acknowledge~ receipt, acknowledged receipt | "said that it had come" |
communicate | communicate~ with, liaise~, liaise~ with, liaison, liaison with, in liaison with | "talk to", "work with" | >nurse >officer >psychiatry
consider | give~ consideration to, gave consideration to, consideration was given, take~ into consideration, due consideration | "think about", "thought about" |
decision | make~ a decision, made a decision, arrive~ at a decision, came to the conclusion, reached a determination | "decide" |
deliver | deliver~ training, deliver~ services, deliver~ outcomes, deliver~ interventions, service delivery | "train", "help", "do" |
drive | drive~ improvement, drive forward, driving forward, drivers, key drivers | "improve", "reasons" |
embed | embed~, embedded in practice, embedding, become embedded, fully embedded | "make usual" |
ensure | ensure~ that robust, seek assurance, assurance, gain assurance, be assured | "make sure", "check" |
expedite | expedite~, expeditious, expeditiously | "hurry" |
foster-culture | foster a culture, foster~ collaboration, cultivate~, culture of | what people will do |
going-forward | going forward, moving forward, in future going | "from now on" |
impact | impact~ on, impacted, impacting, impactful, negatively impacted, adversely impact, adversely affected | "affect", "hurt" |
initiate | initiate~, initiation of | "begin" |
key | key issue, key issues, key area, key areas, key findings, key themes, key learning | "main" |
landscape | landscape, ecosystem, architecture of, footprint | what it is |
leverage | leverage~ | "use" |
mitigate | mitigate~, mitigation, mitigations, mitigating factors | "make less", "what made it less likely" |
monitor | monitor~, ongoing monitoring, keep under review, kept under review | who looked, how often |
ongoing | ongoing, on-going | "still going on" |
optimum | optimum, optimal, optimise~, optimally | "best" |
outcome | outcome, outcomes, positive outcomes, improved outcomes, poor outcomes | what changed for the child | 
overarching | overarching, over-arching, high-level, strategic, strategically | "main", "of the whole" |
parameters | parameters, paradigm, paradigm shift | "limits", "way" |
prioritise | prioritise~, prioritisation, deprioritise~ | "put first" |
proactive | proactive, proactively, pro-active, reactive | "before being asked" |
process | process mapping, due process, processes and procedures, policies and procedures, systems and processes | what people do, step by step |
progress | progress~ the case, progress~ the referral, progressed to, case progression | "go on with", "moved to" |
promote | promote~ the welfare, promoting welfare | "help to do well" |
rationale | rationale, rationale for | "reason" |
recurrence | recurrence, reoccurrence, re-occurrence, reoccur~ | "happening again" |
remedy | remedial, remedial action, remediate~, remediation, rectify~ | "put right" |
resource | resource~, resourcing, under-resourced, capacity issues, capacity and demand, resource implications | "people", "time", "money" |
shortfall | deficit, deficits, deficiency, deficiencies | "what was not there" |
stipulate | stipulate~, mandate~, mandated, mandatory | "say", "must" |
streamline | streamline~, synergy, synergies, joined-up, joined up, seamless, seamlessly | "simpler", "together" |
support-network | support network, support networks, protective factor, protective factors, risk factor, risk factors | who helped; what made harm less, or more, likely |
tackle | tackle~, combat~, address~ the issue, address~ issues, address~ concerns | what will be done | 
timely | timely, in a timely manner, timeliness, timely manner, untimely | "soon", "within a week" | <more
transition | transition~, transitioned, transitional arrangements, transitioning | "move", "become an adult" |
transparent | transparent, transparency, open and transparent | "open" |
underpin | underpin~, predicated on, cornerstone, bedrock | "rest on" |
variation | variation in practice, inconsistency of practice, inconsistent application, postcode lottery | who did what, where |
via | via, per annum, per se, inter alia, vis-a-vis, ad hoc, de facto, ipso facto, status quo, pro forma, bona fide, viz, i.e, e.g, etc | "by", "a year", "in itself", "among other things" |
vulnerable | vulnerability factors, vulnerabilities, multiple vulnerabilities | what made harm likely |
wellbeing | wellbeing agenda, agenda, agendas, wellbeing offer, local offer, early help offer, offer | "plans", "help that there is" | <meeting >to >of >was >made
workforce | workforce, workforce development, human resources, upskill~, upskilling, capacity building | "staff", "train" |
work-stream | workstream, workstreams, work stream, work streams, task and finish, task-and-finish | "group", "piece of work" |
it-is | it is important to note, it should be noted, it is noted that, it is worth noting, it must be stressed, it is clear that, it is apparent that, it was felt that, it was considered that | leave it out, or say who thought so |
there-was-evidence | there was evidence of, there was evidence that, there was no evidence of, there is evidence, evidence suggests, there is no evidence | "we saw", "we did not see" |
`)
