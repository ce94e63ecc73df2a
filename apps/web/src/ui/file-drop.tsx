import { DropZone, FileTrigger, Text } from "react-aria-components"
import { Button } from "./button.tsx"
import { Icon } from "./icon.tsx"

interface FileDropProps {
  readonly label: string
  readonly hint: string
  /** File name endings that the chooser offers, as ".jsonl". */
  readonly endings: readonly string[]
  readonly allowsSeveral?: boolean
  readonly isDisabled?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A place to drop files on, with a button that opens the file chooser. */
export function FileDrop({ label, hint, endings, allowsSeveral = false, isDisabled = false, onFiles }: FileDropProps) {
  const take = (files: readonly File[]) => {
    if (files.length > 0) onFiles(allowsSeveral ? files : files.slice(0, 1))
  }
  return (
    <DropZone
      isDisabled={isDisabled}
      className="flex flex-col items-center gap-2 rounded-lg border-2 border-dashed border-control bg-surface px-4 py-8 text-center data-drop-target:border-accent data-drop-target:bg-accent-soft"
      onDrop={(event) => {
        const dropped = event.items.filter((item) => item.kind === "file").map((item) => item.getFile())
        void Promise.all(dropped).then(take)
      }}
    >
      <span className="text-accent-ink">
        <Icon name="upload" />
      </span>
      <Text slot="label" className="font-semibold">
        {label}
      </Text>
      <p className="text-sm text-muted">{hint}</p>
      <FileTrigger
        allowsMultiple={allowsSeveral}
        acceptedFileTypes={[...endings]}
        onSelect={(chosen) => take([...(chosen ?? [])])}
      >
        <Button isDisabled={isDisabled}>{allowsSeveral ? "Choose files" : "Choose a file"}</Button>
      </FileTrigger>
    </DropZone>
  )
}
