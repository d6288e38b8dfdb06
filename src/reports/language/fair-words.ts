import { phrasesFrom } from './phrase-table.ts'

/**
 * Wording that puts on a child, an adult or a worker what belongs to whoever did harm, or to the system. Written from what
 * the field has learned to say instead: the language guidance of the Children's Society ("Appropriate Language: Child Sexual
 * and/or Criminal Exploitation", 2022), the national panel's reports on adultification, and Dekker's work on hindsight and
 * blame. It only ever warns: a person may keep a wording, and says why.
 *
 * A line is: name | wordings | what to write instead | words that make it something else. "~" after a verb stands for all its
 * forms; "<word" is an exception when it comes before, ">word" when it comes after.
 */
export const fairPhrases = phrasesFrom(`
# blame | It says that someone fell short and not what made it likely. A reader learns from the reasons
failed-to | fail~ to | say what was done, what was not, and what made that likely | <kidney <kidneys <heart <liver <lung <lungs <organ <organs <engine <brakes <alarm <equipment <battery <computer <server <wound <bone >thrive >respond >function >conceive
failure-to | failure~ to, failure~ by, failure~ of | say what did not happen, and what made that likely | <heart <kidney >thrive
failing | failings, serious failings, catalogue of failures, litany of failures, catalogue of errors | "gaps", with what made them likely |
neglected-to | neglect~ to | "did not", with the reason |
negligent | negligent, negligently, negligence | what was expected, what was done, and what stood in the way | >claim >law
should-have | should have done, ought to have done | what the guidance asked for, and what made it hard |
could-have-done-more | could have done more, should have done more, did not do enough | what else was possible at the time, and why it was not taken up |
poor-practice | poor practice, bad practice, sloppy practice, substandard practice | what was done, beside what was expected |
incompetent | incompetent, incompetence, unprofessional, careless, carelessness, sloppy | what the work looked like from where it was done |
at-fault | at fault, to blame, culpable, culpability, blameworthy | how the parts of the system met |
human-error | human error, individual error, worker error | what made the slip likely |
ignored | ignore~ the, ignore~ her, ignore~ his, ignore~ their, ignore~ warning, ignore~ concerns, turn~ a blind eye | "did not act on", with what was known and what competed with it |
overlooked | was overlooked, were overlooked, overlook~ the | "was not seen", with what hid it |
dropped-the-ball | drop~ the ball, fall~ through the cracks, fell through the net, slip~ through the net | where one service ended and the next began, and who held the whole |
missed-opportunity | missed opportunity, missed opportunities, missed chance, missed chances | "a point at which something else was possible", with what made it hard to take |
refused-service | refuse~ to engage, refuse~ services, refuse~ support, refuse~ help, refuse~ to work with | "did not take up", with what was offered and what it asked of the family |
wilful | wilfully, wilful disregard, blatant, blatantly, flagrant | the facts, without the adjective |
inexcusable | inexcusable, unforgivable, unacceptable, appalling, shocking, disgraceful, lamentable, woeful, woefully | the facts, without the adjective | <language
lazy | lazy, lax, complacent, complacency, apathetic, apathy | what the workload and the arrangements made usual |
inaction | inaction, did nothing, nothing was done | what was done, and what was not, with dates |
negated-duty | abdicate~, dereliction of duty, wash~ their hands | who held which duty, and how it was passed on |
lessons-not-learned | lessons were not learned, lessons have not been learned, failed to learn | which change was made after the earlier review, and why it did not hold |
blamed | only himself to blame, only herself to blame, only themselves to blame | leave it out |
poor-decision | poor decision, poor decisions, bad decision, bad decisions, wrong decision, poor judgment, poor judgement | the decision, what was known, and what else was considered |
weak | weak management, weak leadership, weak supervision, poor management, poor leadership, poor supervision | what supervision there was, how often, and what it was asked to do |
lack-of-curiosity | lack of professional curiosity, lack of curiosity, no professional curiosity, not curious enough | what would have helped them to ask: time, access, a colleague, a question in the form |
over-optimistic | overly optimistic, over-optimistic, rule of optimism, naive, naively, gullible | what they had been told, and what would have tested it |
non-compliance | non-compliance with procedure, did not follow procedure, did not comply with procedure, breach of procedure | what the procedure asked for, and why usual work differed from it |
# hindsight | It judges by what became known later. Say what was known then, to whom
should-have-known | should have known, ought to have known, should have realised, should have recognised, should have seen, should have spotted, should have noticed, should have identified | what was known then, by whom, and what it could be taken for |
could-have-known | could have known, could have foreseen, should have foreseen, should have been foreseen | what was known then, and how likely it made what happened |
could-have-prevented | could have been prevented, could have been avoided, should have been prevented, would have been prevented, preventable, avoidable | what might have made it less likely |
obvious | obvious sign, obvious signs, obvious that, obviously, clear signs, clear warning, clear warnings, warning signs were clear, glaring, blindingly | what could be seen at the time, and by whom |
with-hindsight | with hindsight, in hindsight, with the benefit of hindsight | what was known then |
inevitable | inevitable, inevitably, bound to happen, only a matter of time, waiting to happen, foreseeable, predictable | what made it more likely |
red-flag | red flag, red flags, alarm bells, tell-tale signs, telltale signs | what was seen, by whom, on which day |
if-only | if only, had they only | what was done, and why it made sense then |
missed-signs | miss~ the signs, miss~ signs, miss~ the warning, missed warning signs, signs were missed | who saw what, and what else it could have meant |
clearly-not | clearly not, clearly at risk, clearly vulnerable, clearly evident, plainly evident | what there was to see |
tragic-outcome | tragic accident waiting, led inexorably, led inexorably to, sealed her fate, sealed his fate | the course of events, as it could be seen then |
never-event | should never have happened, must never happen again, never be allowed to happen again | what will be different, and how anyone will know |
in-retrospect | in retrospect, looking back it is clear, it is now clear, it is clear now | when it became known, and to whom |
cue | cues were missed, cues were not picked up, did not pick up on, failed to pick up | what there was to see, and what it could be taken for |
# victim-blaming | It makes the person who was harmed answer for the harm
child-prostitute | child prostitute, child prostitutes, child prostitution, underage prostitute, teenage prostitute, prostituting herself, prostituting himself, prostitute herself | "a child who was sexually exploited" |
prostitute | prostitute, prostitutes, rent boy, rent boys | "a person who sells sex", or, of a child, "who was sexually exploited" |
child-pornography | child pornography, child porn, kiddie porn | "child sexual abuse images" |
promiscuous | promiscuous, promiscuity, sexually active with, sleep~ around, loose morals | what was done to the child, and by whom |
sexual-relationship | sexual relationship with an adult, relationship with an older man, relationship with an older male, relationship with an adult, older boyfriend, older boyfriends, older girlfriend | "was sexually abused by", or "exploited by", where that is what it was |
had-sex-with | had sex with a child, sex with a minor, sex with an underage, underage sex, consensual sex with | "raped" or "sexually abused": a child under 13 cannot agree |
put-herself | put~ herself at risk, put~ himself at risk, put~ themselves at risk, putting herself in, putting himself in, place~ herself at risk, place~ himself at risk, place~ themselves at risk, expose~ herself to risk, expose~ himself to risk | "was put at risk by", and by whom |
risky-behaviour | risky behaviour, risky behaviours, risk-taking behaviour, risk taking behaviour, risk-taking behaviours, dangerous behaviour | what others did, and what the child was coping with |
lifestyle-choice | lifestyle choice, lifestyle choices, chaotic lifestyle, chaotic lifestyles, lifestyle of her choosing, choosing this lifestyle | what life was like, and what shaped it |
chose-to | choose~ to stay with, choose~ to return to, choose~ to remain with, choose~ to go back | what made leaving dangerous or impossible |
made-choices | make~ poor choices, make~ bad choices, make~ unwise choices, make~ her own choices, make~ his own choices, poor choices, unwise decision, unwise decisions | what the choices were between | >act
failed-to-protect | fail~ to protect, failure to protect | who caused the harm, and what stood in the way of the other parent |
allowed | allow~ the abuse, allow~ him to return, allow~ the perpetrator, allow~ him back, let him back | what he did to come back, and what protection there was |
engage-in | engage~ in sexual activity, engage~ in exploitation, involved in exploitation, involved in sexual exploitation, involved in child sexual exploitation | "was sexually exploited by" |
complicit | complicit, complicity, colluded with, collude~ with, willing participant, willingly | how the child was made to |
provoked | provoke~, provocative, provocatively, seductive, flirtatious, attention-seeking, attention seeking | what happened, without a motive |
asking-for-it | ask~ for it, brought it on herself, brought it on himself, brought on themselves, bring~ it upon | leave it out |
disclosed-late | delayed disclosure, late disclosure, did not disclose, fail~ to disclose, refuse~ to disclose | "was able to tell", when, and whom; or "had not yet been asked in a way that let them tell" |
alleged-victim | alleged victim, alleged victims, so-called victim | "the child", "the person"; "alleged" belongs to what is said to have been done, not to who it was done to |
allegation-retracted | retract~ her, retract~ his, retract~ the allegation, retraction, withdrew her statement, withdrew his statement | "felt unable to go on with", with what she or he had been promised |
domestic-dispute | domestic dispute, domestic incident, domestic incidents, domestics, volatile relationship, toxic relationship, stormy relationship, turbulent relationship, marital dispute, fiery relationship | who used violence or control, against whom |
violent-relationship | violent relationship, abusive relationship, violent household | "he was violent to her": a relationship is not violent, a person is |
drug-running | drug running, drugs runner, drug runner, drug mule, drug dealer, drug dealing, county lines dealer, dealing drugs | "was criminally exploited", where a child was |
gang-member | gang member, gang members, gang affiliated, gang-affiliated, gang involved, gang-involved, involved in gangs | what is known, and who has a hold over the child |
absconded | abscond~, absconder, absconders, run~ away repeatedly, persistent absconder | "was missing from", with what the child went from and to |
grooming-victim | allow~ herself to be groomed, allow~ himself to be groomed, easily led, easily influenced, susceptible to grooming, vulnerable to grooming | "was groomed by", and how |
vulnerable-child | makes herself vulnerable, makes himself vulnerable, making herself vulnerable, making himself vulnerable | who made use of what |
difficult-child | difficult child, challenging child, naughty, badly behaved, out of control, beyond parental control, unruly, troublesome, troubled child, problem child | what the child did, and what it may have said |
challenging-behaviour | challenging behaviour, challenging behaviours, bad behaviour, disruptive behaviour, difficult behaviour, behaviour issues, behavioural issues, kick~ off | what happened, and what the child may have been telling |
manipulative | manipulative, manipulate~ professionals, manipulating staff, plays professionals off, play~ one off | what they asked for, of whom, and what came of it |
aggressive-child | aggressive child, violent child, abusive child, young perpetrator, child perpetrator, juvenile offender, young offender, child abuser | "a child who harmed another", with what had happened to that child | >institution >institutions >team
liar | lied, liar, lying about, untruthful, dishonest, fabricated her account, fabricated his account | what was said, when, and what else was known |
claims | claim~ that she, claim~ that he, claim~ to have been, claim~ he was, claim~ she was | "said" |
attempted-cry | cry for help, just attention, not serious attempt, superficial self-harm, superficial cuts, gesture | what was done, and what the person said of it | <kind <small
committed-suicide | commit~ suicide, committed suicide, successful suicide, failed suicide attempt, unsuccessful suicide, suicide bid | "died by suicide", "took their own life", "attempted suicide" |
addict | addict, addicts, junkie, junkies, alcoholic, alcoholics, drug abuser, drug abusers, drug user, drug users, druggie, substance abuser, substance misuser, substance misusers | "a person who depends on alcohol", "who uses drugs" | >anonymous
mentally-ill | the mentally ill, mentally ill people, schizophrenic, schizophrenics, psychotic patient, mental patient, suffers from mental | "a person with", and what |
suffering-from | suffer~ from autism, suffer~ from dementia, suffer~ from epilepsy, suffer~ from learning, suffer~ with, afflicted with, afflicted by, victim of autism | "has", "lives with" |
wheelchair-bound | wheelchair bound, wheelchair-bound, confined to a wheelchair, bedbound, bed-bound, bed bound, bed blocker, bed blockers | "uses a wheelchair", "is cared for in bed" |
the-disabled | the disabled, the elderly, the vulnerable, the homeless, the poor, handicapped, mentally handicapped, retarded, special needs child | "disabled people", "older people", "people who were homeless" | >children >child >people >person >adult >adults >man >woman >facilities >students
dirty | dirty home, filthy home, filthy, squalid, squalor, dirty house | what was seen, room by room |
feckless | feckless, work-shy, benefits family, problem family, troubled family, dysfunctional family, chaotic family, chaotic household, family from hell, notorious family | what the family was dealing with | >programme
broken-home | broken home, broken homes, single mother, single mothers, unmarried mother, absent father, absent fathers, baby father, baby daddy, illegitimate | who lived in the home, and who cared for the child | 
teen-mum | teenage mum, gymslip mother, schoolgirl mother, young mum who | "a young mother", and only where her age bears on what happened |
illegal-immigrant | illegal immigrant, illegal immigrants, illegals, illegal migrant, illegal migrants, bogus asylum | "a person without leave to remain", "a person who was seeking asylum" |
honour-killing | honour killing, honour killings, honour crime, honour crimes, crime of passion | "so-called honour-based abuse", "a killing by family members" |
non-white | coloured, half-caste, half caste, non-white, ethnic person, ethnics, oriental | the words that the person used | <brightly <light <dark >pencils >paper
# adultifying | It speaks of a child as though older than they were, so that nobody looks after them as a child
streetwise | streetwise, street-wise, street wise, street smart, worldly wise, worldly, savvy | what the child had had to learn, and why |
mature-beyond | mature beyond her years, mature beyond his years, mature for her age, mature for his age, mature for their age, beyond her years, beyond his years, older than her years, older than his years, old head on young shoulders, wise beyond | how old the child was, and what they did |
resilient-child | resilient child, remarkably resilient, very resilient, seemed resilient, appeared resilient, coping well, bounces back | what the child said and did; resilience is not the absence of need |
young-adult | acted like an adult, behaved like an adult, looked older, looks older, looked like an adult, presented as older, appeared older, adult-like, seemed older, acted older, physically mature, well developed for | the child's age |
young-man | a young woman of, a young man of, young lady, young ladies | "a girl", "a boy", with the age; under 18 is a child | 
parentified | parental role, parentified, little mother, man of the house, mothers her siblings, responsible for her siblings, responsible for his siblings | what a child of that age was left to do, and by whom |
independent-child | fiercely independent, very independent, able to look after herself, able to look after himself, capable of looking after herself, capable of keeping herself safe, able to keep herself safe, able to keep himself safe, keep herself safe, keep himself safe, keep themselves safe | what protection a child of that age should have from others |
makes-own-decisions | make~ her own decisions, make~ his own decisions, make~ informed choices, capable of making her own, capable of making his own, knows her own mind, knew her own mind, knew his own mind | the child's age, and what was decided for them |
consenting | consented to sex, consented to the relationship, consensual relationship, consenting, gave consent to sex, agreed to sex | who had the power; a child cannot agree to being exploited |
boyfriend | her boyfriend, his girlfriend, boyfriend was, her partner was an adult, her adult boyfriend | "the man who", "the adult who", where it was abuse |
sexualised | sexualised behaviour, overly sexualised, sexually aware, sexually precocious, precocious, over-sexualised, hypersexual, sexually provocative | what the child did, and what a child of that age knows |
attitude | attitude problem, bad attitude, sullen, surly, stroppy, mouthy, cheeky, gobby, defiant, insolent, hostile teenager | what the child said |
non-compliant-child | non-compliant child, uncooperative child, would not cooperate, refuse~ to cooperate, refuse~ to talk, would not talk, refuse~ to speak to | what the child was asked, by whom, and how safe it was to answer |
aggressive-teen | intimidating, threatening demeanour, physically imposing, large for his age, big for his age, menacing | what was done | <found
strong-girl | strong black woman, strong young woman, tough, hard as nails, feisty, tomboy | how the child was seen, and what that kept from being seen | >question >questions >decision >decisions >love
criminal-child | known to police, well known to police, prolific offender, prolific young offender, career criminal, hardened | what had happened to the child, and who gained from it |
# engagement | It says that the person was the obstacle, and not what was offered or how
hard-to-reach | hard to reach, hard-to-reach, difficult to reach, hard to engage, difficult to engage, hard to help, difficult to help | "seldom heard", or what the service did to reach them | <phone <island
disengaged | disengage~, disengagement, non-engagement, non engagement, not engaging, did not engage, does not engage, failed to engage, fail~ to engage, poor engagement, lack of engagement, refused to engage, reluctant to engage, would not engage, sporadic engagement | what was offered, how, and what it asked of them |
did-not-attend | did not attend, DNA, DNAs, DNAd, DNA'd, fail~ to attend, failed to attend, non-attendance, missed appointment, missed appointments, did not turn up, no show, no-show | of a child, "was not brought"; of an adult, what the appointment asked of them | >test >sample >profile >evidence >results >analysis >match >swab
disguised-compliance | disguised compliance, disguised non-compliance, false compliance, superficial compliance, feigned compliance | what was agreed, what was seen afterwards, and who knew both |
uncooperative | uncooperative, un-cooperative, non-compliant, noncompliant, non compliant, not compliant, resistant, resistance to, obstructive, hostile, avoidant | what was asked, and what made it hard to say yes | >bacteria >infection
hostile-family | hostile family, hostile parents, hostile mother, hostile father, difficult family, difficult parents, difficult to work with, demanding parents, demanding mother, difficult mother, aggressive mother, vexatious | what they said, and what they had been through with services |
evasive | evasive, secretive, evade~ services, evade~ professionals, avoid~ professionals, closed family, closed ranks | when they were not seen, and what was tried |
failed-to-comply | fail~ to comply, breach~ the agreement, breach~ the plan, broke the written agreement, breach of the working agreement | what the agreement asked, of whom, and whether it could be kept |
denied-access | deny~ access, deny~ entry, refuse~ entry, refuse~ access, denied professionals | who called, when, and what was said at the door |
missed-medication | non-concordant, non-adherent, refuse~ medication, refuse~ treatment, refused care, refused all care, declined all | what was offered, how it was explained, and what the person said | 
self-discharged | self-discharge~, self discharge~, discharged himself, discharged herself, discharged themselves, discharge against medical advice, took own discharge | what the person wanted, and what was offered instead |
lack-insight | lack~ insight, no insight, poor insight, limited insight, lacking insight | what the person understood, in their words |
in-denial | in denial, minimise~ the, minimise~ her, minimise~ his, minimised concerns, played down | what they said, and what it would have cost to say more |
not-motivated | unmotivated, lack~ motivation, not motivated, poor motivation, unwilling to change, unwilling to, not willing to | what was in the way |
own-worst-enemy | own worst enemy, not helping herself, not helping himself, refuse~ to help herself, refuse~ to help himself | leave it out |
capacity-unwise | has capacity so, capacity was assumed, self-neglecting by choice, chose to self-neglect, chose to live, chooses to live | what was asked about each decision, and whether he or she could carry it out |
frequent-flyer | frequent flyer, frequent attender, frequent attenders, frequent caller, revolving door, repeat caller, regular caller, time-waster | how often they asked for help, and what they were given |
placement-breakdown | break~ down the placement, sabotage~ the placement, sabotaged, broke down her placement, failed placement, failed placements | what the home could not give |
difficult-to-place | difficult to place, hard to place, unplaceable | what homes there were |
case-closed | case was closed due to non, closed due to non-engagement, closed due to lack of | what was tried, and who was told |
challenging-family | challenging family, challenging parents, complex family, complex case, complicated family | what the family was dealing with, and who was helping |
did-not-want | did not want help, did not want support, does not want help, not want to be helped | which help was offered, and what she or he said about it |
# naming | It names people by what was done about them and not by who they are
case | the case, this case, these cases, our cases, closed case | "the child", "the family", "the review" | <in >law >conference >management >file >study >note >notes >record >records >review >reviews >holder
lac | LAC, LACs, looked after child reviews, LAC review, LAC reviews, LAC child, cared for child | "children in care", "children looked after" |
placement | placement, placements | "home", "where she lived" | <student <work <nursing
contact | contact with siblings, contact with mother, contact with father, contact with birth, contact centre visit, supervised contact | "time with", "seeing" |
siblings-group | sibling group, sibling groups, sib group | "brothers and sisters" |
respite | respite, respite care, respite placement | "a short break", "a stay" |
statutory-visit | stat visit, stat visits, statutory visit to the child | "the visit that the law asks for" |
subject-child | subject child, the subject, index child, the index, the child subject, mum and dad | the name that the child or family chose for the report | >matter >access >line
service-user | service user, service users, client group, caseload, users of services | "the person", "people" |
perpetrator-only | the perp, perps, perp | "the man who", with what he did |
victim | victims of their own, career victim, professional victim | "the person who was harmed" |
placement-move | moved placement, placement move, placement moves, multiple placements, placed in | "moved home", "lived with" |
peers | peers, peer group, peer-on-peer abuse, peer on peer abuse, peer-on-peer | "friends", "other children", "child-on-child abuse" | <house <among
permanence | permanence, permanency, permanency plan, matched with carers | "a home to grow up in" |
non-mobile-baby | the baby's presentation, presented with, presenting with, presented as, presentation | what was seen | >evidence >award >slides
`)
