import { communityShortForms, communitySpellings } from './community-forms.ts'

/**
 * What first names are shortened to in the United Kingdom, and how the same name is otherwise spelt. Written for this
 * check: general tables know 24 of 61 British short forms (trust 6.3), and no algorithm finds Gaz in Gary.
 */
const shortForms = `
aaron: azza ron | abdul: abdi | abigail: abby abbie abi gail | adam: ads addy | adrian: ade adie | agnes: aggie nessie |
aidan: ade | alan: al | albert: al bert bertie albie | alexander: alex al alec lex sandy sasha xander zander ally |
alexandra: alex lexi lexie lexy sandra sandy sasha alix ally | alfred: alf alfie fred freddie | alice: ali allie |
alison: ali ally | alistair: al ally ali | amanda: mandy mand | amelia: millie milly mia amy melia | amina: mina |
andrea: andie andi | andrew: andy drew ands | angela: angie ange | angus: gus | anita: nita | ann: annie nan nancy |
anne: annie nan nancy | annabel: anna belle bel bella | anthony: tony ant | antonia: toni tonia | archibald: archie arch |
arthur: art artie | ashley: ash | ashleigh: ash | barbara: barb babs barbie | barnaby: barney | barry: baz bazza |
beatrice: bea bee trixie | belinda: bel linda | benedict: ben benny | benjamin: ben benny benji | bernadette: bernie detta |
bernard: bernie | bethany: beth bethie | bradley: brad | brendan: bren | bridget: bridie biddy bridge | caitlin: cait kate |
callum: cal | calvin: cal | cameron: cam | candice: candy | carl: carlo | carol: caz | caroline: carrie caro caz carol lina |
cassandra: cass cassie sandra | catherine: cath cathy cat kate katie kitty kay | cecilia: cece celia cissie |
charles: charlie chas chaz chuck | charlotte: charlie lottie lotte char charl chaz | chelsea: chels | cheryl: chez chezza |
chloe: clo | christian: chris | christina: chris chrissie chrissy tina | christine: chris chrissie chrissy tina teenie |
christopher: chris kit topher kris | claire: clairey | clifford: cliff | clive: cliv | colin: col | connor: con |
constance: connie | cornelius: con neil | craig: craigy | cynthia: cindy cyn | daisy: daise | damian: damo | daniel: dan danny |
danielle: dani danni dan ella | darren: daz dazza | david: dave davy davey dai | dawn: dawnie | deborah: deb debs debbie debra |
declan: dec | dennis: den denny | derek: del dez | derrick: del | desmond: des dez | diana: di | diane: di | dominic: dom |
donald: don donny | donna: don | dorothy: dot dottie dolly dora | douglas: doug dougie | duncan: dunc | dylan: dyl |
edmund: ed eddie ted ned | edward: ed eddie ted teddy ned neddy | edwin: ed eddie ned | eileen: eily | eleanor: ellie nell nellie nora ella elle lenny |
elizabeth: liz lizzie lizzy beth betty bet betsy bess libby lisa eliza elsie elle lilibet buffy | ellen: ellie nell nellie |
emily: em emmy emms millie milly | emma: em emmy emms | eric: rick ricky | esther: essie | ethan: eth | eugene: gene | evelyn: evie eve lyn |
ezekiel: zeke | felicity: flick fliss fee | fiona: fi fee | florence: flo florrie flossie | frances: fran franny frankie cissie |
francesca: fran frankie franny chess cesca | francis: frank frankie fran | frank: frankie | frederick: fred freddie freddy rick |
freya: frey | gabriel: gabe gabby | gabrielle: gabby gabs gaby elle | gareth: gaz gary | gary: gaz gazza | gavin: gav |
gemma: gem gems | genevieve: gen ginny evie | geoffrey: geoff jeff | george: georgie geordie | georgia: georgie george |
georgina: georgie george gina | gerald: gerry ged jerry | gerard: gerry ged | geraldine: gerry | gillian: gill gilly jill |
gloria: glo | gordon: gord gordy | grace: gracie | graham: gray | gregory: greg | gwendoline: gwen gwennie | hannah: han hanny |
harold: harry hal | harriet: hattie harry hatty etta | harrison: harry | harry: hal haz hazza | hayley: hayls hales |
heather: heth | helen: hels nell nellie lena | henrietta: henry etta hettie hattie | henry: harry hal hank | herbert: bert herb bertie |
hilary: hil hils | howard: howie | hugh: huw hughie | ian: iain | imogen: immy immie imo | irene: rene renee | isaac: ike zac |
isabel: izzy izzie bel belle bella isa | isabella: izzy izzie bella belle isa bel ella | isabelle: izzy izzie belle bella isa |
isobel: izzy bel ishbel | ivan: van | jacob: jake jay | jacqueline: jackie jacqui jax jac | jade: jadey | jaime: jay |
james: jim jimmy jamie jem jay jimbo jamesy | jamie: jay jim | jane: janey janie jenny | janet: jan jannie | janice: jan |
jasmine: jas jaz jazz jazzy minnie | jason: jay jase | jayden: jay | jean: jeanie | jeffrey: jeff | jennifer: jen jenny jenna |
jeremiah: jerry jez | jeremy: jez jezza jerry jem | jessica: jess jessie jessy | jill: jilly | jillian: jill jilly | joan: joanie |
joanna: jo joey anna | joanne: jo joey | jocelyn: joss jos | john: jack johnny jon jonny jonno jock | jonathan: jon jonny jono jonno nathan |
jordan: jord jordy | joseph: joe joey jo | josephine: jo josie joey jose fifi posy | joshua: josh | joyce: joy | judith: jude judy judi |
julia: jules julie | julian: jules | julie: jules | juliet: jules julie | justin: jus | karen: kaz kazza kez | karl: kal |
katherine: kath kathy kat kate katie kitty kay kit | kathleen: kath kathy kat kate katie kay | kathryn: kath kathy kat kate katie |
kayleigh: kay kayls kaylee | keeley: keels | keith: keef | kelly: kel kels | kenneth: ken kenny | kerry: kez kezza | kevin: kev |
kieran: kier | kimberley: kim kimmy kimbo | kirsten: kirsty kirst | kirsty: kirst | kristina: kris kristy tina | kyle: ky |
lauren: loz lozza lol laurie ren | laura: lozza loz laurie lol | lawrence: larry laurie loz | leanne: lea lee | lee: leroy |
leonard: len lenny leo | leonie: leo | leslie: les | lesley: les | lewis: lew lou louie | liam: li | lillian: lil lily lilly |
lily: lil lils | linda: lin lindy lyn | lindsay: linz linds | lisa: lis leece | lorraine: lori raine loz | louis: lou louie |
louise: lou lulu louie | lucas: luke luca | lucinda: lucy cindy | lucy: luce lulu | luke: lukey | lydia: lyd lyddie |
lynne: lyn lynnie | mackenzie: mac mack kenzie kenz | madeleine: maddy maddie mads lena | madison: maddy maddie mads | malcolm: mal malc |
mandy: mand | marcus: marc | margaret: maggie mags meg megan peggy peg marge margie madge daisy greta rita | maria: mia ria maz |
marie: maz mimi | marion: maz | marilyn: maz lyn | marjorie: marge margie jorie | mark: marky | martha: marty mattie | martin: mart marty |
martina: tina | mary: may mae molly polly mamie maz | matilda: tilly tilda mattie matty | matthew: matt matty mat | maureen: mo reenie |
maurice: mo morrie | maximilian: max | maxine: max | maxwell: max | megan: meg meggie megs | melanie: mel melly | melissa: mel lissa missy |
mercedes: merc sadie | michael: mike mick mickey micky mikey mitch | michelle: shell shelly chelle mich elle | mildred: millie milly |
millicent: millie milly | miranda: mandy randa | miriam: mim mimi miri | mitchell: mitch | mohammed: mo moh hammy | mohamed: mo moh | muhammad: mo moh |
molly: mol moll | morgan: mo morg | muriel: mu | myfanwy: myf fanny | nadine: nads dina | nancy: nan | naomi: nomi omi | natalie: nat nats natty talia |
natasha: tash tasha nat tashy | nathan: nate nath nat | nathaniel: nate nath nat nathan | neil: neily | neville: nev | niamh: nee neve |
nicholas: nick nicky nic nico klaus | nicola: nicky nic nikki nix nics | nicole: nicky nic nikki nix | nigel: nige | nina: nini | noah: noey |
noel: nole | norman: norm | octavia: tavy | oliver: ollie olly ol | olivia: liv livvy livvie olive ollie via | oscar: oz ozzie | owen: ow |
pamela: pam pammy | patricia: pat pats patsy patty tricia trish tish paddy | patrick: pat paddy rick pads | paul: pauly | paula: pauly |
pauline: paul polly | penelope: pen penny nell | percival: percy | peter: pete petey | philip: phil pip flip | phillip: phil pip flip |
philippa: pip pippa phil pippy | phoebe: phoebs fee | phyllis: phyl | poppy: pops | prudence: pru prue | rachel: rach rachie rae ray | ralph: ralphie |
raymond: ray | rebecca: becky becca beck becks bex bec reba | reginald: reg reggie | rhiannon: rhi rhian annie | rhys: reece |
richard: rich richie rick ricky dick dickie ritchie | riley: ry | robert: rob robbie bob bobby bert rab rabbie robin robbo bobbie |
roberta: bobbie robbie berta | roderick: rod roddy rick | rodney: rod roddy | roger: rodge | roland: rolly ro | ronald: ron ronnie |
rosalind: ros roz rosie | rose: rosie | rosemary: rose rosie ro romy | rowena: ro wena | roxanne: rox roxy | ruby: rubes rube | rupert: ru |
russell: russ rusty | ruth: ruthie | ryan: ry | sabrina: brina sab | samantha: sam sammy sammie mantha | samuel: sam sammy | sandra: sand sandy sandie |
sarah: sal sally sadie saz sazza | scarlett: scar lettie | scott: scotty | sean: seanie | sebastian: seb bas bash | shannon: shan shaz |
sharon: shaz shazza shaza | shaun: shauny | sheila: shee | shirley: shirl | sian: shan | sidney: sid | simon: si simes | simone: sim |
siobhan: shiv shivvy | skye: sky | sophia: soph sophie fia | sophie: soph sophs | stacey: stace | stanley: stan | stella: stell | stephanie: steph stephie steff stevie |
stephen: steve stevie ste | steven: steve stevie ste | stewart: stew stu | stuart: stu stew | susan: sue susie suzie suzy su sukie | susannah: sue susie suzie zanna anna |
suzanne: sue suzie suzy zanne | sylvia: syl sylvie | tabitha: tabby tabs | tamara: tammy tam mara | tamsin: tam tammy taz | tara: taz | terence: terry tel tez |
terry: tel tez | teresa: terri tess tessa resa trace | theresa: terri tess tessa | theodore: theo ted teddy | thomas: tom tommy thom tommo tam |
tiffany: tiff | timothy: tim timmy | toby: tobes | tobias: toby | tracey: trace tracy | trevor: trev | tristan: tris | tyler: ty | tyrone: ty ron |
ursula: ursie | valerie: val | vanessa: ness nessa van vee | verity: vee | veronica: ron ronnie vron nica | victor: vic | victoria: vicky vicki vikki vic tori tory vix |
vincent: vin vince vinny | violet: vi vilet | virginia: ginny gina virgie | vivian: viv | vivienne: viv | walter: wal wally walt | warren: waz wazza |
wayne: wazza | wendy: wend wends | wilfred: wilf fred wilfie | william: will bill billy willy wills liam wils gwil | winifred: win winnie freda | yasmin: yas yaz yazzy minnie |
yvonne: von vonnie eve | zachary: zac zach zak zack | zoe: zo zozo
`

