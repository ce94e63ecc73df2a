import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { projectQuery } from "../api/project.ts"
import { buttonStyle } from "../ui/button-style.ts"
import { Notice } from "../ui/notice.tsx"
import { countOf } from "../words/format-count.ts"

/** Tells whoever may decide on it that a possible spill was reported, until somebody has decided. */
export function SpillAlert({ projectId }: { readonly projectId: string }) {
  const project = useQuery(projectQuery(projectId)).data
  const spills = project?.openSpills ?? 0
  if (spills === 0 || project?.actions.includes("flag:resolve") !== true) return null
  return (
    <Notice
      kind="error"
      title={`Possible spill: ${countOf(spills, "report")} of information that must not be here`}
      action={
        <Link
          to="/projects/$projectId/queue"
          params={{ projectId }}
          search={{ show: "reports" }}
          className={buttonStyle("secondary")}
        >
          Decide on the reports
        </Link>
      }
    >
      The prompts are hidden from everybody. Follow your site’s rules for spills first; then show a prompt again, or
      keep it out for good.
    </Notice>
  )
}
