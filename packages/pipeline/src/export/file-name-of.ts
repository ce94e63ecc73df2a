/** The name of an exported file: the project's in letters that every system takes, and the target's. */
export function fileNameOf(project: { readonly name: string }, targetFile: string): string {
  const slug = project.name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
  return `${slug || "project"}-${targetFile}`
}
