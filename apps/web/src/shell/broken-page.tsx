import { type ErrorComponentProps } from "@tanstack/react-router"
import { Button } from "../ui/button.tsx"
import { Notice } from "../ui/notice.tsx"
import { PageHeader } from "../ui/page-header.tsx"
import { Page } from "./page.tsx"

/** A page that could not be shown: its code did not arrive, or has a bug. */
export function BrokenPage({ error }: ErrorComponentProps) {
  return (
    <Page width="narrow">
      <PageHeader title="This page could not be shown" />
      <Notice
        kind="error"
        title="The page did not load, or it failed"
        action={<Button onPress={() => window.location.reload()}>Reload the page</Button>}
      >
        Check the network connection and reload. If it happens again, give an administrator these words:{" "}
        {error instanceof Error ? error.message : String(error)}
      </Notice>
    </Page>
  )
}
