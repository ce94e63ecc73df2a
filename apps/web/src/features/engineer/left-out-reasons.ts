/** Why a comparison or a rewrite gives no training row, in words; the keys are the server's. */
export const leftOutReasons: Readonly<Record<string, { readonly title: string; readonly why: string }>> = {
  tie: { title: "Ties", why: "Both responses were judged equally good, so neither is the chosen one." },
  "both-unacceptable": { title: "Both unacceptable", why: "No response is fit to be learned from." },
  disagreement: { title: "Disagreement", why: "The labelers' votes cancel each other out." },
  "equal-texts": { title: "Equal texts", why: "Chosen and rejected would be the same text." },
}
