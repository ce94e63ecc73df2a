import { Link } from "@tanstack/react-router"
import { useMay } from "../../api/account.ts"
import { useMayIn } from "../../api/project.ts"
import { Page } from "../../shell/page.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { PageHeader } from "../../ui/page-header.tsx"
import { EndpointSection } from "./endpoint-section.tsx"
import { RunSection } from "./run-section.tsx"

/** Runs in which models answer prompts, and the endpoints where these models are. */
export function GenerationScreen({ projectId }: { readonly projectId: string }) {
  const mayCreate = useMayIn(projectId, "generation:create")
  // A project's engineer need not be one of the installation: they see what they may use where they start a run.
  const maySeeEndpoints = useMay("endpoint:read")
  return (
    <Page>
      <PageHeader
        title="Generate"
        description="Have models answer the project's prompts, and compare what they say."
        actions={
          mayCreate && (
            <Link to="/projects/$projectId/generate/new" params={{ projectId }} className={buttonStyle("primary")}>
              New run
            </Link>
          )
        }
      />
      <RunSection projectId={projectId} />
      {maySeeEndpoints && <EndpointSection />}
    </Page>
  )
}
