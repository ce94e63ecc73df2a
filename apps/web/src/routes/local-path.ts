/** The path to go on to after sign-in; an address that would leave this site leads to the front page. */
export function localPath(next: string | undefined): string {
  if (next === undefined || !next.startsWith("/")) return "/"
  const base = "http://local.invalid"
  if (!URL.canParse(next, base)) return "/"
  const { origin, pathname, search, hash } = new URL(next, base)
  return origin === base && pathname !== "/sign-in" ? `${pathname}${search}${hash}` : "/"
}
