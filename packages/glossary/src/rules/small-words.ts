/** Words that an abbreviation usually leaves out. */
export const smallWords: ReadonlySet<string> = new Set("a an and at by for in of on or the to with".split(" "))
