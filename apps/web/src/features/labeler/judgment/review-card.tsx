import { ReviewJudgment } from "@readback/domain"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/section.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { showToast } from "../../../ui/toasts.ts"

interface ReviewCardProps {
  readonly judgmentId: string
  readonly isOwn: boolean
  readonly isReworkAsked: boolean
}

/** Accepts a judgment, or asks its author to do it again and says why. */
export function ReviewCard({ judgmentId, isOwn, isReworkAsked }: ReviewCardProps) {
  const queries = useQueryClient()
  const [comment, setComment] = useState("")
  const [isMissing, setIsMissing] = useState(false)
  const review = useMutation(
    api.reviews.review.mutationOptions({
      onSuccess: async (_, { verdict }) => {
        setComment("")
        showToast(verdict === "accepted" ? "Accepted" : "Its author is asked to do it again")
        await queries.invalidateQueries(api.reviews.pathFilter())
      },
    }),
  )
  if (isOwn) return <p className="text-sm text-muted">This is your own judgment. Somebody else reviews it.</p>
  const say = (verdict: ReviewJudgment["verdict"]) => {
    const parsed = ReviewJudgment.safeParse({ judgmentId, verdict, comment })
    setIsMissing(!parsed.success)
    if (parsed.success) review.mutate(parsed.data)
  }
  return (
    <Section
      title="Your review"
      description={isReworkAsked ? "Its author was asked to do it again, and has not done so yet." : undefined}
    >
      <div className="flex max-w-3xl flex-col gap-3 rounded-lg border border-line bg-surface px-5 py-4 shadow-raised">
        <TextField
          label="Comment"
          description="Its author reads this. Say what to look at; it is needed to ask for rework."
          lines={2}
          maxLength={2_000}
          value={comment}
          error={isMissing ? "Say what is to be done again." : undefined}
          onChange={(text) => {
            setIsMissing(false)
            setComment(text)
          }}
        />
        {review.error !== null && (
          <Notice kind="error" title="Your review was not stored">
            {failureOf(review.error).message}
          </Notice>
        )}
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" isPending={review.isPending} onPress={() => say("accepted")}>
            Accept
          </Button>
          <Button isPending={review.isPending} onPress={() => say("rework")}>
            Ask for rework
          </Button>
        </div>
      </div>
    </Section>
  )
}
