import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import { z } from "zod"
import { signedInRoute } from "./signed-in-route.ts"

const getParentRoute = () => signedInRoute
const text = z.string().min(1).optional().catch(undefined)

export const glossaryListRoute = createRoute({
  getParentRoute,
  path: "/glossaries",
  component: lazyRouteComponent(() => import("../features/linguist/glossary-list-screen.tsx"), "GlossaryListScreen"),
})

/** `glossary` is the id of the one that is chosen at first. */
export const importGlossaryRoute = createRoute({
  getParentRoute,
  path: "/glossaries/import",
  validateSearch: z.object({ glossary: text }),
  component: lazyRouteComponent(() => import("./import-glossary-page.tsx"), "ImportGlossaryPage"),
})

/** A page of a release; their scripts are fetched together. */
const page = (name: "ReadingRoom" | "ConceptPage" | "DictionaryPage" | "AbbreviationsPage" | "ComparePage") =>
  lazyRouteComponent(async () => ({ default: (await import("./glossary-pages.tsx")).glossaryPages[name] }))

/** What is searched for and narrowed to stands in the address, so that it is there again after a look at a concept. */
export const readingRoomRoute = createRoute({
  getParentRoute,
  path: "/glossaries/$releaseId",
  validateSearch: z.object({
    query: z.coerce.string().optional(),
    status: z.enum(["preferred", "admitted", "deprecated", "superseded", "forbidden"]).optional().catch(undefined),
    field: text,
    letter: text,
    abbreviated: z.literal(true).optional().catch(undefined),
  }),
  component: page("ReadingRoom"),
})

export const conceptRoute = createRoute({
  getParentRoute,
  path: "/glossaries/$releaseId/concepts/$conceptId",
  component: page("ConceptPage"),
})

export const dictionaryRoute = createRoute({
  getParentRoute,
  path: "/glossaries/$releaseId/dictionary",
  component: page("DictionaryPage"),
})

export const abbreviationsRoute = createRoute({
  getParentRoute,
  path: "/glossaries/$releaseId/abbreviations",
  component: page("AbbreviationsPage"),
})

export const compareReleasesRoute = createRoute({
  getParentRoute,
  path: "/glossaries/$releaseId/compare",
  validateSearch: z.object({ with: text }),
  component: page("ComparePage"),
})
