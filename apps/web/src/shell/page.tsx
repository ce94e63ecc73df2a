import type { ReactNode } from "react"

const widths = { narrow: "max-w-3xl", wide: "max-w-6xl" } as const

/** The measured column in which ordinary pages stand. */
export function Page({
  width = "wide",
  children,
}: {
  readonly width?: keyof typeof widths
  readonly children: ReactNode
}) {
  return <div className={`mx-auto flex flex-col gap-7 px-4 py-6 sm:px-6 sm:py-8 ${widths[width]}`}>{children}</div>
}
