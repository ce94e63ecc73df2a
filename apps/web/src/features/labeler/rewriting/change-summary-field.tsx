import { MAX_CHANGE_SUMMARY } from "@readback/domain"
import { useEffect, useState } from "react"
import { Button } from "../../../ui/button.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { suggestChangeSummary } from "./change-summary.ts"

interface ChangeSummaryFieldProps {
  readonly original: string
  readonly text: string
  readonly value: string
  readonly onType: (text: string) => void
}

/** How long the text must rest before a summary is proposed, in milliseconds. */
const REST_MS = 600

/** What was changed, in the labeler's words; a proposal from the differences can be taken and edited. */
export function ChangeSummaryField({ original, text, value, onType }: ChangeSummaryFieldProps) {
  const proposal = useProposal(original, text)
  return (
    <div className="flex flex-col items-start gap-1">
      <div className="w-full">
        <TextField
          label="What did you change? (optional)"
          value={value}
          maxLength={MAX_CHANGE_SUMMARY}
          onChange={onType}
        />
      </div>
      {proposal !== "" && proposal !== value && (
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
          <span>Proposal: {proposal}</span>
          <Button variant="quiet" size="compact" onPress={() => onType(proposal)}>
            Use it
          </Button>
        </p>
      )}
    </div>
  )
}

function useProposal(original: string, text: string): string {
  const [proposal, setProposal] = useState("")
  useEffect(() => {
    let isWanted = true
    const propose = async () => {
      const { wordDiff } = await import("../../../reading/comparing/word-diff.ts")
      const diff = wordDiff(original, text)
      if (isWanted) setProposal(diff === undefined ? "" : suggestChangeSummary(diff))
    }
    // Without the program for differences there is no proposal, and the field works all the same.
    const timer = setTimeout(() => void propose().catch(() => setProposal("")), REST_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [original, text])
  return proposal
}
