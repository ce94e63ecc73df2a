import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Input, TextField } from "react-aria-components"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { fieldStyle } from "../../ui/field-style.ts"
import { showToast } from "../../ui/toasts.ts"

interface MemberGroupProps {
  readonly projectId: string
  readonly member: { readonly userId: string; readonly name: string; readonly labelerGroup: string }
}

/** The labeler group of a member, changed by typing; it is saved on Enter and on leaving the field. */
export function MemberGroup({ projectId, member }: MemberGroupProps) {
  const { userId, name, labelerGroup } = member
  const queries = useQueryClient()
  const [text, setText] = useState(labelerGroup)
  const change = useMutation(
    api.projects.setMemberGroup.mutationOptions({
      onSuccess: async (_, { group }) => {
        await queries.invalidateQueries(api.projects.members.queryFilter({ projectId }))
        showToast(group === "" ? `${name} is in no group` : `${name} is in the group ${group}`)
      },
    }),
  )
  const save = () => {
    const group = text.trim()
    if (group !== labelerGroup) change.mutate({ projectId, userId, group })
  }
  const error = change.error === null ? undefined : failureOf(change.error).message
  return (
    <TextField
      aria-label={`Labeler group of ${name}`}
      value={text}
      onChange={setText}
      onBlur={save}
      maxLength={60}
      isInvalid={error !== undefined}
      className="flex flex-col gap-1"
    >
      <Input
        placeholder="None"
        className={`${fieldStyle.input} min-h-9 max-w-44`}
        onKeyDown={(event) => {
          if (event.key === "Enter") save()
        }}
      />
      {error !== undefined && (
        <span role="alert" className={fieldStyle.error}>
          {error}
        </span>
      )}
    </TextField>
  )
}
