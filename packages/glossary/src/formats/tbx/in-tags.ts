import type { ForeignData } from "../../model/foreign-data.ts"
import { dataCategories } from "./data-category.ts"
import { ownTag } from "./own-category.ts"

const tagOf = (name: string, type: string): string | undefined => {
  const own = name === "admin" ? ownTag(type) : undefined
  if (own !== undefined) return `rb:${own}`
  const category = dataCategories.get(type)
  return category?.element === name ? `${category.module}:${type}` : undefined
}

/** The element in style DCT, where a tag names the data category; what belongs to no known module stays as it is. */
export function inTags(element: ForeignData): ForeignData {
  const content = element.content.map((part) => (typeof part === "string" ? part : inTags(part)))
  const { type, ...attributes } = element.attributes
  const tag = type === undefined ? undefined : tagOf(element.name, type)
  return tag === undefined ? { ...element, content } : { name: tag, attributes, content }
}
