import { useState } from "react"
import { Form } from "react-aria-components"
import { Loaded } from "../../../api/loaded.tsx"
import { Button } from "../../../ui/button.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { ConceptPicker } from "../editor/concept-picker.tsx"
import { useHead } from "../workbench/use-head.ts"
import type { ConcordanceSearch } from "./concordance-search.ts"

interface ConcordanceQueryProps {
  readonly glossaryId: string
  readonly search: ConcordanceSearch
  readonly onSearch: (search: ConcordanceSearch) => void
}

/** What a concordance looks for: words as they are typed, or a concept in all forms of its terms. */
export function ConcordanceQuery({ glossaryId, search, onSearch }: ConcordanceQueryProps) {
  const [typed, setTyped] = useState(search.words ?? "")
  const head = useHead(glossaryId)
  return (
    <div className="grid items-end gap-x-6 gap-y-3 lg:grid-cols-2">
      <Form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          onSearch({ ...search, concept: undefined, words: typed.trim() === "" ? undefined : typed.trim() })
        }}
      >
        <div className="min-w-0 flex-1">
          <TextField
            label="Words"
            description="Capitals do not matter; * stands for any letters, as in reconn* or *ment."
            value={typed}
            maxLength={200}
            onChange={setTyped}
          />
        </div>
        <Button type="submit" variant="primary">
          Find
        </Button>
      </Form>
      <Loaded query={head} subject="The glossary" lines={1}>
        {({ concepts }) => (
          <ConceptPicker
            key={search.concept ?? ""}
            label="Or a concept, in all forms of its terms"
            concepts={concepts}
            value={search.concept ?? ""}
            onChange={(concept) => onSearch({ ...search, words: undefined, concept })}
            error={undefined}
          />
        )}
      </Loaded>
    </div>
  )
}
