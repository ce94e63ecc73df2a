const taken: ReadonlySet<string> = new Set(["", "Vale", "config"])

/** The name of a style as Vale takes it, a folder of letters and digits, made of the glossary's title. */
export function styleName(title: string): string {
  const name = title
    .normalize("NFKD")
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")
    .slice(0, 60)
  return taken.has(name) ? `${name}Glossary` : name
}