/** The same name, spelt otherwise or in another of the languages of these islands. */
const spellings = `
aaron arran | abbie abby abi abbey | aimee amy ami amie | aiden aidan ayden aydan | aisha ayesha aysha aeysha | alan allan allen alun | alastair alistair alasdair alisdair |
alex alix aleks | alfie alfy | ali aly | alison allison alyson | amelia emilia | ana anna hanna hannah | anne ann an | anthony antony | ashley ashleigh ashlee |
bryan brian | brooke brook | bronwen bronwyn | caitlin kaitlin katelyn caitlyn kaitlyn catelyn | callum calum kallum | carl karl | carly karly carley carli | catherine katherine kathryn catharine katharine cathryn |
charlie charley charli | chloe khloe cloe | claire clare clair | connor conor conner konnor | courtney kourtney | daniel danyal daniyal | darcy darcey darci d'arcy | dean deane |
declan deklan | dillon dylan dilan | elliot eliot elliott eliott | ella ela | ellie elly elle | emily emilie emely | erin eryn aerin | ethan ethen | evie evy eve | faye fay fae |
fatima fatimah fathima | finlay finley findlay | fiona ffion | freddie freddy | gareth garath | gemma jemma | geoff jeff | georgia jorja | gillian jillian | graham graeme grahame |
hailey hayley haley hayleigh | hannah hanna hana | harry harri | henry henri | hugh huw | ian iain | imran emran | isaac izaac issac | isabel isobel isabelle isobelle izabel |
izzy izzie | jac jack jak | jackson jaxon jaxson | jacob jakob jacub | jade jayde | jaden jayden jaiden jaydon | jake jaik | jamie jaime jaimie | jasmine jasmin yasmin yasmine jazmin | jayne jane |
jess jesse | joanna johanna | jodie jody jodi | john jon | jonathan jonathon johnathan | jordan jordon jorden | joseph yusuf yousef | josh joshua | kate cate kait | katie katy cathy kaitie kati |
kayden caden kaden | kayleigh kayley kaylee kaleigh keighley caylee | keira kiera kyra kira | kelly kelley kelli | kerry kerrie keri | kevin kevan | kian cian kyan kiaan | kieran kieron ciaran keiran |
kirsty kirstie kirsti | kyle kile | lacey lacie laci | laura lora lorna | lauren loren lauryn | leah lea lia | leigh lee li | lewis louis luis | liam lyam | libby libbie | lily lilly lilli lillie |
lisa leesa leeza | lola lolah | louise luise | lucy lucie luci | luke luc luca luka | lynn lyn lynne lin | macy macey macie maisie | maddison madison madisyn | mark marc | martyn martin | mathew matthew matthieu |
maya maia mya maja mayah myah | megan meghan meagan | mia mya miya mea | michaela mikayla micaela mckayla | michael micheal mikael mikhail | mohammed mohamed muhammad mohammad muhammed mahomet mohamad | molly mollie |
natalie nathalie natalia | natasha natacha | nathan nathen | neil neal niall | niamh neve nieve neeve | nicholas nicolas nikolas | nicola nichola nikola | niki nikki nicky nicki | noah noa |
oliver olivier | owen eoin owain eoghan | paul pol | peter pieter piotr | phoebe pheobe phebe | philip phillip philippe | quinn quin | rachel rachael rachelle | rebecca rebekah rebeca | reece rhys reese rhyse |
rhianna rihanna rianna reanna | riley reilly rylee ryley | robyn robin | rory ruairi rhuri | ruby rubie | ryan rian | saoirse sersha seersha | sara sarah zara zarah | sean shaun shawn shane | shannon shanon |
shelley shelly | sian sean shan | siobhan shivaun chevonne shavon | sofia sophia sofiya | sophie sofie | stacey stacy stacie | stephen steven stefan | stuart stewart | susan suzanne susann | summer somer |
tara tarah | teagan tegan | teresa theresa | terry terri teri | thea theia tia | theo teo | toby tobi | tony toni | tracey tracy tracie | tyler tylor | vicky vicki vikki | vivien vivian vivienne |
william liam gwilym | yusuf yousuf yusef youssef | zac zach zak zack | zain zayn zane zayne | zoe zoey zoey zoie
`

