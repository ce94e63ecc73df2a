import { useQuery } from "@tanstack/react-query"
import { useNavigate, useParams } from "@tanstack/react-router"
import { use } from "react"
import { useAccount } from "../api/account.ts"
import { api } from "../api/api.ts"
import { LevelBadge } from "../classification/level-badge.tsx"
import { PageLevel } from "../classification/page-level.ts"
import { Menu } from "../ui/menu.tsx"

/** Names the current project and leads to others. A project above the page's own marking is not named on it. */
export function ProjectMenu() {
  const { levels } = useAccount()
  const { level } = use(PageLevel)
  const projects = useQuery(api.projects.list.queryOptions())
  const { projectId } = useParams({ strict: false })
  const navigate = useNavigate()
  const nameable = (projects.data ?? []).filter((one) => levels.indexOf(one.classification) <= levels.indexOf(level))
  const current = nameable.find((one) => one.id === projectId)
  const toProjects = { id: "all", label: "All projects", onAction: () => void navigate({ to: "/" }) }
  const entries = nameable.map(({ id, name, classification }) => ({
    id,
    label: name,
    aside: <LevelBadge level={classification} />,
    isCurrent: id === projectId,
    onAction: () => void navigate({ to: "/projects/$projectId", params: { projectId: id } }),
  }))
  return (
    <Menu
      label={current === undefined ? "Projects: choose one" : `${current.name}: choose another project`}
      trigger={<span className="max-w-28 truncate sm:max-w-56">{current?.name ?? "Projects"}</span>}
      sections={[...(entries.length > 0 ? [{ title: "Projects", entries }] : []), { entries: [toProjects] }]}
    />
  )
}
