import { DataReleaseRecipe } from "@readback/domain"
import { useMutation, useQuery } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { Page } from "../../../shell/page.tsx"
import { Breadcrumb } from "../../../ui/breadcrumb.tsx"
import { Button } from "../../../ui/button.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { PageHeader } from "../../../ui/page-header.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { useErrors } from "../../../ui/use-errors.ts"
import type { ExportTarget } from "../use-export-choice.ts"
import { BenchmarkFields } from "./benchmark-fields.tsx"
import { FilterFields } from "./filter-fields.tsx"
import { PolicyFields } from "./policy-fields.tsx"
import { emptyRecipe, type RecipeForm, recipeOf } from "./recipe-form.ts"
import { ReleasePreviewView } from "./release-preview-view.tsx"
import { TargetFields } from "./target-fields.tsx"
import { useSettled } from "./use-settled.ts"

const SETTLED_MS = 400

/** Where a release is put together, beside what it would hold. */
export function NewReleaseScreen({ projectId }: { readonly projectId: string }) {
  const targets = useQuery(api.material.exportTargets.queryOptions({ projectId }))
  return (
    <Page>
      <PageHeader
        title="New release"
        description="A release never changes once it is made: the same recipe over the same judgments gives the same bytes."
        breadcrumb={
          <Breadcrumb current="New release">
            <Link to="/projects/$projectId/export" params={{ projectId }}>
              Export
            </Link>
          </Breadcrumb>
        }
      />
      <Loaded query={targets} subject="The kinds of files" lines={6}>
        {(all) => <ReleaseForm projectId={projectId} targets={all} />}
      </Loaded>
    </Page>
  )
}

function ReleaseForm({
  projectId,
  targets,
}: {
  readonly projectId: string
  readonly targets: readonly ExportTarget[]
}) {
  const [form, setForm] = useState<RecipeForm>(emptyRecipe)
  const errors = useErrors()
  const navigate = useNavigate()
  const create = useMutation(
    api.dataReleases.create.mutationOptions({
      onSuccess: ({ releaseId }) =>
        void navigate({ to: "/projects/$projectId/export/releases/$releaseId", params: { projectId, releaseId } }),
    }),
  )
  const change = (part: Partial<RecipeForm>) => {
    setForm((before) => ({ ...before, ...part }))
    errors.forget(["name", "targets", "filters", "benchmarks", "splits", "markingCeiling"])
  }
  const looked = useSettled(form, SETTLED_MS)
  // The name decides nothing of the rows, so the preview does not wait for it.
  const preview = DataReleaseRecipe.safeParse({ ...recipeOf(looked), name: "Preview" })
  const submit = () => {
    const recipe = recipeOf(form)
    if (errors.check(DataReleaseRecipe, recipe) !== undefined) create.mutate({ projectId, recipe })
  }
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <form
        aria-label="Recipe of the release"
        noValidate
        className="flex flex-col gap-7"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField label="Name" value={form.name} onChange={(name) => change({ name })} error={errors.of("name")} />
        <TargetFields
          targets={targets}
          chosen={form.targets}
          onChange={(chosen) => change({ targets: chosen })}
          error={errors.of("targets")}
        />
        <FilterFields projectId={projectId} form={form} onChange={change} errorOf={errors.of} />
        <BenchmarkFields projectId={projectId} form={form} onChange={change} error={errors.of("benchmarks")} />
        <PolicyFields projectId={projectId} form={form} onChange={change} errorOf={errors.of} />
        {create.error !== null && <Notice kind="error" title={failureOf(create.error).message} />}
        <Button type="submit" variant="primary" isPending={create.isPending}>
          Make the release
        </Button>
      </form>
      <section aria-label="Preview" className="min-w-0">
        {preview.success ? (
          <ReleasePreviewView
            projectId={projectId}
            recipe={recipeOf({ ...looked, name: "Preview" })}
            titleOf={(name) => targets.find((target) => target.name === name)?.title ?? name}
          />
        ) : (
          <EmptyState title="Choose a kind of file">The preview shows what the release would hold.</EmptyState>
        )}
      </section>
    </div>
  )
}
