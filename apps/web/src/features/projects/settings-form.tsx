import { ConfigureProject } from "@readback/domain"
import type { AppRouter } from "@readback/server/api"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { useState } from "react"
import { Form } from "react-aria-components"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Button } from "../../ui/button.tsx"
import { Notice } from "../../ui/notice.tsx"
import { showToast } from "../../ui/toasts.ts"
import { useErrors } from "../../ui/use-errors.ts"
import { FOLLOWS, NO_GLOSSARY, type ProjectDraft, releaseChoice, storedSettings } from "./project-draft.ts"
import { ProjectFields } from "./project-fields.tsx"

type Project = inferRouterOutputs<AppRouter>["projects"]["read"]

/** Changes a project's name, description, glossary, writing profile and rules. */
export function SettingsForm({ project }: { readonly project: Project }) {
  const { id: projectId, name, description, classification, profile, settings, glossary } = project
  const queries = useQueryClient()
  const errors = useErrors()
  const [draft, setDraft] = useState<ProjectDraft>({
    name,
    description,
    classification,
    glossaryId: glossary?.glossaryId ?? NO_GLOSSARY,
    release: glossary === null || glossary.followsNewest ? FOLLOWS : glossary.releaseId,
    profile,
    settings,
  })
  const configure = useMutation(
    api.projects.configure.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          queries.invalidateQueries(api.projects.read.queryFilter({ projectId })),
          queries.invalidateQueries(api.projects.list.queryFilter()),
          queries.invalidateQueries(api.projects.scoring.queryFilter({ projectId })),
        ])
        showToast("The settings are saved")
      },
    }),
  )
  return (
    <Form
      className="flex flex-col gap-6 rounded-lg border border-line bg-surface p-5 shadow-raised"
      onSubmit={(event) => {
        event.preventDefault()
        const glossaryId = draft.glossaryId === NO_GLOSSARY ? null : draft.glossaryId
        const { release, ...rules } = draft
        const input = errors.check(ConfigureProject, {
          ...rules,
          ...(glossaryId === null ? {} : releaseChoice(release)),
          settings: storedSettings(draft.settings),
          projectId,
          glossaryId,
        })
        if (input === undefined || configure.isPending) return
        // The ids that new axes get now are theirs from now on, also when saving fails and is tried again.
        setDraft({ ...draft, settings: input.settings })
        configure.mutate(input)
      }}
    >
      <ProjectFields
        draft={draft}
        onChange={(part) => {
          errors.forget(Object.keys(part))
          setDraft({ ...draft, ...part })
        }}
        errorOf={errors.of}
      />
      {configure.error !== null && (
        <Notice kind="error" title="The settings were not saved">
          {failureOf(configure.error).message}
        </Notice>
      )}
      <div>
        <Button type="submit" variant="primary" isPending={configure.isPending}>
          Save settings
        </Button>
      </div>
    </Form>
  )
}
