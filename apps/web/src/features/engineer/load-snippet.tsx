import { CopyButton } from "../../ui/copy-button.tsx"
import { Section } from "../../ui/section.tsx"

const snippet = `from datasets import load_dataset

rows = load_dataset("json", data_files="trl_preference.jsonl", split="train")
rows = rows.select_columns(["prompt", "chosen", "rejected"])  # what DPOTrainer reads
print(rows.num_rows, rows[0]["chosen"][0]["content"])
# trl.DPOTrainer(model, args=config, train_dataset=rows, processing_class=tokenizer)`

/** How to load the exported file in Python. */
export function LoadSnippet() {
  return (
    <Section title="Load it in Python" actions={<CopyButton text={snippet} label="Copy" />}>
      <pre
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        className="overflow-x-auto rounded-lg border border-line bg-sunken p-4 font-mono text-xs leading-5"
      >
        {snippet}
      </pre>
    </Section>
  )
}
