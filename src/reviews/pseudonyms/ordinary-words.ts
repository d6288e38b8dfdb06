/**
 * Names that are also ordinary English words. In lower case they are taken for the word: "will", "may", "rose".
 * A name that is not here is replaced however it is written, because a missed name is worse than a changed word.
 */
const words = new Set(
  `abbey amber angel april archer art ash aspen august autumn baker banks bank barber basil bay bee bell berry bill birch
  bishop black blossom blue bob bolt bond bonny booth bower brand brook brooks brown buck bud burn bush butcher butler buzz
  carpenter carter case cash chance chase cherry chip christian church clay clement clover cole coral cook cooper corn court
  cox crook cross crystal daisy dale dandy dane dawn day dean dell den diamond dick dove drake draper drew duke earl east
  ebony elder elm ember eve faith fawn fern field fisher fish flint flower ford forest forrest foster fowler fox frank frost
  gale garden gardener gay gem genesis ginger glen glory grace grant gray green grey grove guy hale hall happy harmony harp
  harper harry hart haven hay hazel heath heather heaven hill holly holmes home honey hood hope hunt hunter iris iron ivory
  ivy jack jade jay jean jet jewel jolly joy judge july june juniper justice kay king kit knight lake lamb lance land lane
  lark laurel lavender law leaf lee lily lime linden lock long love low mace major maple marble march marina mark marsh
  marshal martin mason may mead meadow melody mercer mercy merry miles mill miller misty moon moor moss nick noble nora north
  oak ocean olive opal page paige parish park parson pat patience peace peach pearl penny pepper perry piper pole pond pool
  poppy porter potter prince prudence rain ranger raven ray read red reed reeve rich ring rise river rob robin rock rod rose
  rosemary rowan royal ruby rue rusty sage sally salt sand sandy savage scarlet scout sea serenity shade sharp shelly shepherd
  short sierra silver sky skye small smith snow sonny sorrel south sparrow spencer spring star stark steel stone storm street
  sue summer sun sunny swan sweet sydney tanner taylor teal temple terry thorn thyme tiger tom topaz tucker turner tyler vale
  valentine vera victor viola violet wade walker wall ward warren water waters webb weeks well wells west wheeler white
  will willow win winter wolf wood woods wren wright york young`.split(/\s+/),
)

export const isOrdinaryWord = (word: string): boolean => words.has(word) || words.has(word.replace(/e?s$/, ''))
