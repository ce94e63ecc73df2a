import type { DraftContent, PromptMessage } from "@readback/domain"
import { type AssignmentRow, comparisonMaterial, findDraft, type Reader } from "@readback/store"

/** A task as its labeler sees it: the prompt, the responses in the order drawn for them, and their draft. */
export interface Task {
  readonly assignmentId: string
  readonly comparisonId: string
  readonly token: number
  readonly expiresAt: Date
  readonly messages: readonly PromptMessage[]
  readonly domain: string | null
  readonly marking: string
  /** The glossary release that its texts are read by, as long as it is held; null without a glossary. */
  readonly releaseId: string | null
  readonly responses: readonly { readonly id: string; readonly text: string }[]
  readonly draft: { readonly revision: number; readonly content: DraftContent } | null
}

/** Puts the task of an assignment together. */
export async function readTask(reader: Reader, assignment: AssignmentRow): Promise<Task> {
  const material = await comparisonMaterial(reader, assignment.comparisonId)
  if (material === undefined) throw new Error(`Comparison ${assignment.comparisonId} has no responses`)
  const draft = await findDraft(reader, assignment.id)
  const textOf = new Map(material.responses.map((response) => [response.id, response]))
  const responses = assignment.displayOrder.map((id) => {
    const response = textOf.get(id)
    if (response === undefined) throw new Error(`Assignment ${assignment.id} shows a response that is gone: ${id}`)
    return response
  })
  const { messages, domain, marking } = material
  const { id: assignmentId, comparisonId, token, expiresAt, releaseId } = assignment
  return {
    assignmentId,
    comparisonId,
    token,
    expiresAt,
    messages,
    domain,
    marking,
    releaseId,
    responses,
    draft: draft === undefined ? null : { revision: draft.revision, content: draft.content },
  }
}
