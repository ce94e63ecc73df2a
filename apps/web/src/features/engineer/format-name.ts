const names: Readonly<Record<string, string>> = {
  readback: "Readback JSON Lines",
  trl_preference: "TRL preference",
  arena_pair: "Arena pairs",
  mt_bench_question: "MT-Bench questions",
  mt_bench_answer: "MT-Bench answers",
}

/** What people call an import format. */
export const formatName = (format: string): string => names[format] ?? format
