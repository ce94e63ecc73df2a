import { addBenchmarkRoute } from "./add-benchmark.ts"
import { addDocumentRoute } from "./add-document.ts"
import { dataReleaseChangesRoute } from "./data-release-changes.ts"
import { dataReleaseFileRoute } from "./data-release-file.ts"
import { dataReleasePatchRoute } from "./data-release-patch.ts"
import { exportConcordanceRoute } from "./export-concordance.ts"
import { exportTargetRoute } from "./export-target.ts"
import { exportReleaseRoute } from "./export-release.ts"
import { importGlossaryRoute } from "./import-glossary.ts"
import { importPromptsRoute } from "./import-prompts.ts"
import { readImageRoute } from "./read-image.ts"
import { readMatcherRoute } from "./read-matcher.ts"
import type { Route } from "./route.ts"

/** Every route outside tRPC; the permission walk goes through this list. */
export const allRoutes: readonly Route[] = [
  importPromptsRoute,
  importGlossaryRoute,
  exportTargetRoute,
  addBenchmarkRoute,
  dataReleaseFileRoute,
  dataReleaseChangesRoute,
  dataReleasePatchRoute,
  readMatcherRoute,
  exportReleaseRoute,
  readImageRoute,
  exportConcordanceRoute,
  addDocumentRoute,
]
