/** Classes of a link of the navigation. */
export const navLinkStyle =
  "inline-flex min-h-9 shrink-0 items-center rounded-md px-2.5 text-sm font-medium whitespace-nowrap text-muted " +
  "hover:bg-hover hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-ink"
