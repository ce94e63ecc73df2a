import { type assess, ENGINE_VERSION, type Matcher } from "@readback/glossary"
import { queryOptions, skipToken } from "@tanstack/react-query"
import { RouteFailure } from "./route-failure.ts"

/** A release as the server compiled it, and the engine that assesses texts with it. */
export interface LoadedMatcher {
  readonly matcher: Matcher
  readonly assess: typeof assess
}

// Asked for with the first program that needs it, not with the first release; a failure is met by whoever awaits it.
const begun = import("./engine.ts").catch(() => undefined)

/** Query of a release as the server compiled it under a profile; it never changes. Nothing is asked without a release. */
export const matcherQuery = (releaseId: string | null, profile: string) =>
  queryOptions({
    queryKey: ["matcher", releaseId, profile, ENGINE_VERSION],
    queryFn: releaseId === null ? skipToken : ({ signal }) => fetchMatcher(releaseId, profile, signal),
    staleTime: Number.POSITIVE_INFINITY,
    // Views of one buffer: there is nothing to compare or share.
    structuralSharing: false,
  })

async function fetchMatcher(releaseId: string, profile: string, signal: AbortSignal): Promise<LoadedMatcher> {
  const asked = new URLSearchParams({ profile, engine: ENGINE_VERSION })
  const asking = fetch(`/api/releases/${releaseId}/matcher?${asked.toString()}`, { signal })
  const response = await asking.catch((error: unknown) => {
    throw signal.aborted ? error : new RouteFailure()
  })
  if (!response.ok) throw await refusalOf(response)
  const content = await response.arrayBuffer()
  const { assess, loadMatcher } = await engine()
  return { matcher: loadMatcher(content), assess }
}

async function engine() {
  try {
    return (await begun) ?? (await import("./engine.ts"))
  } catch {
    throw new RouteFailure()
  }
}

async function refusalOf(response: Response): Promise<RouteFailure> {
  const body = (await response.json().catch(() => null)) as {
    failure?: RouteFailure["failure"]["code"]
    message?: string
  } | null
  if (typeof body?.message !== "string") return new RouteFailure()
  return new RouteFailure({ code: body.failure ?? "internal", message: body.message, status: response.status })
}
