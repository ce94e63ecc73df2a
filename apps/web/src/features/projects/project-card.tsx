import { mayRole, type Role } from "@readback/domain"
import { Link } from "@tanstack/react-router"
import { LevelBadge } from "../../classification/level-badge.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { roleNames } from "../../words/role-name.ts"

interface ListedProject {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly classification: string
  readonly role: Role | null
  readonly glossaryName: string | null
  readonly releaseNumber: number | null
}

/** One project of the list: what it is, and the one thing that this person most likely wants to do in it. */
export function ProjectCard({ project, isOnly }: { readonly project: ListedProject; readonly isOnly: boolean }) {
  const { id, name, description, classification, role, glossaryName, releaseNumber } = project
  const params = { projectId: id }
  const mayLabel = role !== null && mayRole(role, "task:claim")
  return (
    <li
      className={`flex flex-col gap-3 rounded-lg border border-line bg-surface p-5 shadow-raised ${isOnly ? "md:col-span-2" : ""}`}
    >
      <div className="flex items-start justify-between gap-3">
        <h2 className="min-w-0 text-lg font-semibold">
          <Link to="/projects/$projectId" params={params} className="hover:underline">
            {name}
          </Link>
        </h2>
        <LevelBadge level={classification} />
      </div>
      {description !== "" && <p className="max-w-prose text-muted">{description}</p>}
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <div className="flex gap-1.5">
          <dt className="text-muted">Your role</dt>
          <dd className="font-medium">{role === null ? "None" : roleNames[role].name}</dd>
        </div>
        <div className="flex gap-1.5">
          <dt className="text-muted">Glossary</dt>
          <dd className="font-medium">
            {glossaryName === null ? "None" : `${glossaryName}, release ${releaseNumber}`}
          </dd>
        </div>
      </dl>
      <div className="mt-auto flex flex-wrap gap-2 pt-1">
        {mayLabel && (
          <Link
            to="/projects/$projectId/label"
            params={params}
            className={`${buttonStyle("primary")} ${isOnly ? "min-h-12 px-6 text-base" : ""}`}
          >
            Start labeling
          </Link>
        )}
        <Link
          to="/projects/$projectId"
          params={params}
          className={`${buttonStyle()} ${isOnly && mayLabel ? "min-h-12" : ""}`}
        >
          Open project<span className="sr-only"> {name}</span>
        </Link>
      </div>
    </li>
  )
}
