import { createHash } from "node:crypto"

const LENGTH = 16

/**
 * A labeler's name in the files of one project: the same in each of them, another in every other project. Ids of people
 * are drawn at random and stand in no file, so that a hash of one cannot be turned back by trying.
 */
export function pseudonymOf(projectId: string, labelerId: string): string {
  return `labeler-${createHash("sha256").update(`${projectId}:${labelerId}`).digest("hex").slice(0, LENGTH)}`
}
