import { ProjectId } from "@readback/domain"
import { nearestName } from "../args/nearest-name.ts"
import { Refusal } from "../refusal.ts"
import { asked, type Connection } from "./connection.ts"

/** The id of the project that somebody names, by its id or its name; refuses with what there is. */
export async function findProject({ api }: Connection, given: string | undefined): Promise<ProjectId> {
  const projects = await asked(api.projects.list.query())
  const names = projects.map(({ name }) => name)
  if (given === undefined) {
    const list = names.length === 0 ? "There is none that you may see." : `There are: ${names.join(", ")}.`
    throw new Refusal(`Which project? --project NAME or its id. ${list}`)
  }
  const found = projects.filter(({ id, name }) => id === given || name === given)
  if (found.length > 1)
    throw new Refusal(`Several projects are called "${given}". Give the id: readback project list shows it.`)
  if (found[0] !== undefined) return ProjectId.parse(found[0].id)
  const meant = nearestName(given, names)
  const hint = meant === undefined ? "readback project list shows those that you may see." : `Did you mean "${meant}"?`
  throw new Refusal(`There is no project "${given}", or you are not a member. ${hint}`, 3)
}
