import { labelText, nameText, ResponseText } from "@readback/domain"
import { z } from "zod"
import type { ImportFormat } from "../import-format.ts"
import { zodIssues } from "../zod-issues.ts"

const QuestionId = z
  .union([labelText, z.number()], { error: "must be a number or a text of 1 to 200 characters" })
  .transform(String)

const Question = z.object({
  question_id: QuestionId,
  category: nameText.optional(),
  turns: z.array(ResponseText).min(1, "needs at least 1 turn"),
})

const Answer = z.object({
  question_id: QuestionId,
  answer_id: labelText.optional(),
  model_id: labelText,
  choices: z
    .array(z.object({ turns: z.array(ResponseText).min(1, "needs at least 1 turn") }))
    .min(1, "needs at least 1 choice"),
})

/** MT-Bench questions (FastChat `question.jsonl`). Only the first turn has a prompt that all models share. */
export const mtBenchQuestion: ImportFormat = {
  name: "mt_bench_question",
  recognises: (row) => "question_id" in row && "turns" in row,
  read: (row) => {
    const parsed = Question.safeParse(row)
    if (!parsed.success) return { issues: zodIssues(parsed.error) }
    const { question_id, category, turns } = parsed.data
    return {
      row: {
        kind: "set",
        externalId: question_id,
        messages: [{ role: "user", content: turns[0] ?? "" }],
        responses: [],
        ...(category === undefined ? {} : { domain: category }),
      },
    }
  },
}

/** MT-Bench answers (FastChat `model_answer/*.jsonl`): one model's answers, joined to the questions on `question_id`. */
export const mtBenchAnswer: ImportFormat = {
  name: "mt_bench_answer",
  recognises: (row) => "question_id" in row && "choices" in row,
  read: (row) => {
    const parsed = Answer.safeParse(row)
    if (!parsed.success) return { issues: zodIssues(parsed.error) }
    const { question_id, answer_id, model_id, choices } = parsed.data
    return {
      row: {
        kind: "answers",
        externalId: question_id,
        responses: choices.map(({ turns }) => ({
          text: turns[0] ?? "",
          model: model_id,
          ...(answer_id === undefined ? {} : { externalId: answer_id }),
        })),
      },
    }
  },
}
