import { CopyButton } from "../../ui/copy-button.tsx"
import { Section } from "../../ui/section.tsx"

/** How the exported file is loaded by whatever it is for. */
export function LoadSnippet({ snippet }: { readonly snippet: string }) {
  return (
    <Section title="Load it" actions={<CopyButton text={snippet} label="Copy" />}>
      <pre
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        className="overflow-x-auto rounded-lg border border-line bg-sunken p-4 font-mono text-xs leading-5"
      >
        {snippet}
      </pre>
    </Section>
  )
}
