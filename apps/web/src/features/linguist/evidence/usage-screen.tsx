import { Loaded } from "../../../api/loaded.tsx"
import { Button } from "../../../ui/button.tsx"
import { ConceptPicker } from "../editor/concept-picker.tsx"
import { useHead } from "../workbench/use-head.ts"
import { ConceptUsage } from "./concept-usage.tsx"
import { EvidencePage } from "./evidence-page.tsx"
import { TopConcepts } from "./top-concepts.tsx"

interface UsageScreenProps {
  readonly glossaryId: string
  readonly conceptId: string | undefined
  readonly onConcept: (conceptId: string | undefined) => void
}

/** How often concepts are used: those used most, or one by model, labeler group and time. */
export function UsageScreen({ glossaryId, conceptId, onConcept }: UsageScreenProps) {
  const head = useHead(glossaryId)
  return (
    <EvidencePage
      glossaryId={glossaryId}
      title="Usage"
      description="How often the terms of the glossary are used, by models and by those who rewrite their answers."
    >
      <Loaded query={head} subject="The glossary" lines={2}>
        {({ concepts }) => (
          <div className="flex flex-wrap items-end gap-2">
            <div className="w-full sm:w-96">
              <ConceptPicker
                key={conceptId ?? ""}
                label="Concept"
                concepts={concepts}
                value={conceptId ?? ""}
                onChange={onConcept}
                error={undefined}
              />
            </div>
            {conceptId !== undefined && <Button onPress={() => onConcept(undefined)}>Show those used most</Button>}
          </div>
        )}
      </Loaded>
      {conceptId === undefined ? (
        <TopConcepts glossaryId={glossaryId} />
      ) : (
        <ConceptUsage key={conceptId} glossaryId={glossaryId} conceptId={conceptId} />
      )}
    </EvidencePage>
  )
}
