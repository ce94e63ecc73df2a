/** The element of a data category in style DCA, and the module whose tag it is in style DCT (ISO 30042:2019; tbxinfo.net). */
export interface DataCategory {
  readonly element: "termNote" | "descrip" | "admin" | "ref" | "xref" | "transac" | "transacNote"
  readonly module: "min" | "basic" | "ling"
}

const inModule = (
  module: DataCategory["module"],
  element: DataCategory["element"],
  ...names: readonly string[]
): readonly (readonly [string, DataCategory])[] => names.map((name) => [name, { element, module }])

/** The data categories of the modules Min, Basic and Linguist. */
export const dataCategories: ReadonlyMap<string, DataCategory> = new Map([
  ...inModule("min", "termNote", "administrativeStatus", "partOfSpeech"),
  ...inModule("min", "descrip", "subjectField"),
  ...inModule("min", "admin", "customerSubset"),
  ...inModule("min", "xref", "externalCrossReference"),
  ...inModule("basic", "termNote", "grammaticalGender", "geographicalUsage", "termLocation", "termType"),
  ...inModule("basic", "descrip", "context", "definition"),
  ...inModule("basic", "admin", "projectSubset", "source"),
  ...inModule("basic", "ref", "crossReference"),
  ...inModule("basic", "xref", "xGraphic"),
  ...inModule("basic", "transac", "transactionType"),
  ...inModule("basic", "transacNote", "responsibility"),
  ...inModule("ling", "termNote", "grammaticalNumber", "register", "transferComment"),
  ...inModule("ling", "admin", "reading"),
])

/** The namespaces of the modules by the prefix that we write; `rb` is our own. */
export const moduleNamespaces = {
  min: "http://www.tbxinfo.net/ns/min",
  basic: "http://www.tbxinfo.net/ns/basic",
  ling: "http://www.tbxinfo.net/ns/linguist",
  rb: "urn:x-readback:tbx:1",
} as const

/** Tags of the TBX-Min of 2013, which has no modules, and the data categories that they became. */
export const oldTags: ReadonlyMap<string, string> = new Map([
  ["customer", "customerSubset"],
  ["termStatus", "termStatus"],
])
