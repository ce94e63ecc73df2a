import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import { z } from "zod"
import { signedInRoute } from "./signed-in-route.ts"

const getParentRoute = () => signedInRoute
const text = z.string().min(1).optional().catch(undefined)

type PageName = "Suggestions" | "Overruled" | "Concordance" | "Candidates" | "Usage"

/** A page of evidence; their scripts are fetched together. */
const page = (name: PageName) =>
  lazyRouteComponent(async () => ({ default: (await import("./evidence-pages.tsx")).evidencePages[name] }))

export const suggestionsRoute = createRoute({
  getParentRoute,
  path: "/workbench/$glossaryId/suggestions",
  validateSearch: z.object({ state: z.enum(["accepted", "declined"]).optional().catch(undefined) }),
  component: page("Suggestions"),
})

export const overruledRoute = createRoute({
  getParentRoute,
  path: "/workbench/$glossaryId/overruled",
  component: page("Overruled"),
})

/** What is looked for stands in the address, so that others can be sent there. */
export const concordanceRoute = createRoute({
  getParentRoute,
  path: "/workbench/$glossaryId/concordance",
  validateSearch: z.object({
    words: z.coerce.string().optional(),
    concept: text,
    kind: z.enum(["prompt", "response", "rewrite"]).optional().catch(undefined),
    project: text,
    model: text,
    judged: z.enum(["preferred", "rejected"]).optional().catch(undefined),
  }),
  component: page("Concordance"),
})

export const candidatesRoute = createRoute({
  getParentRoute,
  path: "/workbench/$glossaryId/candidates",
  validateSearch: z.object({ list: z.enum(["phrases", "documents"]).optional().catch(undefined) }),
  component: page("Candidates"),
})

export const usageRoute = createRoute({
  getParentRoute,
  path: "/workbench/$glossaryId/usage",
  validateSearch: z.object({ concept: text }),
  component: page("Usage"),
})
