/** The code of each language that other tools name in English. */
export const names: Readonly<Record<string, string>> = {
  arabic: "ar",
  bulgarian: "bg",
  chinese: "zh",
  croatian: "hr",
  czech: "cs",
  danish: "da",
  dutch: "nl",
  english: "en",
  estonian: "et",
  finnish: "fi",
  french: "fr",
  german: "de",
  greek: "el",
  hebrew: "he",
  hindi: "hi",
  hungarian: "hu",
  icelandic: "is",
  indonesian: "id",
  italian: "it",
  japanese: "ja",
  korean: "ko",
  latvian: "lv",
  lithuanian: "lt",
  norwegian: "no",
  persian: "fa",
  polish: "pl",
  portuguese: "pt",
  romanian: "ro",
  russian: "ru",
  serbian: "sr",
  slovak: "sk",
  slovenian: "sl",
  spanish: "es",
  swedish: "sv",
  turkish: "tr",
  ukrainian: "uk",
  vietnamese: "vi",
}

/** The codes of regions by what other tools call them. */
export const regions: Readonly<Record<string, string>> = {
  "united states": "US",
  usa: "US",
  us: "US",
  "united kingdom": "GB",
  uk: "GB",
  gb: "GB",
  canada: "CA",
  france: "FR",
  germany: "DE",
  spain: "ES",
  italy: "IT",
  brazil: "BR",
  portugal: "PT",
}

const codes: ReadonlySet<string> = new Set(Object.values(names))

const regionOf = (text: string): string => {
  const region = regions[text.replace(/[()]/g, "").trim().toLowerCase()]
  return region === undefined ? "" : `-${region}`
}

/** The language (BCP 47) that a heading names, by its code ("en", "de-DE") or in English ("English_United_States"). */
export function languageOf(heading: string): string | undefined {
  const plain = heading.replaceAll("_", " ").trim()
  const [, code = "", region] = /^([A-Za-z]{2})(?:[- ]([A-Za-z]{2}))?$/.exec(plain) ?? []
  if (codes.has(code.toLowerCase()))
    return region === undefined ? code.toLowerCase() : `${code.toLowerCase()}-${region.toUpperCase()}`
  const [first = "", ...rest] = plain.split(/[ -]/)
  const language = Object.hasOwn(names, first.toLowerCase()) ? names[first.toLowerCase()] : undefined
  if (language === undefined) return undefined
  return rest.length === 0
    ? language
    : regionOf(rest.join(" ")) === ""
      ? undefined
      : `${language}${regionOf(rest.join(" "))}`
}
