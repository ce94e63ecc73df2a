import type { ColumnMeaning, ColumnMeanings } from "@readback/domain"

/** What usual names of columns mean, in the order in which they are tried. */
const usual: readonly (readonly [RegExp, ColumnMeaning])[] = [
  [/^(prompt|question|instruction|query|input|user|request|aufgabe)$/, "prompt"],
  [/^(system|system prompt|context)$/, "system"],
  [/^(model|generator)( ?[a-z]| ?\d+)?$/, "model"],
  [/^(response|answer|output|completion|generation|text|antwort)( ?[a-z]| ?\d+)?( text)?$/, "response"],
  [/^(id|uid|key|prompt id|question id|external id)$/, "id"],
  [/^(domain|category|topic|subject|subset)$/, "domain"],
  [/^(language|lang|locale)$/, "language"],
  [/^(marking|classification|portion marking)$/, "marking"],
  [/^(group|group id|groupid|cluster|document|source document)$/, "groupId"],
]

/** One meaning only, except of those that come several times. */
const mayRepeat = new Set<ColumnMeaning>(["response", "model", "extra", "ignore"])

/** What the columns of a table probably mean, by their names; what is not known is kept with the prompt. */
export function guessColumns(names: readonly string[]): ColumnMeanings {
  const taken = new Set<ColumnMeaning>()
  return Object.fromEntries(
    names.map((name): [string, ColumnMeaning] => {
      const plain = name
        .normalize("NFKC")
        .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
        .toLowerCase()
        .replaceAll(/[_\-./\s]+/g, " ")
        .trim()
      const meaning = usual.find(([form]) => form.test(plain))?.[1] ?? "extra"
      if (taken.has(meaning) && !mayRepeat.has(meaning)) return [name, "extra"]
      taken.add(meaning)
      return [name, meaning]
    }),
  )
}
