import { useSearch } from "@tanstack/react-router"
import { lazy, Suspense } from "react"
import { useProject } from "../../api/project.ts"
import { Page } from "../../shell/page.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { Skeleton } from "../../ui/skeleton.tsx"
import { PartLinks } from "./part-links.tsx"

const parts = {
  models: lazy(() => import("./models-section.tsx").then(({ ModelsSection }) => ({ default: ModelsSection }))),
  effects: lazy(() => import("./effects-section.tsx").then(({ EffectsSection }) => ({ default: EffectsSection }))),
  agreement: lazy(() =>
    import("./agreement-section.tsx").then(({ AgreementSection }) => ({ default: AgreementSection })),
  ),
  adherence: lazy(() =>
    import("./adherence-section.tsx").then(({ AdherenceSection }) => ({ default: AdherenceSection })),
  ),
  people: lazy(() => import("./people-section.tsx").then(({ PeopleSection }) => ({ default: PeopleSection }))),
}

type Part = keyof typeof parts

const labels: Readonly<Record<Part, string>> = {
  models: "Models",
  effects: "Effects",
  agreement: "Agreement",
  adherence: "Adherence",
  people: "People",
}

const all = Object.keys(parts) as readonly Part[]

/** What the judgments of a project say: of the models, of what sways people, of how much they agree, of terms, and how they judge. */
export function ResultsScreen({ projectId }: { readonly projectId: string }) {
  const { actions } = useProject(projectId)
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const offered = all.filter((part) => part !== "people" || actions.includes("measure:labelers"))
  const current = offered.find((part) => part === search["show"]) ?? "models"
  const Current = parts[current]
  return (
    <Page>
      <PageHeader title="Results" description="From all judgments that count, as of now." />
      <PartLinks parts={offered.map((id) => ({ id, label: labels[id] }))} current={current} />
      <Suspense fallback={<Skeleton />}>
        <Current projectId={projectId} />
      </Suspense>
    </Page>
  )
}
