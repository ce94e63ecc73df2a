import { useMemo } from "react"
import { useWorkingStyle } from "../../../api/working-style.ts"
import { type Keymap, keysOf } from "./keymap.ts"

/** The keys of the signed-in person. */
export function useKeymap(): Keymap {
  const { style } = useWorkingStyle()
  return useMemo(() => keysOf(style), [style])
}
