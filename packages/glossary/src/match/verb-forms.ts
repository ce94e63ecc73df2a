const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  [
    "arise arose arisen",
    "be am is are was were been being",
    "bear bore borne",
    "become became become",
    "begin began begun",
    "break broke broken",
    "bring brought",
    "build built",
    "buy bought",
    "catch caught",
    "choose chose chosen",
    "come came",
    "cut cut",
    "deal dealt",
    "do did done",
    "draw drew drawn",
    "drive drove driven",
    "fall fell fallen",
    "feed fed",
    "fight fought",
    "find found",
    "fly flew flown",
    "get got gotten",
    "give gave given",
    "go went gone",
    "have has had",
    "hear heard",
    "hide hid hidden",
    "hit hit",
    "hold held",
    "keep kept",
    "know knew known",
    "lay laid",
    "lead led",
    "leave left",
    "let let",
    "lose lost",
    "make made",
    "meet met",
    "put put",
    "read read",
    "ride rode ridden",
    "run ran run",
    "say said",
    "see saw seen",
    "seek sought",
    "sell sold",
    "send sent",
    "set set",
    "shoot shot",
    "show showed shown",
    "shut shut",
    "sink sank sunk",
    "speak spoke spoken",
    "spend spent",
    "split split",
    "spread spread",
    "stand stood",
    "steal stole stolen",
    "strike struck stricken",
    "sweep swept",
    "take took taken",
    "teach taught",
    "tear tore torn",
    "tell told",
    "think thought",
    "throw threw thrown",
    "understand understood",
    "wear wore worn",
    "win won",
    "withdraw withdrew withdrawn",
    "withhold withheld",
    "write wrote written",
  ].map((line) => {
    const [base = "", ...forms] = line.split(" ")
    return [base, forms]
  }),
)

const prefixes = ["re", "over", "under", "out", "mis", "un", "fore"]
const finalStress = /(?:fer|mit|cur|pel|bel|ret|rol|gin|but|duc)$/
const oneSyllable = /^[^aeiou]*(?:qu)?[aeiou][bcdfghjklmnpqrstvz]$/

const irregularPast = (verb: string): readonly string[] | undefined => {
  const known = irregular.get(verb)
  if (known !== undefined) return known
  for (const prefix of prefixes) {
    const rest = verb.startsWith(prefix) ? irregular.get(verb.slice(prefix.length)) : undefined
    if (rest !== undefined) return rest.map((form) => prefix + form)
  }
  return undefined
}

const thirdPerson = (verb: string): string => {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:[sxz]|ch|sh|[^aeiou]o|go)$/.test(verb) ? `${verb}es` : `${verb}s`
}

const isStressedPrefix = (verb: string): boolean =>
  prefixes.some((prefix) => {
    const rest = verb.slice(prefix.length)
    return verb.startsWith(prefix) && irregular.has(rest) && oneSyllable.test(rest)
  })

const stem = (verb: string): string => {
  if (/[^e]e$/.test(verb)) return verb.slice(0, -1)
  return oneSyllable.test(verb) || isStressedPrefix(verb) || (verb.length > 4 && finalStress.test(verb))
    ? verb + verb.slice(-1)
    : verb
}

const past = (verb: string): string => {
  if (verb.endsWith("e")) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem(verb)}ed`
}

/** The other forms of an English verb in lower case: third person, past, participles. */
export function verbFormsOf(verb: string): readonly string[] {
  const participle = verb.endsWith("ie") ? `${verb.slice(0, -2)}ying` : `${stem(verb)}ing`
  return [thirdPerson(verb), ...(irregularPast(verb) ?? [past(verb)]), participle]
}
