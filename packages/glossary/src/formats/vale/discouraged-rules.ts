import type { DiscouragedPattern, Discouragement } from "./discouraged-patterns.ts"
import type { ValeFile } from "./vale-file.ts"
import { valeRule, type ValeRuleHead } from "./vale-rule.ts"

const kinds: Readonly<
  Record<Discouragement, { readonly file: string; readonly level: ValeRuleHead["level"]; readonly verdict: string }>
> = {
  forbidden: { file: "Forbidden", level: "error", verdict: "is forbidden" },
  discouraged: { file: "Discouraged", level: "warning", verdict: "is no longer to be used" },
  ambiguous: { file: "Ambiguous", level: "suggestion", verdict: "is right in one meaning and discouraged in another" },
}

/** The rules for discouraged terms: `substitution` where there is something to write instead, `existence` where not. */
export function discouragedRules(patterns: readonly DiscouragedPattern[]): readonly ValeFile[] {
  return Object.entries(kinds).flatMap(([kind, { file, level, verdict }]) => {
    const own = patterns.filter((one) => one.kind === kind)
    const replaced = own.filter(({ replacements }) => replacements.length > 0)
    const bare = own.filter(({ replacements }) => replacements.length === 0)
    const swap = new Map(replaced.map(({ pattern, replacements }) => [pattern, replacements.join("|")]))
    const shared = { ignorecase: false, nonword: true, vocab: false }
    // With an action Vale puts each of several replacements in quotes itself.
    const text = `${valeRule({ extends: "substitution", message: `Write %s: '%s' ${verdict}.`, level }, { ...shared, swap })}action:\n  name: replace\n`
    const tokens = bare.map(({ pattern }) => pattern)
    const words = valeRule({ extends: "existence", message: `'%s' ${verdict}.`, level }, { ...shared, tokens })
    return [
      ...(replaced.length === 0 ? [] : [{ path: `${file}.yml`, text }]),
      ...(bare.length === 0 ? [] : [{ path: `${file}WithoutReplacement.yml`, text: words }]),
    ]
  })
}
