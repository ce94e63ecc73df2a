import { ProgressBar } from "../../../ui/progress-bar.tsx"

/** How far a file is on its way. */
export function Progress({ share }: { readonly share: number }) {
  return (
    <ProgressBar
      label={share < 1 ? "Sending" : "Reading and comparing"}
      share={share < 1 ? share : undefined}
      words={share < 1 ? `${Math.floor(share * 100)} %` : "A large file takes a while"}
    />
  )
}
