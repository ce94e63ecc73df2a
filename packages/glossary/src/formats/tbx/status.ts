import type { TermStatus } from "../../model/term.ts"

/** How a status value of a file reads: as which status, and whether ISO 30042 knows the value with just that meaning. */
export interface StatusReading {
  readonly status: TermStatus
  readonly origin: "standard" | "near" | "vendor"
}

/** Data categories that hold the status: ISO 30042, TBX-Min of 2013, the TBX files of 2025, and terminology tools. */
export const statusCategories: ReadonlySet<string> = new Set(["administrativeStatus", "termStatus", "usageStatus"])

const readings: Readonly<Record<string, StatusReading>> = {
  preferred: { status: "preferred", origin: "standard" },
  admitted: { status: "admitted", origin: "standard" },
  deprecated: { status: "deprecated", origin: "standard" },
  superseded: { status: "superseded", origin: "standard" },
  standardized: { status: "preferred", origin: "near" },
  legal: { status: "preferred", origin: "near" },
  regulated: { status: "preferred", origin: "near" },
  notrecommended: { status: "deprecated", origin: "vendor" },
  obsolete: { status: "superseded", origin: "vendor" },
  draft: { status: "admitted", origin: "vendor" },
  forbidden: { status: "forbidden", origin: "vendor" },
}

/** Reads a status value, with or without the endings of ISO 30042; undefined where it means nothing known. */
export function statusReading(value: string): StatusReading | undefined {
  const key = value
    .replace(/-admn-sts$/i, "")
    .replace(/term$/i, "")
    .replace(/[\s_-]/g, "")
    .toLowerCase()
  return Object.hasOwn(readings, key) ? readings[key] : undefined
}

/** The administrative status that is written; `forbidden` is unknown to ISO 30042 and has a mark of its own beside it. */
export const writtenStatus = (status: TermStatus): string =>
  `${status === "forbidden" ? "deprecated" : status}Term-admn-sts`
