import type { ProjectSettings } from "@readback/domain"

/** What the digits do in a task of so many responses. */
export function digitHelp(
  responses: number,
  { bothGood, bothBad }: Pick<ProjectSettings, "bothGood" | "bothBad">,
): readonly { readonly keys: string; readonly does: string }[] {
  const none = responses === 2 ? "Both unacceptable" : "None of them is acceptable"
  const beside = bothBad ? [{ keys: "0", does: none }] : []
  if (responses > 2) {
    return [{ keys: `1–${responses}`, does: "Rank the response; equal ranks are ties" }, ...beside]
  }
  return [
    { keys: "1–3", does: "A is much better, better, slightly better" },
    { keys: "4", does: "Tie" },
    { keys: "5–7", does: "B is slightly better, better, much better" },
    ...(bothGood ? [{ keys: "9", does: "Both good" }] : []),
    ...beside,
  ]
}
