import type { ProjectAction } from "@readback/domain"
import { Notice } from "../ui/notice.tsx"
import { PageHeader } from "../ui/page-header.tsx"
import { Page } from "./page.tsx"

/** A page of a project that the person's role there does not allow. */
export function NotYours({ action }: { readonly action: ProjectAction }) {
  return (
    <Page width="narrow">
      <PageHeader title="Not for your role" />
      <Notice kind="warning" title="Your role in this project does not allow this" isAnnounced={false}>
        Ask the project's lead for another role ({action}).
      </Notice>
    </Page>
  )
}
