const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    appendix: ["appendices", "appendixes"],
    axis: ["axes"],
    child: ["children"],
    criterion: ["criteria"],
    datum: ["data"],
    foot: ["feet"],
    goose: ["geese"],
    half: ["halves"],
    index: ["indexes", "indices"],
    knife: ["knives"],
    leaf: ["leaves"],
    life: ["lives"],
    loaf: ["loaves"],
    matrix: ["matrices", "matrixes"],
    medium: ["media", "mediums"],
    memorandum: ["memorandums", "memoranda"],
    mouse: ["mice"],
    nucleus: ["nuclei"],
    person: ["people", "persons"],
    phenomenon: ["phenomena"],
    quiz: ["quizzes"],
    radius: ["radii", "radiuses"],
    shelf: ["shelves"],
    staff: ["staffs", "staves"],
    thief: ["thieves"],
    tooth: ["teeth"],
    vertex: ["vertices", "vertexes"],
    wife: ["wives"],
    wolf: ["wolves"],
    woman: ["women"],
  }),
)

const invariant =
  /(?:craft|series|species|offspring|sheep|deer|fish|materiel|matériel|equipment|personnel|headquarters|ordnance)$/
const regularMan = new Set(["human", "german", "roman", "shaman", "ottoman", "talisman", "norman"])
const eitherO = new Set(["cargo", "motto", "volcano", "zero", "mosquito", "buffalo"])
const esO = new Set(["torpedo", "hero", "echo", "veto", "embargo", "potato", "tomato"])

const regular = (noun: string): readonly string[] => {
  if (/[^aeiou]y$/.test(noun)) return [`${noun.slice(0, -1)}ies`]
  if (noun.endsWith("sis")) return [`${noun.slice(0, -2)}es`]
  if (/(?:[sxz]|ch|sh)$/.test(noun)) return [`${noun}es`]
  if (esO.has(noun)) return [`${noun}es`]
  if (eitherO.has(noun)) return [`${noun}s`, `${noun}es`]
  return [`${noun}s`]
}

/** The plurals of an English noun in lower case; none where the noun does not change or is a plural already. */
export function pluralsOf(noun: string): readonly string[] {
  if (invariant.test(noun) || !/\p{L}$/u.test(noun)) return []
  const known = irregular.get(noun)
  if (known !== undefined) return known
  if (noun.endsWith("woman")) return [noun.replace(/man$/, "men")]
  if (/[a-z]man$/.test(noun) && !regularMan.has(noun)) return [noun.replace(/man$/, "men")]
  if (/[^aiosu]s$/.test(noun)) return []
  if (noun === "men" || noun === "people" || /[a-z]men$/.test(noun)) return []
  return regular(noun)
}
