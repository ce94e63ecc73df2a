import type { ReactNode } from "react"
import { useLowestLevel } from "../api/installation.ts"
import { useMarkPage } from "../classification/page-level.ts"
import { SkipLink } from "./skip-link.tsx"
import { ThemeMenu } from "./theme-menu.tsx"

/** The page in front of sign-in: product name and one form. */
export function Door({ children }: { readonly children: ReactNode }) {
  useMarkPage(useLowestLevel())
  return (
    <>
      <SkipLink />
      <div className="flex justify-end px-3 pt-2">
        <ThemeMenu />
      </div>
      <main id="main" tabIndex={-1} className="mx-auto flex max-w-md flex-col gap-6 px-4 pt-[8vh] pb-12">
        <div className="flex items-center gap-3">
          <img src="/favicon.svg" alt="" className="size-10" />
          <div>
            <p className="text-lg font-bold tracking-tight">Readback</p>
            <p className="text-sm text-muted">Teaching language models to speak military</p>
          </div>
        </div>
        <div className="rounded-lg border border-line bg-surface p-6 shadow-raised">{children}</div>
      </main>
    </>
  )
}
