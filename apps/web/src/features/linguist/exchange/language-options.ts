import type { Option } from "../../../ui/select.tsx"

const codes =
  "ar bg cs da de de-AT de-CH de-DE el en en-AU en-CA en-GB en-US es es-ES et fa fi fr fr-CA fr-FR he hi hr hu id is it ja ko lt lv nl no pl pt pt-BR pt-PT ro ru sk sl sr sv tr uk vi zh".split(
    " ",
  )

const names = new Intl.DisplayNames(["en"], { type: "language", languageDisplay: "standard" })

const nameOf = (code: string): string => {
  try {
    return `${names.of(code) ?? code} (${code})`
  } catch {
    return code
  }
}

/** The languages that columns are said to be in, and those that a file has besides. */
export const languageOptions = (besides: readonly string[]): readonly Option[] =>
  [...new Set([...codes, ...besides])]
    .map((id) => ({ id, label: nameOf(id) }))
    .sort((a, b) => a.label.localeCompare(b.label))
