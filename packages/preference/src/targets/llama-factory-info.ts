/** The entry of LLaMA-Factory's `dataset_info.json` that makes it read a file of ours (data/README.md). */
export function llamaFactoryInfo(kind: "preference" | "kto", fileName: string): string {
  const columns =
    kind === "preference"
      ? { messages: "conversations", chosen: "chosen", rejected: "rejected" }
      : { messages: "conversations", kto_tag: "kto_tag" }
  const entry = {
    file_name: fileName,
    formatting: "sharegpt",
    ...(kind === "preference" ? { ranking: true } : {}),
    columns,
  }
  return JSON.stringify({ [`readback_${kind}`]: entry }, null, 2)
}
