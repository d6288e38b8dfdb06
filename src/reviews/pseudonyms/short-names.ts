/** Usual short forms of first names in the UK, from general knowledge; a register's own aliases count before these. */
const shortForms: Readonly<Record<string, string>> = {
  abigail: 'abi abby gail', alexander: 'alex al sandy xander', alexandra: 'alex lexi sandra', alison: 'ali', andrew: 'andy drew',
  anthony: 'tony ant', barbara: 'barb babs', benjamin: 'ben benji', bethany: 'beth', carol: 'caz', caroline: 'caz carrie',
  catherine: 'cath cathy kate katie', charlotte: 'charlie lottie', christine: 'chris chrissie', christopher: 'chris kit',
  daniel: 'dan danny', david: 'dave davey', deborah: 'deb debs debbie', dorothy: 'dot dottie', edward: 'ed eddie ted ned',
  edwin: 'ed eddie win', eleanor: 'ellie nell', elizabeth: 'liz lizzie beth betty libby eliza', emily: 'em emmy', frances: 'fran frankie',
  frederick: 'fred freddie', gregory: 'greg', harold: 'harry', isabella: 'izzy bella', jacob: 'jake', james: 'jim jimmy jamie',
  jennifer: 'jen jenny', jessica: 'jess jessie', joanne: 'jo', john: 'jack johnny', jonathan: 'jon jonny', joseph: 'joe joey',
  joshua: 'josh', katherine: 'kath kathy kate katie', kenneth: 'ken kenny', leanne: 'lea annie', leonard: 'len lenny', lewis: 'lew',
  margaret: 'maggie meg peggy marge', matthew: 'matt', maya: 'may', michael: 'mike mick mickey', miriam: 'mim mimi', nicholas: 'nick nicky',
  nicola: 'nicky nic', oliver: 'ollie', olivia: 'liv livvy', pamela: 'pam', patricia: 'pat trish tricia', patrick: 'pat paddy',
  peter: 'pete', philip: 'phil pip', rebecca: 'becky becca bex', richard: 'rich rick dick ricky', robert: 'rob bob bobby robbie',
  ronald: 'ron ronnie', samantha: 'sam sammy', samuel: 'sam sammy', sarah: 'sal sally', stephanie: 'steph', stephen: 'steve',
  steven: 'steve', susan: 'sue susie', theo: 'ted', theodore: 'theo ted teddy', thomas: 'tom tommy', timothy: 'tim', victoria: 'vicky tori',
  william: 'will bill billy', zachary: 'zac zach',
} // prettier-ignore

/** What someone of this first name is often called, in lower case. */
export const shortFormsOf = (name: string): ReadonlySet<string> =>
  new Set(shortForms[name.toLowerCase()]?.split(' ') ?? [])
