export type { Layout } from "./header.ts"
export type { Issue } from "./issue.ts"
export { parseGlossaryCsv, type ParsedGlossary } from "./parse-glossary-csv.ts"
export { writeGlossaryCsv } from "./write-glossary-csv.ts"
