import type { appRouter } from "./app-router.ts"

/** The API as the browser sees it: a type only, so that no server code can reach the bundle. */
export type AppRouter = typeof appRouter
export type { GlossaryImportReport, ImportReport, Task } from "@readback/pipeline"
