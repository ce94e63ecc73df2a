import { NoSuchPage } from "./no-such-page.tsx"

/** An address of no page at all, for the layout that has no main region yet. */
export function NoSuchAddress() {
  return (
    <main id="main" tabIndex={-1}>
      <NoSuchPage />
    </main>
  )
}
