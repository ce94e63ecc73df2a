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
] as const

/** The file formats that an import understands, told by the keys of their lines. */
export function ImportFormats() {
  return (
    <aside aria-labelledby="formats" className="rounded-lg border border-line bg-surface p-4">
      <h2 id="formats" className="font-semibold">
        Accepted formats
      </h2>
      <p className="mt-0.5 text-sm text-muted">One JSON object a line, UTF-8. Each line is recognised by its keys.</p>
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
