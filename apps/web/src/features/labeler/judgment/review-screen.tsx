import { ProjectSettings } from "@readback/domain"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { useProject } from "../../../api/project.ts"
import { Page } from "../../../shell/page.tsx"
import { Breadcrumb } from "../../../ui/breadcrumb.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { PageHeader } from "../../../ui/page-header.tsx"
import { formatInstant } from "../../../words/format-instant.ts"
import { useTermbase } from "../use-termbase.ts"
import { KnownAnswer } from "./known-answer.tsx"
import { RecordHistory } from "./record-history.tsx"
import { RecordView } from "./record-view.tsx"
import { ReviewCard } from "./review-card.tsx"

interface ReviewScreenProps {
  readonly projectId: string
  readonly judgmentId: string
}

/** Somebody's judgment, to be accepted or asked for again. */
export function ReviewScreen({ projectId, judgmentId }: ReviewScreenProps) {
  const project = useProject(projectId)
  const settings = ProjectSettings.parse(project.settings)
  const query = useQuery(api.reviews.judgment.queryOptions({ judgmentId }))
  const { data } = query
  const { termbase } = useTermbase(data?.task.releaseId ?? project.glossary?.releaseId ?? null, project.profile)
  return (
    <Page>
      <PageHeader
        title="Judgment"
        breadcrumb={
          <Breadcrumb current="Judgment">
            <Link to="/projects/$projectId" params={{ projectId }}>
              {project.name}
            </Link>
          </Breadcrumb>
        }
        description={data === undefined ? undefined : `By ${data.author}, ${formatInstant(data.createdAt)}`}
      />
      <Loaded query={query} subject="The judgment">
        {(record) => (
          <>
            {record.currentId !== judgmentId && (
              <Notice
                kind="info"
                isAnnounced={false}
                title={
                  record.currentId === null ? "Its author took this back" : "A newer version counts instead of this one"
                }
                action={
                  record.currentId !== null && (
                    <Link
                      to="/projects/$projectId/judgments/$judgmentId"
                      params={{ projectId, judgmentId: record.currentId }}
                      className="underline"
                    >
                      Open the newer version
                    </Link>
                  )
                }
              />
            )}
            {record.currentId === judgmentId && (
              <ReviewCard judgmentId={judgmentId} isOwn={record.isOwn} isReworkAsked={record.isReworkAsked} />
            )}
            <KnownAnswer record={record} />
            <RecordView record={record} settings={settings} termbase={termbase} />
            <RecordHistory projectId={projectId} record={record} to="/projects/$projectId/judgments/$judgmentId" />
          </>
        )}
      </Loaded>
    </Page>
  )
}
