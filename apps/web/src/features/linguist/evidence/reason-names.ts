import type { DismissalReason } from "@readback/domain"

/** Why a finding was overruled, in few words. */
export const reasonNames: Readonly<Record<DismissalReason, string>> = {
  "other-meaning": "Another meaning",
  "name-or-title": "A name or a title",
  quotation: "A quotation",
  "right-here": "Right as it is",
  other: "Something else",
}
