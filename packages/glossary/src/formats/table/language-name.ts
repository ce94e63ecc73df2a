import { names, regions } from "./language-of.ts"

const firstKey = (table: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.keys(table).find((key) => table[key] === value)

const capitalised = (words: string): string => words.replaceAll(/\b\p{L}/gu, (letter) => letter.toUpperCase())

/** What MultiTerm and memoQ call a language: "English", "English_United_States"; its tag where they have no name for it. */
export function languageName(tag: string): string {
  const [code = "", region] = tag.split("-")
  const language = firstKey(names, code.toLowerCase())
  if (language === undefined) return tag
  if (region === undefined) return capitalised(language)
  const place = firstKey(regions, region.toUpperCase())
  return place === undefined ? tag : capitalised(`${language} ${place}`).replaceAll(" ", "_")
}
