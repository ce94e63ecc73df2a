import { useState } from "react"
import { useMayIn } from "../../../api/project.ts"
import { buttonStyle } from "../../../ui/button-style.ts"
import { Section } from "../../../ui/section.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import type { ReleaseDetail } from "./release-types.ts"

/** Lists the rows that have to go from copies of a release when a labeler or a row is withdrawn. */
export function ReleaseWithdrawal({ release }: { readonly release: ReleaseDetail }) {
  const [labelers, setLabelers] = useState("")
  const [judgments, setJudgments] = useState("")
  const [prompts, setPrompts] = useState("")
  const mayMake = useMayIn(release.projectId, "export:create")
  const isEmpty = `${labelers}${judgments}${prompts}`.trim() === ""
  if (!mayMake) return null
  const query = new URLSearchParams({ labelers, judgments, prompts }).toString()
  return (
    <Section
      title="Withdraw"
      description="The release stays as it is. Whoever holds a copy takes out the rows of this list, which names file, line and id."
    >
      <div className="grid max-w-3xl gap-4 md:grid-cols-3">
        <TextField label="Labelers" description="Pseudonyms of this release." value={labelers} onChange={setLabelers} />
        <TextField label="Judgments" description="Ids." value={judgments} onChange={setJudgments} />
        <TextField label="Prompts" description="Ids." value={prompts} onChange={setPrompts} />
      </div>
      <div>
        {isEmpty ? (
          <p className="text-sm text-muted">Name what is withdrawn, with commas between several.</p>
        ) : (
          <a href={`/api/data-releases/${release.id}/patch?${query}`} download className={buttonStyle("secondary")}>
            Download the patch list
          </a>
        )}
      </div>
    </Section>
  )
}
