import type { Rubric, RubricAxis } from "@readback/domain"

/** What can be done to the axes of a rubric. */
export type RubricCommand =
  | { readonly kind: "add" }
  | { readonly kind: "remove"; readonly at: number }
  | { readonly kind: "move"; readonly at: number; readonly by: -1 | 1 }
  | { readonly kind: "change"; readonly at: number; readonly change: Partial<Omit<RubricAxis, "id">> }

/** An axis that has no id yet: it gets one from its name when it is saved first, and keeps it. */
const NEW_AXIS: RubricAxis = { id: "", name: "", description: "", scope: "response", isRequired: true, anchors: {} }

/** The axes after a command. */
export function stepRubric(axes: Rubric, command: RubricCommand): Rubric {
  switch (command.kind) {
    case "add":
      return [...axes, NEW_AXIS]
    case "remove":
      return axes.filter((_, at) => at !== command.at)
    case "move": {
      const axis = axes[command.at]
      const to = command.at + command.by
      if (axis === undefined || to < 0 || to >= axes.length) return axes
      return axes.toSpliced(command.at, 1).toSpliced(to, 0, axis)
    }
    case "change": {
      const { change } = command
      return axes.map((axis, at) => {
        if (at !== command.at) return axis
        // Points of the other scale mean nothing here.
        const anchors = change.scope === undefined || change.scope === axis.scope ? axis.anchors : {}
        return { ...axis, anchors, ...change }
      })
    }
  }
}

/** The axes with an id for each that has none, made of its name and unlike all others. */
export function withAxisIds(axes: Rubric): Rubric {
  const taken = new Set(axes.map(({ id }) => id))
  return axes.map((axis) => {
    if (axis.id !== "") return axis
    const stem = stemOf(axis.name)
    let id = stem
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`
    taken.add(id)
    return { ...axis, id }
  })
}

function stemOf(name: string): string {
  const letters = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "")
  return letters.slice(0, 36).replace(/-$/, "") || "axis"
}

/** The points of an axis's scale, as text, in the order in which they are shown. */
export function pointsOf(scope: RubricAxis["scope"]): readonly string[] {
  return scope === "response" ? ["1", "2", "3", "4", "5"] : ["-3", "-2", "-1", "0", "1", "2", "3"]
}
