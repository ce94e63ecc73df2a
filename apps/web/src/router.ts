import { createRouter } from "@tanstack/react-router"
import { dataReleaseRoute, newDataReleaseRoute } from "./routes/data-release-routes.tsx"
import { setupRoute, signInRoute } from "./routes/door-routes.tsx"
import {
  candidatesRoute,
  concordanceRoute,
  overruledRoute,
  suggestionsRoute,
  usageRoute,
} from "./routes/evidence-routes.tsx"
import {
  abbreviationsRoute,
  compareReleasesRoute,
  conceptRoute,
  dictionaryRoute,
  glossaryListRoute,
  importGlossaryRoute,
  readingRoomRoute,
} from "./routes/glossary-routes.tsx"
import { generationRoute, generationRunRoute, newRunRoute } from "./routes/generation-routes.tsx"
import { guidelinesRoute } from "./routes/guideline-routes.tsx"
import {
  apiKeysRoute,
  auditRoute,
  newProjectRoute,
  peopleRoute,
  projectListRoute,
  referenceRoute,
} from "./routes/installation-routes.tsx"
import { ownJudgmentRoute, reviewRoute } from "./routes/judgment-routes.tsx"
import {
  exportRoute,
  resultsRoute,
  importRoute,
  labelRoute,
  overviewRoute,
  projectRoute,
  queueRoute,
  settingsRoute,
  workRoute,
} from "./routes/project-routes.tsx"
import { rootRoute } from "./routes/root-route.ts"
import { signedInRoute } from "./routes/signed-in-route.ts"
import {
  conceptEditingRoute,
  proposalListRoute,
  proposalRoute,
  publishingRoute,
  workbenchRoute,
} from "./routes/workbench-routes.tsx"
import { BrokenPage } from "./shell/broken-page.tsx"
import { NoSuchPage } from "./shell/no-such-page.tsx"

const routeTree = rootRoute.addChildren([
  signInRoute,
  setupRoute,
  signedInRoute.addChildren([
    projectListRoute,
    newProjectRoute,
    glossaryListRoute,
    importGlossaryRoute,
    readingRoomRoute,
    conceptRoute,
    dictionaryRoute,
    abbreviationsRoute,
    compareReleasesRoute,
    workbenchRoute,
    conceptEditingRoute,
    proposalListRoute,
    proposalRoute,
    publishingRoute,
    suggestionsRoute,
    overruledRoute,
    concordanceRoute,
    candidatesRoute,
    usageRoute,
    peopleRoute,
    apiKeysRoute,
    referenceRoute,
    auditRoute,
    projectRoute.addChildren([
      overviewRoute,
      labelRoute,
      workRoute,
      ownJudgmentRoute,
      reviewRoute,
      guidelinesRoute,
      importRoute,
      generationRoute,
      newRunRoute,
      generationRunRoute,
      queueRoute,
      resultsRoute,
      exportRoute,
      newDataReleaseRoute,
      dataReleaseRoute,
      settingsRoute,
    ]),
  ]),
])

/** The addresses of the application. */
export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  defaultNotFoundComponent: NoSuchPage,
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}
