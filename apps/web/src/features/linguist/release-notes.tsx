import { useQuery } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { FormattedText } from "../../reading/formatted-text.tsx"
import { ScrollRegion } from "../../ui/scroll-region.tsx"
import { Section } from "../../ui/section.tsx"

interface ReleaseNotesProps {
  readonly glossaryId: string
  readonly releaseId: string
}

/** What a release brought, in the words of whoever published it; nothing where they wrote none. */
export function ReleaseNotes({ glossaryId, releaseId }: ReleaseNotesProps) {
  const releases = useQuery(api.glossaries.releases.queryOptions({ glossaryId }))
  const release = releases.data?.find(({ id }) => id === releaseId)
  if (release === undefined || release.notes === "") return null
  return (
    <Section title="What is new in this release">
      <ScrollRegion
        label="What is new in this release"
        className="max-h-96 max-w-prose rounded-lg border border-line bg-surface px-4 py-3"
      >
        <FormattedText text={release.notes} label="What is new" />
      </ScrollRegion>
    </Section>
  )
}
