import { exportTargets } from "@readback/preference"

/** The name of the target that a file is of; a file that nobody knows is answered as it is, and refused later. */
export function targetOfFile(file: string): string {
  return exportTargets.find(({ fileName }) => fileName === file)?.name ?? file
}
