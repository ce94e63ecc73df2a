import { useState } from "react"
import { Page } from "../../shell/page.tsx"
import { Button } from "../../ui/button.tsx"
import { FileDrop } from "../../ui/file-drop.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { RadioGroup } from "../../ui/radio-group.tsx"
import { Section } from "../../ui/section.tsx"
import { ImportFormats } from "./import-formats.tsx"
import { ImportHistory } from "./import-history.tsx"
import { FileImportCard } from "./importing/file-import-card.tsx"
import { type OnDefect, useFileImports } from "./importing/use-file-imports.ts"

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

/** Brings prompts and responses into a project: files are looked at first, then stored. */
export function ImportScreen({ projectId }: { readonly projectId: string }) {
  const [onDefect, setOnDefect] = useState<OnDefect>("keep-good")
  const files = useFileImports(projectId)
  const { imports, held, isSending } = files
  return (
    <Page>
      <PageHeader
        title="Import"
        description="Bring in prompts with the responses to compare. You see the first rows before anything is stored; importing the same file again adds nothing twice."
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <RadioGroup label="When a line is defective" options={choices} value={onDefect} onChange={setOnDefect} />
          <FileDrop
            label="Drop files here"
            hint="JSON Lines, JSON, CSV, TSV or Parquet. Several at once are joined by their prompts, such as one answer file a model."
            endings={[".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".parquet", ".gz", ".zst"]}
            allowsSeveral
            isDisabled={isSending}
            onFiles={(chosen) => void files.send(chosen)}
          />
          {imports.length > 0 && (
            <Section
              title="This import"
              actions={
                isSending ? (
                  <Button onPress={files.cancel}>Cancel sending</Button>
                ) : (
                  held.length > 1 && (
                    <Button variant="primary" onPress={() => void files.startAll(onDefect)}>
                      Import all {held.length} files
                    </Button>
                  )
                )
              }
            >
              <ul className="flex flex-col gap-3">
                {imports.map((one) => (
                  <FileImportCard
                    key={one.key}
                    projectId={projectId}
                    fileImport={one}
                    imports={files}
                    onStart={() => void files.start(one, onDefect)}
                  />
                ))}
              </ul>
            </Section>
          )}
        </div>
        <ImportFormats />
      </div>
      <ImportHistory projectId={projectId} onDefect={onDefect} />
    </Page>
  )
}