const read = (table: string): readonly string[] =>
  table
    .split('|')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '')

const shortsOf = new Map<string, ReadonlySet<string>>()
const fullsOf = new Map<string, Set<string>>()
for (const line of read(`${shortForms}|${communityShortForms}`)) {
  const [full = '', shorts = ''] = line.split(': ')
  shortsOf.set(full, new Set([...(shortsOf.get(full) ?? []), ...shorts.split(' ')]))
  for (const short of shorts.split(' ')) fullsOf.set(short, (fullsOf.get(short) ?? new Set()).add(full))
}

const spelledAlike = new Map<string, Set<string>>()
for (const line of read(`${spellings}|${communitySpellings}`)) {
  const names = line.split(' ')
  for (const name of names) spelledAlike.set(name, new Set([...(spelledAlike.get(name) ?? []), ...names]))
}

/** Everything else that a first name may be called: what it is short for, what it is shortened to, how else it is spelt. */
export function otherFormsOf(name: string): ReadonlySet<string> {
  const written = [name, ...(spelledAlike.get(name) ?? [])]
  const full = written.flatMap((each) => [...(fullsOf.get(each) ?? [])])
  const all = [...written, ...full].flatMap((each) => [each, ...(shortsOf.get(each) ?? []), ...familiar(each)])
  const forms = new Set(all)
  forms.delete(name)
  return forms
}

