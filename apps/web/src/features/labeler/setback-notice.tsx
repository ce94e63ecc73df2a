import { Button } from "../../ui/button.tsx"
import { CopyButton } from "../../ui/copy-button.tsx"
import { Notice } from "../../ui/notice.tsx"
import type { Setback } from "./setback.ts"

interface SetbackNoticeProps {
  readonly setback: Setback
  readonly onDismiss: () => void
}

/** Tells what became of refused work, and hands back what was written on it. */
export default function SetbackNotice({ setback, onDismiss }: SetbackNoticeProps) {
  const { message, written, comesBack } = setback
  return (
    <Notice kind="warning" title={message} action={<Button onPress={onDismiss}>Understood</Button>}>
      {comesBack && "Unless somebody else has it by now, the task comes back to you with your draft."}
      {written !== "" && (
        <div className="flex flex-col items-start gap-1">
          <p>What you wrote is not stored with it. Copy it if you want to keep it:</p>
          <pre className="max-h-40 max-w-[50rem] overflow-auto rounded-md bg-surface px-3 py-2 font-sans whitespace-pre-wrap">
            {written}
          </pre>
          <CopyButton text={written} label="Copy" />
        </div>
      )}
    </Notice>
  )
}
