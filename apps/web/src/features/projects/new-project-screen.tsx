import { CreateProject, ProjectSettings } from "@readback/domain"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { Form } from "react-aria-components"
import { useAccount, useMay } from "../../api/account.ts"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { UNMARKED_LEVEL, useMarkPage } from "../../classification/page-level.ts"
import { Page } from "../../shell/page.tsx"
import { Breadcrumb } from "../../ui/breadcrumb.tsx"
import { Button } from "../../ui/button.tsx"
import { Notice } from "../../ui/notice.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { Select } from "../../ui/select.tsx"
import { useErrors } from "../../ui/use-errors.ts"
import { createInput, FOLLOWS, NO_GLOSSARY, type ProjectDraft } from "./project-draft.ts"
import { ProjectFields } from "./project-fields.tsx"

/** Starts a project. */
export function NewProjectScreen() {
  const { levels } = useAccount()
  const mayCreate = useMay("project:create")
  const navigate = useNavigate()
  const queries = useQueryClient()
  const errors = useErrors()
  const [draft, setDraft] = useState<ProjectDraft>({
    name: "",
    description: "",
    classification: levels[0] ?? UNMARKED_LEVEL,
    glossaryId: NO_GLOSSARY,
    release: FOLLOWS,
    profile: "default",
    settings: ProjectSettings.parse({}),
  })
  const create = useMutation(
    api.projects.create.mutationOptions({
      onSuccess: async ({ projectId }) => {
        await queries.invalidateQueries(api.projects.list.queryFilter())
        await navigate({ to: "/projects/$projectId/settings", params: { projectId } })
      },
    }),
  )
  // What is being written down here will be marked so; the page is as high from the first word on.
  useMarkPage(draft.classification)
  const change = (part: Partial<ProjectDraft>) => {
    errors.forget(Object.keys(part))
    setDraft({ ...draft, ...part })
  }
  return (
    <Page width="narrow">
      <PageHeader
        title="New project"
        breadcrumb={
          <Breadcrumb current="New project">
            <Link to="/">Projects</Link>
          </Breadcrumb>
        }
      />
      {!mayCreate && (
        <Notice kind="error" title="Your role does not allow this">
          Ask a lead or an administrator to make the project.
        </Notice>
      )}
      {mayCreate && (
        <Form
          className="flex flex-col gap-6 rounded-lg border border-line bg-surface p-6 shadow-raised"
          onSubmit={(event) => {
            event.preventDefault()
            const input = errors.check(CreateProject, createInput(draft))
            if (input !== undefined && !create.isPending) create.mutate(input)
          }}
        >
          <Select
            label="Classification"
            description="The highest marking of what the project will hold. It cannot be changed later."
            options={levels.map((level) => ({ id: level, label: level }))}
            value={draft.classification}
            onChange={(classification) => change({ classification, glossaryId: NO_GLOSSARY, release: FOLLOWS })}
          />
          <ProjectFields draft={draft} onChange={change} errorOf={errors.of} isNew />
          <p className="text-sm text-muted">
            The order of tasks, the rubric and everything else that people are asked are set on the next page.
          </p>
          {create.error !== null && (
            <Notice kind="error" title="The project was not made">
              {failureOf(create.error).message}
            </Notice>
          )}
          <div>
            <Button type="submit" variant="primary" isPending={create.isPending}>
              Make the project
            </Button>
          </div>
        </Form>
      )}
    </Page>
  )
}
