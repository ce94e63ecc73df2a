import type { AppRouter } from "@readback/server/api"
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server"

type Outputs = inferRouterOutputs<AppRouter>["dataReleases"]

/** A release in the list of its project. */
export type ReleaseRow = Outputs["list"][number]

/** A release with its files. */
export type ReleaseDetail = Outputs["read"]

/** What a release would hold. */
export type ReleasePreview = Outputs["preview"]

/** A set of benchmark prompts of the project. */
export type Benchmark = Outputs["benchmarks"][number]

/** What a release is asked for with. */
export type RecipeInput = inferRouterInputs<AppRouter>["dataReleases"]["create"]["recipe"]
