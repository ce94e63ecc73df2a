/** How a part of the form says what became of its value; `field` tells where, so that typing is one step to undo. */
export type OnEdit<Value> = (value: Value, field?: string) => void

/** The error at a place of the concept, such as "terms.0.text". */
export type ErrorAt = (place: string) => string | undefined
