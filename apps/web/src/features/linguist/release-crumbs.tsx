import { Link } from "@tanstack/react-router"
import { Breadcrumb } from "../../ui/breadcrumb.tsx"

interface ReleaseCrumbsProps {
  readonly releaseId: string
  readonly release: { readonly title: string; readonly number: number } | undefined
  readonly current: string
}

/** The way back from a page of a release to its reading room. */
export function ReleaseCrumbs({ releaseId, release, current }: ReleaseCrumbsProps) {
  return (
    <Breadcrumb current={current}>
      <Link to="/glossaries/$releaseId" params={{ releaseId }}>
        {release === undefined ? "Glossary" : `${release.title}, release ${release.number}`}
      </Link>
    </Breadcrumb>
  )
}
