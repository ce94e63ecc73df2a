import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import { z } from "zod"
import { signedInRoute } from "./signed-in-route.ts"

const getParentRoute = () => signedInRoute
const text = z.string().min(1).optional().catch(undefined)
const flag = z.literal(true).optional().catch(undefined)

type PageName = "Workbench" | "ConceptEditing" | "ProposalList" | "Proposal" | "Publishing"

/** A page of the workbench; their scripts are fetched together. */
const page = (name: PageName) =>
  lazyRouteComponent(async () => ({ default: (await import("./workbench-pages.tsx")).workbenchPages[name] }))

/** What the table shows stands in the address, so that it is there again after a look at a concept. */
export const workbenchRoute = createRoute({
  getParentRoute,
  path: "/workbench/$glossaryId",
  validateSearch: z.object({
    query: z.coerce.string().optional(),
    status: z.enum(["preferred", "admitted", "deprecated", "superseded", "forbidden"]).optional().catch(undefined),
    type: z
      .enum([
        "fullForm",
        "acronym",
        "initialism",
        "abbreviation",
        "shortForm",
        "variant",
        "symbol",
        "phrase",
        "codeword",
        "shield",
      ])
      .optional()
      .catch(undefined),
    field: text,
    language: text,
    usage: text,
    problem: z
      .enum(["any", "duplicate", "homograph", "conflict", "circular", "example", "quarantine", "other"])
      .optional()
      .catch(undefined),
    changed: flag,
    sort: z.enum(["term", "status", "definition", "field", "change", "problems"]).optional().catch(undefined),
    descending: flag,
  }),
  component: page("Workbench"),
})

/** `isNew` opens the form of a concept that is nowhere yet, `merge` the choice between two versions of one. */
export const conceptEditingRoute = createRoute({
  getParentRoute,
  path: "/workbench/$glossaryId/concepts/$conceptId",
  validateSearch: z.object({ proposal: text, isNew: flag, merge: flag }),
  component: page("ConceptEditing"),
})

export const proposalListRoute = createRoute({
  getParentRoute,
  path: "/workbench/$glossaryId/proposals",
  validateSearch: z.object({
    state: z.enum(["draft", "proposed", "approved", "published", "withdrawn"]).optional().catch(undefined),
  }),
  component: page("ProposalList"),
})

export const proposalRoute = createRoute({
  getParentRoute,
  path: "/workbench/$glossaryId/proposals/$proposalId",
  component: page("Proposal"),
})

export const publishingRoute = createRoute({
  getParentRoute,
  path: "/workbench/$glossaryId/publish",
  component: page("Publishing"),
})
