import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import { useState } from "react"

/** One kind of file that a project can be exported as. */
export type ExportTarget = inferRouterOutputs<AppRouter>["material"]["exportTargets"][number]

/** Which kind of file is chosen, and what of its options is not as by default. */
export function useExportChoice(targets: readonly ExportTarget[]) {
  const [name, setName] = useState("trl_preference")
  // By option, whatever the target: who chose a margin for one meant it for the next.
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const target = targets.find((one) => one.name === name) ?? targets[0]
  const options = Object.fromEntries(
    (target?.options ?? []).flatMap((option) => {
      const value = chosen[option.name]
      return value === undefined || value === option.choices[0]?.id ? [] : [[option.name, value] as const]
    }),
  )
  return {
    target,
    options,
    choose: setName,
    setOption: (option: string, value: string) => setChosen((before) => ({ ...before, [option]: value })),
  }
}
