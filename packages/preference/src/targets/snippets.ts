/** How files are loaded: text to copy, in Python or in the configuration of a trainer. */
export const snippets = {
  datasets: (file: string, use: string) => `from datasets import load_dataset

rows = load_dataset("json", data_files="${file}", split="train")
print(rows.num_rows, rows.column_names)
# ${use}`,
  shell: (lines: readonly string[]) => lines.join("\n"),
}
