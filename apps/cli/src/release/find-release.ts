import { DataReleaseId, type ProjectId } from "@readback/domain"
import { Refusal } from "../refusal.ts"
import { asked, type Connection } from "../remote/connection.ts"

/** The release of a project that somebody names by its number, as 3 or as "newest". */
export async function findRelease({ api }: Connection, projectId: ProjectId, given: string): Promise<DataReleaseId> {
  const releases = await asked(api.dataReleases.list.query({ projectId }))
  const isMeant = ({ number, state }: (typeof releases)[number]) =>
    given === "newest" ? state === "done" : String(number) === given
  const found = releases.find(isMeant)
  if (found !== undefined) return DataReleaseId.parse(found.id)
  const numbers = releases.map(({ number }) => number).join(", ")
  throw new Refusal(
    releases.length === 0
      ? "The project has no release yet. readback release create makes one."
      : `There is no release ${given}. There are: ${numbers}.`,
    3,
  )
}
