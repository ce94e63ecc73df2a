import { hash } from "node:crypto"

/** Hexadecimal digits of a row's hash: enough that two rows that differ never share one. */
const DIGITS = 24

/**
 * What each release writes in its own way: its name, its canary, and the pseudonyms of labelers. Inside a text of the
 * row a quote has a backslash before it, so nothing that somebody wrote is taken for one of these.
 */
const OWN = /"(?:snapshot|canary|labeler)":"[^"\\]*"/g

/** The hash by which rows of two releases are compared: of a row's line without what is the release's own. */
export const rowDigest = (line: string): string => hash("sha256", line.replaceAll(OWN, "")).slice(0, DIGITS)
