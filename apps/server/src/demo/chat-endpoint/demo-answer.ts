import { chanceOf } from "./chance.ts"

/** The models of the fake endpoint: how often each of them chooses a discouraged wording. */
const slangShare = { "demo-precise": 0.05, "demo-plain": 0.4, "demo-loose": 0.85 } as const

/** The names of the models that the fake endpoint offers. */
export const demoModels: readonly string[] = Object.keys(slangShare)

/** Sentences of staff writing, each as a glossary would have it and as it should not be written. */
const sentences: readonly (readonly [approved: string, discouraged: string])[] = [
  [
    "The helicopter lands at the landing zone at first light.",
    "The chopper comes down at the touchdown spot at first light.",
  ],
  ["Request close air support for the company in contact.", "We want bombing support for the company in contact."],
  ["The joint terminal attack controller is on the net.", "The target caller is on the net."],
  [
    "Mark the hospital as a no-fire area on every overlay.",
    "Mark the hospital as a do-not-shoot zone on every overlay.",
  ],
  [
    "The battery answered the call for fire within two minutes.",
    "The battery took the artillery order form within two minutes.",
  ],
  [
    "Refuel at the forward arming and refueling point before dusk.",
    "Refuel at the helicopter gas station before dusk.",
  ],
  ["Report any friendly fire to the commander at once.", "Report any blue-on-blue to the commander at once."],
  [
    "The bridge is on the no-strike list until further notice.",
    "The bridge is on the do-not-bomb list until further notice.",
  ],
  ["The crew carried one precision-guided munition.", "The crew carried one smart bomb."],
  ["Expect the next air tasking order by 1800Z.", "Expect the next flight schedule order by 1800Z."],
]

const openings = [
  "Here is the draft for the log.",
  "The following is ready to be sent to the operations officer.",
  "This is what the watch can pass up the chain.",
  "A short text for the record follows.",
]

const closings = [
  "The next report follows on the hour.",
  "Nothing else to report.",
  "Request that you acknowledge.",
  "The staff stands by for questions.",
]

/** What a request is made of, as far as it decides the answer. */
export interface AskedText {
  readonly model: string
  readonly question: string
  /** What makes two samples of the same question differ. */
  readonly draw: string
}

/** An answer about military staff writing, the same for the same request; some models write worse than others. */
export function demoAnswer({ model, question, draw }: AskedText): string {
  const chance = (...about: readonly (string | number)[]) => chanceOf(model, question, draw, ...about)
  const pick = <Item>(from: readonly Item[], about: string): Item | undefined =>
    from[Math.floor(chance(about) * from.length)]
  const share = slangShare[model as keyof typeof slangShare] ?? 0.3
  const count = 2 + Math.floor(chance("count") * 4)
  const body = sentences
    .map((pair, at) => ({ pair, at, order: chance("order", at) }))
    .toSorted((one, other) => one.order - other.order)
    .slice(0, count)
    .map(({ pair, at }) => pair[chance("slang", at) < share ? 1 : 0])
  const serial = Math.floor(chance("serial") * 1e9)
  return [`${pick(openings, "opening")} Serial ${serial}.`, body.join(" "), pick(closings, "closing")].join("\n\n")
}

/** What the models say of two answers: the same in both orders nine times out of ten, else the one they read first. */
export function demoVerdict({ model, question }: AskedText): string {
  const [, a = "", b = ""] =
    /<answer_A>\n([\s\S]*)\n<\/answer_A>[\s\S]*<answer_B>\n([\s\S]*)\n<\/answer_B>/.exec(question) ?? []
  const pair = [a, b].toSorted().join("\n")
  if (chanceOf(model, pair, "swap") < 0.1) return "A"
  if (chanceOf(model, pair, "tie") < 0.1) return "TIE\nBoth say the same."
  return worthOf(model, a) >= worthOf(model, b)
    ? "A\nIt keeps closer to the terms."
    : "B\nIt keeps closer to the terms."
}

function worthOf(model: string, text: string): number {
  const slang = sentences.filter(([, discouraged]) => text.includes(discouraged)).length
  return chanceOf(model, text) - slang
}
