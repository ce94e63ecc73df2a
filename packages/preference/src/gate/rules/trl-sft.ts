import { checkMessages } from "../check-messages.ts"
import { checkText } from "../check-text.ts"
import type { TargetRules } from "../target-rules.ts"
import { checkTrlOptional, TRL_OPTIONAL } from "./trl-optional.ts"
import { trlReserved } from "./trl-reserved.ts"
import { checkTrlAnswer, checkTrlPrompt, trlForm } from "./trl-text.ts"

const own = ["id", "prompt", "completion", "messages", "text", ...TRL_OPTIONAL]

/** Rows of TRL's SFTTrainer: prompt and completion, or whole conversations, or plain text (TRL dataset formats). */
export const trlSftRules: TargetRules = {
  columns: own,
  others: "allowed",
  reserved: trlReserved(own),
  start: () => ({
    row: (row, report) => {
      const { prompt, completion, messages, text } = row
      checkTrlOptional(report, row)
      if (messages !== undefined && prompt !== undefined)
        report.error(
          "messages",
          "messages-and-prompt",
          '"messages" and "prompt" in one row end the training. Keep one.',
        )
      if (messages !== undefined) {
        checkMessages(report, "messages", messages)
        return "a conversation"
      }
      if (text !== undefined && prompt === undefined) {
        checkText(report, "text", text)
        return "a text"
      }
      checkTrlPrompt(report, prompt)
      checkTrlAnswer(report, "completion", completion)
      return trlForm(report, { prompt, completion })
    },
  }),
}
