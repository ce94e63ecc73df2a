import { CommentProposal } from "@readback/domain"
import type { AppRouter } from "@readback/server/api"
import { useMutation } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { Form } from "react-aria-components"
import { useMay } from "../../../api/account.ts"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/section.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { useFields } from "../../../ui/use-fields.ts"
import { formatInstant } from "../../../words/format-instant.ts"
import { useGlossaryChange } from "../use-glossary-change.ts"
import { eventWords } from "./proposal-words.ts"

interface DiscussionProps {
  readonly proposalId: string
  readonly events: inferRouterOutputs<AppRouter>["proposals"]["read"]["events"]
}

/** What happened to a proposal and what was said about it. */
export function Discussion({ proposalId, events }: DiscussionProps) {
  const { values, set, bind, check } = useFields({ text: "" })
  const mayComment = useMay("glossary:edit")
  const changed = useGlossaryChange()
  const comment = useMutation(
    api.proposals.comment.mutationOptions({
      onSuccess: async () => {
        set({ text: "" })
        await changed()
      },
    }),
  )
  return (
    <Section title="Discussion">
      <ol className="flex flex-col gap-3 border-l-2 border-line pl-4 text-sm">
        {events.map(({ id, kind, user, text, at }) => (
          <li key={id}>
            <p>
              <strong className="font-semibold">{user ?? "The program"}</strong> {eventWords[kind]}{" "}
              <time dateTime={at} className="text-muted">
                {formatInstant(at)}
              </time>
            </p>
            {text !== "" && <p className="mt-0.5 max-w-prose whitespace-pre-line">{text}</p>}
          </li>
        ))}
      </ol>
      {mayComment && (
        <Form
          className="flex max-w-prose flex-col gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            const input = check(CommentProposal, { proposalId, text: values.text.trim() })
            if (input !== undefined) comment.mutate(input)
          }}
        >
          <TextField label="Comment" lines={2} {...bind("text")} />
          {comment.error !== null && (
            <Notice kind="error" title="The comment was not sent">
              {failureOf(comment.error).message}
            </Notice>
          )}
          <div>
            <Button type="submit" isPending={comment.isPending}>
              Send
            </Button>
          </div>
        </Form>
      )}
    </Section>
  )
}
