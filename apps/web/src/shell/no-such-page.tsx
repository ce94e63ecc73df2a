import { Link } from "@tanstack/react-router"
import { buttonStyle } from "../ui/button-style.ts"
import { PageHeader } from "../ui/page-header.tsx"
import { Page } from "./page.tsx"

/** An address that leads nowhere. */
export function NoSuchPage() {
  return (
    <Page width="narrow">
      <PageHeader title="There is no such page" description="The address may be mistyped, or the link out of date." />
      <Link to="/" className={buttonStyle("primary")}>
        Go to the projects
      </Link>
    </Page>
  )
}
