/** Files that people take for glossaries, by their first bytes in Latin-1, and what to do with them. */
const kinds: readonly (readonly [begin: string, what: string, advice: string])[] = [
  [
    "PK\u0003\u0004",
    "a ZIP archive or an Excel, Word or OpenDocument file",
    "In Excel save it as CSV UTF-8; take a glossary out of an archive",
  ],
  ["\u00D0\u00CF\u0011\u00E0", "an old Excel or Word file", "Open it and save it as CSV UTF-8"],
  ["%PDF-", "a PDF", "Ask for the list as CSV, TBX or JSON"],
  ["\u0089PNG", "an image", "Ask for the list as CSV, TBX or JSON"],
  ["\u00FF\u00D8\u00FF", "an image", "Ask for the list as CSV, TBX or JSON"],
  ["GIF87a", "an image", "Ask for the list as CSV, TBX or JSON"],
  ["GIF89a", "an image", "Ask for the list as CSV, TBX or JSON"],
  ["\u001F\u008B", "a gzip archive", "Unpack it"],
  ["7z\u00BC\u00AF", "a 7-Zip archive", "Unpack it"],
  ["Rar!\u001A", "a RAR archive", "Unpack it"],
  ["SQLite format 3\u0000", "a database", "Export the glossary from its tool as TBX or CSV"],
  ["{\\rtf", "a formatted text (RTF)", "Save the table in it as CSV UTF-8"],
]

/** Why the file cannot be a glossary, and what to do, where its first bytes tell so. */
export function foreignFile(head: Uint8Array): string | undefined {
  const begin = String.fromCharCode(...head.subarray(0, 16))
  const found = kinds.find(([start]) => begin.startsWith(start))
  return found === undefined ? undefined : `The file is ${found[1]} and was not read. ${found[2]}, and import that.`
}
