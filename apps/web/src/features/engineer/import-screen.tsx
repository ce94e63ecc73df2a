import { useState } from "react"
import { Page } from "../../shell/page.tsx"
import { Button } from "../../ui/button.tsx"
import { FileDrop } from "../../ui/file-drop.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { RadioGroup } from "../../ui/radio-group.tsx"
import { Section } from "../../ui/section.tsx"
import { FileImportCard } from "./file-import-card.tsx"
import { ImportFormats } from "./import-formats.tsx"
import { ImportHistory } from "./import-history.tsx"
import { type OnDefect, useFileImports } from "./use-file-imports.ts"

const choices = [
  {
    id: "keep-good",
    label: "Keep the good lines",
    description: "Defective lines are left out and listed, so that you can mend and import them later.",
  },
  {
    id: "refuse",
    label: "Refuse the whole file",
    description: "One defective line, and nothing of its file is stored.",
  },
] as const

/** Brings prompts and responses into a project. */
export function ImportScreen({ projectId }: { readonly projectId: string }) {
  const [onDefect, setOnDefect] = useState<OnDefect>("keep-good")
  const { imports, isRunning, start, cancel } = useFileImports(projectId)
  return (
    <Page>
      <PageHeader
        title="Import"
        description="Bring in prompts with the responses to compare. Importing the same file again adds nothing twice."
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <RadioGroup
            label="When a line is defective"
            options={choices}
            value={onDefect}
            onChange={setOnDefect}
            isDisabled={isRunning}
          />
          <FileDrop
            label="Drop JSON Lines files here"
            hint="Several at once are imported one after another; files with “question” in their name go first."
            endings={[".jsonl", ".ndjson", ".json", ".gz", ".zst"]}
            allowsSeveral
            isDisabled={isRunning}
            onFiles={(files) => void start(files, onDefect)}
          />
          {imports.length > 0 && (
            <Section title="This import" actions={isRunning && <Button onPress={cancel}>Cancel</Button>}>
              <ul className="flex flex-col gap-3">
                {imports.map((one) => (
                  <FileImportCard key={one.key} fileImport={one} />
                ))}
              </ul>
            </Section>
          )}
        </div>
        <ImportFormats />
      </div>
      <ImportHistory projectId={projectId} />
    </Page>
  )
}
