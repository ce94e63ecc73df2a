import { Budget } from "@readback/domain"
import { useMutation } from "@tanstack/react-query"
import { useState } from "react"
import { Form } from "react-aria-components"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Button } from "../../ui/button.tsx"
import { Checkbox } from "../../ui/checkbox.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Notice } from "../../ui/notice.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { useFields } from "../../ui/use-fields.ts"
import { countOf, formatCount } from "../../words/format-count.ts"
import type { RunDetail } from "./generation-types.ts"
import { numberOrNothing } from "./number-or-nothing.ts"

interface ResumeDialogProps {
  readonly run: RunDetail
  readonly onClose: () => void
  readonly onResumed: () => void
}

/** Lets a run go on, with the budget that it shall have from now on. */
export function ResumeDialog({ run, onClose, onResumed }: ResumeDialogProps) {
  const failed = run.counts["failed"] ?? 0
  const { budget } = run.plan
  const [retriesFailed, setRetriesFailed] = useState(run.state === "done")
  const fields = useFields({
    requests: budget.requests === null ? "" : String(budget.requests),
    completionTokens: budget.completionTokens === null ? "" : String(budget.completionTokens),
  })
  const resume = useMutation(api.generation.resume.mutationOptions({ onSuccess: onResumed }))
  return (
    <Dialog title={`Resume ${run.name}`} isOpen onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const { requests, completionTokens } = fields.values
          const checked = fields.check(Budget, {
            requests: numberOrNothing(requests) ?? null,
            completionTokens: numberOrNothing(completionTokens) ?? null,
          })
          if (checked === undefined || resume.isPending) return
          resume.mutate({ projectId: run.projectId, runId: run.id, budget: checked, retriesFailed })
        }}
      >
        <TextField
          label="Most requests in all"
          description={`${formatCount(run.spent.requests)} were made. Empty is no limit.`}
          inputMode="numeric"
          {...fields.bind("requests")}
        />
        <TextField
          label="Most tokens written in all"
          description={`${formatCount(run.spent.completionTokens)} were written. Empty is no limit.`}
          inputMode="numeric"
          {...fields.bind("completionTokens")}
        />
        {failed > 0 && (
          <Checkbox
            label={`Make ${countOf(failed, "failed call")} again`}
            isSelected={retriesFailed}
            onChange={setRetriesFailed}
          />
        )}
        {resume.error !== null && (
          <Notice kind="error" title="The run did not resume">
            {failureOf(resume.error).message}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>Close</Button>
          <Button type="submit" variant="primary" isPending={resume.isPending}>
            Resume the run
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
