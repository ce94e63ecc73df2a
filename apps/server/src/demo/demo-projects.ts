import type { CreateProject } from "@readback/domain"

/** A project of the demo, and the file in the demo's folder that fills it. */
export interface DemoProject {
  readonly name: string
  readonly description: string
  readonly settings: NonNullable<CreateProject["settings"]>
  readonly file: string
  /** Leaves out the prompts that have fewer responses. */
  readonly fewestResponses: number
}

/** The projects of the demo: answers in pairs, and all answers ranked and rated together. */
export const demoProjects: readonly DemoProject[] = [
  {
    name: "Staff writing",
    description:
      "Everyday staff writing: reports, orders, requests and e-mail. Which answer would you send up the chain?",
    settings: { overlap: 2, pairing: "adjacent", rationale: "optional" },
    file: "staff-work.jsonl",
    fewestResponses: 2,
  },
  {
    name: "Staff writing, ranked",
    description: "All answers to a request at once: put them in order and rate each one.",
    settings: {
      overlap: 2,
      pairing: "together",
      confidence: "optional",
      issueTags: ["Wrong fact", "Wrong format", "Too long", "Not safe to send"],
      rubric: [
        {
          id: "clarity",
          name: "Clarity",
          description: "Could a watch officer act on it at once?",
          scope: "response",
          anchors: { 1: "Has to be read twice", 3: "Clear with some effort", 5: "Clear at first reading" },
        },
        {
          id: "terminology",
          name: "Terminology",
          description: "Are the terms those of the glossary?",
          scope: "response",
          isRequired: false,
          anchors: { 1: "Wrong terms", 3: "Mixed", 5: "All as in the glossary" },
        },
      ],
    },
    file: "staff-work.jsonl",
    fewestResponses: 4,
  },
]
