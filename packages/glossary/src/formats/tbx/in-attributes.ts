import type { XmlElement } from "../xml/xml-element.ts"
import { dataCategories, moduleNamespaces, oldTags } from "./data-category.ts"

const isCore = (namespace: string): boolean => namespace === "" || namespace.startsWith("urn:iso:std:iso:30042")

const isModule = (namespace: string): boolean => namespace.startsWith("http://www.tbxinfo.net/ns/")

const renamed = (element: XmlElement): Pick<XmlElement, "name" | "attributes"> => {
  const { local, namespace, attributes, name } = element
  if (namespace === moduleNamespaces.rb)
    return { name: "admin", attributes: { type: `x-readback-${local}`, ...attributes } }
  if (!isCore(namespace) && !isModule(namespace)) return { name, attributes }
  const category = oldTags.get(local) ?? local
  const meta = category === "termStatus" ? "termNote" : dataCategories.get(category)?.element
  if (meta !== undefined && attributes["type"] === undefined)
    return { name: meta, attributes: { type: category, ...attributes } }
  return { name: isCore(namespace) ? local : name, attributes }
}

/** The element in style DCA, where the attribute `type` names the data category, whichever style the file has. */
export const inAttributes = (element: XmlElement): XmlElement => ({
  ...element,
  ...renamed(element),
  content: element.content.map((part) => (typeof part === "string" ? part : inAttributes(part))),
})
