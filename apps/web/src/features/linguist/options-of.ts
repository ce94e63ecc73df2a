import type { Option } from "../../ui/select.tsx"

/** Names by id as the options of a select, in their order. */
export const optionsOf = <Id extends string>(names: Readonly<Record<Id, string>>): readonly Option<Id>[] =>
  (Object.keys(names) as Id[]).map((id) => ({ id, label: names[id] }))
