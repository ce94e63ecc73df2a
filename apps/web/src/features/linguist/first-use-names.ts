import type { FirstUsePolicy } from "@readback/glossary"

/** What a policy of first use asks for. */
export const firstUseNames: Readonly<Record<FirstUsePolicy, string>> = {
  expand: "Introduce the abbreviation with its full form",
  never: "The abbreviation needs no introduction",
  "always-full": "Always write the full form",
}