/**
 * How any name is made familiar: Gary is Gaz and Gazza, Sharon Shaz and Shazza; Thomas is Tommo.
 * These words mean nothing else, so making them up raises no false alarm.
 */
function familiar(name: string): readonly string[] {
  const [, start, next] = /^([^aeiouy]+[aeiou]|[aeiou])([rlmn])/.exec(name) ?? []
  if (name.length < 4 || start === undefined || next === undefined) return []
  return [`${start}z`, `${start}zza`, `${start}zzer`, `${start}${next}${next}o`]
}

/** A first name that is borne in the United Kingdom, as far as the tables know. */
export const isFirstName = (word: string): boolean =>
  shortsOf.has(word) || spelledAlike.has(word) || otherFirstNames.has(word)

const otherFirstNames = new Set(
  `ada adeel ahmed aiza akira alma amara amir amira amit anaya aniela anil anish anjali anya aria arjun arlo asha asif ava ayaan ayla bilal blake bodhi boris bronwen cara carys charles
  chidi chinedu dafydd dalia deepak delilah dev dilip dimitri ebony edith efe eira elena eli elif elijah eliza elsa emre ewan ezra farah faisal fatuma felix fergus ffion finn gethin gita
  grzegorz gurpreet gwen habiba hamza haris harpreet hasan hassan heidi hope hussain ibrahim idris ikra imani ines iqra irfan isla ivor ivy jasper jaspreet joan joel jude kabir kai kamal
  karim karina kofi krystian kwame laila layla lena leo leon lena levi lexi lola lorenzo luna magda mahmoud maisie malik manpreet mariam marek martha mason mateusz max megha mehmet mila
  milan mina mustafa myles nadia nabil nell nia nikhil nisha nora noor nour oluwaseun omar orla otis ola parveen pavel pawel priya raj rahul rajesh ravi reuben rhea rohan roman roshni rowan
  sadia saira salma samir sana sanjay seren shabnam shanice simran sienna sunita tahir tariq temitope tomasz tunde umar usman vera viktor wasim willow wiktoria xavier yasir yusra zahra
  zainab zara zeynep zuzanna`.split(/\s+/),
)
