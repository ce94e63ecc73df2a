const formats = [
  {
    name: "Readback JSON Lines",
    keys: "prompt, responses",
    note: "One prompt with two or more responses a line. Optional: id, domain, language, marking, groupId.",
  },
  { name: "TRL preference", keys: "prompt, chosen, rejected", note: "Text or chat messages." },
  {
    name: "Arena or MT-Bench pairs",
    keys: "conversation_a, conversation_b",
    note: "Two conversations that differ in the last answer.",
  },
  { name: "MT-Bench questions", keys: "question_id, turns", note: "Import these before their answers." },
  { name: "MT-Bench answers", keys: "question_id, choices", note: "One file a model, joined to the questions." },
  {
    name: "One response a row",
    keys: "prompt, completion · messages",
    note: "TRL unpaired and completion rows, OpenAI chat. Compared with the other rows of the same prompt.",
  },
  {
    name: "CSV, TSV and Parquet",
    keys: "prompt · response_a, response_b · model",
    note: "Any table: you say which column holds what. One or several responses a row.",
  },
  {
    name: "Other trainers",
    keys: "preferred_output · conversations · instruction · context, completions",
    note: "OpenAI preference, LLaMA-Factory (ShareGPT, Alpaca), Axolotl, NeMo-RL, OpenRLHF, torchtune, verl.",
  },
  {
    name: "Public data sets",
    keys: "response1 · completions · response_a · message_tree_id",
    note: "HelpSteer2 and 3, UltraFeedback, alpaca_eval, Chatbot Arena, HH-RLHF, RewardBench, OpenAssistant trees.",
  },
] as const

/** The file formats that an import understands, told by the keys of their lines. */
export function ImportFormats() {
  return (
    <aside aria-labelledby="formats" className="rounded-lg border border-line bg-surface p-4">
      <h2 id="formats" className="font-semibold">
        Accepted formats
      </h2>
      <p className="mt-0.5 text-sm text-muted">
        JSON Lines, a JSON list or a table; gzip and Zstandard too. Each record is recognised by its keys.
      </p>
      <ul className="mt-3 flex flex-col gap-3 text-sm">
        {formats.map(({ name, keys, note }) => (
          <li key={name}>
            <p className="font-medium">{name}</p>
            <p className="font-mono text-xs text-accent-ink">{keys}</p>
            <p className="text-muted">{note}</p>
          </li>
        ))}
      </ul>
    </aside>
  )
}
