import type { TermStatus } from "@readback/glossary"

/** What the statuses of terms are called, from the best to the worst. */
export const termStatusNames: Readonly<Record<TermStatus, string>> = {
  preferred: "Preferred",
  admitted: "Admitted",
  deprecated: "Deprecated",
  superseded: "Superseded",
  forbidden: "Forbidden",
}
