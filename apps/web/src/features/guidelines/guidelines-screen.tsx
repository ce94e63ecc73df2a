import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Loaded } from "../../api/loaded.tsx"
import { type Guidelines, guidelinesQuery } from "../../guidelines/guidelines-query.ts"
import { Page } from "../../shell/page.tsx"
import { Badge } from "../../ui/badge.tsx"
import { Button } from "../../ui/button.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { CurrentGuidelines } from "./current-guidelines.tsx"
import { GuidelinesEditor } from "./guidelines-editor.tsx"
import { NoGuidelines } from "./no-guidelines.tsx"
import { useGuidelinesDraft } from "./use-guidelines-draft.ts"
import { VersionsSection } from "./versions-section.tsx"

/** What labelers of a project are told: to read, and for its lead to write. */
export function GuidelinesScreen({ projectId }: { readonly projectId: string }) {
  const guidelines = useQuery(guidelinesQuery(projectId))
  const draft = useGuidelinesDraft(projectId)
  const [isEditing, setIsEditing] = useState(false)
  const begin = ({ current }: Guidelines) => {
    if (draft.draft === undefined) draft.keep({ text: current?.text ?? "", basedOn: current?.version ?? null })
    setIsEditing(true)
  }
  const { data } = guidelines
  const current = data?.current ?? null
  return (
    <Page>
      <PageHeader
        title="Guidelines"
        aside={current !== null && <Badge>Version {current.version}</Badge>}
        actions={
          data?.mayPublish === true &&
          current !== null &&
          !isEditing && (
            <Button variant="primary" onPress={() => begin(data)}>
              {draft.draft === undefined ? "Change them" : "Go on with your draft"}
            </Button>
          )
        }
      />
      <Loaded query={guidelines} subject="The guidelines">
        {(found) =>
          isEditing && draft.draft !== undefined ? (
            <GuidelinesEditor
              projectId={projectId}
              current={found.current}
              draft={draft.draft}
              onChange={draft.keep}
              onClose={(isDone) => {
                if (isDone) draft.forget()
                setIsEditing(false)
              }}
            />
          ) : found.current === null ? (
            <NoGuidelines mayPublish={found.mayPublish} onBegin={() => begin(found)} />
          ) : (
            <>
              <CurrentGuidelines projectId={projectId} guidelines={found} current={found.current} />
              <VersionsSection projectId={projectId} newest={found.current.version} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
