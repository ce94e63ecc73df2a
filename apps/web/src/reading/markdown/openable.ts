/** An address that a page may open, and what its reader should look at before. */
export interface Openable {
  /** The whole address as the browser understands it, names of sites in ASCII. */
  readonly href: string
  /** Where it leads: the site, or the mailbox. */
  readonly place: string
  readonly cautions: readonly string[]
}

const protocols: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"])

/** Reads the address of a link; undefined where it is not a whole web or mail address, and never to be opened. */
export function openable(address: string): Openable | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, href, host, hostname, pathname, username, password } = new URL(address)
  if (!protocols.has(protocol)) return undefined
  const cautions: string[] = []
  if (hostname.split(".").some((label) => label.startsWith("xn--")))
    cautions.push("The site's name is written with letters that can look like others; above it stands in plain ones.")
  if (username !== "" || password !== "") cautions.push("What stands before the @ is not the site.")
  return { href, place: protocol === "mailto:" ? pathname : host, cautions }
}
