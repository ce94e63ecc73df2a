import { MAX_GUIDELINES } from "@readback/domain"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useDeferredValue, useState } from "react"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import type { Guidelines } from "../../guidelines/guidelines-query.ts"
import { ChangedText } from "../../reading/comparing/changed-text.tsx"
import { FormattedText } from "../../reading/formatted-text.tsx"
import { Button } from "../../ui/button.tsx"
import { ChoiceBar } from "../../ui/choice-bar.tsx"
import { Notice } from "../../ui/notice.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { showToast } from "../../ui/toasts.ts"
import type { GuidelinesDraft } from "./use-guidelines-draft.ts"

interface GuidelinesEditorProps {
  readonly projectId: string
  readonly current: Guidelines["current"]
  readonly draft: GuidelinesDraft
  readonly onChange: (draft: GuidelinesDraft) => void
  /** `isDone`: the draft is needed no more. */
  readonly onClose: (isDone: boolean) => void
}

const views = [
  { id: "preview", label: "Preview" },
  { id: "changes", label: "What changes" },
] as const

/** Writes the next version of the guidelines: Markdown beside what it will look like, or what it changes. */
export function GuidelinesEditor({ projectId, current, draft, onChange, onClose }: GuidelinesEditorProps) {
  const queries = useQueryClient()
  const { text, basedOn } = draft
  const isOvertaken = (current?.version ?? null) !== basedOn
  const [view, setView] = useState<"preview" | "changes">("preview")
  const shown = useDeferredValue(text)
  const publish = useMutation(
    api.guidelines.publish.mutationOptions({
      onSuccess: async ({ version }) => {
        await queries.invalidateQueries(api.guidelines.pathFilter())
        showToast(`Version ${version} is published: everybody reads it before their next task`)
        onClose(true)
      },
      // Whoever was faster is shown beside the own text.
      onError: () => void queries.invalidateQueries(api.guidelines.pathFilter()),
    }),
  )
  return (
    <div className="flex flex-col gap-4">
      {isOvertaken && current !== null && (
        <Notice
          kind="warning"
          title={`Version ${current.version} was published since you began`}
          action={
            <Button
              onPress={() => {
                publish.reset()
                onChange({ text, basedOn: current.version })
              }}
            >
              I have compared them: go on from version {current.version}
            </Button>
          }
        >
          Nothing of yours is lost. Compare the two under "What changes", and take over what you want to keep.
        </Notice>
      )}
      {publish.error !== null && !isOvertaken && (
        <Notice kind="error" title="The guidelines were not published">
          {failureOf(publish.error).message}
        </Notice>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex flex-col gap-1.5 [&_textarea]:font-mono [&_textarea]:text-sm">
          <TextField
            label="Text, in Markdown"
            description="# begins a heading, - a point of a list, **two stars** make words bold."
            lines={22}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever chose to write goes on writing
            autoFocus
            maxLength={MAX_GUIDELINES}
            value={text}
            onChange={(next) => onChange({ text: next, basedOn })}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-2">
          <div className="max-w-80">
            <ChoiceBar label="Beside it" choices={views} value={view} onChange={setView} />
          </div>
          <section
            aria-label={view === "preview" ? "Preview" : "What changes"}
            className="min-h-40 rounded-lg border border-line bg-surface px-5 py-4 shadow-raised"
          >
            {view === "changes" ? (
              <ChangedText before={current?.text ?? ""} after={shown} />
            ) : shown.trim() === "" ? (
              <p className="text-muted">What you write appears here as labelers will read it.</p>
            ) : (
              <FormattedText text={shown} label="Preview" />
            )}
          </section>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          isPending={publish.isPending}
          isDisabled={text.trim() === "" || isOvertaken || text === current?.text}
          onPress={() => publish.mutate({ projectId, text, basedOn })}
        >
          Publish version {(current?.version ?? 0) + 1}
        </Button>
        <Button onPress={() => onClose(text === (current?.text ?? ""))}>Close, and keep the draft</Button>
        <Button variant="quiet" onPress={() => onClose(true)}>
          Discard
        </Button>
        <span className="text-sm text-muted">Kept in this browser until you publish it.</span>
      </div>
    </div>
  )
}
