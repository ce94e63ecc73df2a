import type { Member, Report } from "../json/member.ts"
import type { Item } from "./item.ts"
import { ownType, type OwnCategory } from "./own-category.ts"
import { tell, type TbxContext } from "./tbx-context.ts"

/** Reads the statements that are ours; what is not as we write it is reported and left out. */
export interface OwnReader {
  one<T>(category: OwnCategory, member: Member<T>): T | undefined
  all<T>(category: OwnCategory, member: Member<T>): readonly T[]
}

/** How a member's text becomes the value that is checked. */
const parsed = (value: string): unknown => {
  try {
    return JSON.parse(value) as unknown
  } catch {
    return undefined
  }
}

/** A member whose value is written as JSON inside the element. */
export const inJson =
  <T>(member: Member<T>): Member<T> =>
  (value, path, report) =>
    member(typeof value === "string" ? parsed(value) : undefined, path, report)

/** A reader of our statements among these. */
export function ownReader(context: TbxContext, items: readonly Item[]): OwnReader {
  const all: OwnReader["all"] = (category, member) =>
    items
      .filter((item) => item.type === ownType(category))
      .flatMap((item) => {
        const report: Report = (_, code, field, message) =>
          tell(context, item.element, "warning", code, message, { field })
        const value = member(item.value, ownType(category), report)
        return value === undefined ? [] : [value]
      })
  return { all, one: (category, member) => all(category, member)[0] }
}
