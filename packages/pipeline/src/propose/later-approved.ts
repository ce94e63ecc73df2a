import { approvedProposals, findChanges, type ProposalRow, type Reader } from "@readback/store"

/** The number of a proposal that was approved after this one and changes one of its concepts; undefined where there is none. */
export async function laterOfSameConcepts(reader: Reader, proposal: ProposalRow): Promise<number | undefined> {
  const ids = (await findChanges(reader, proposal.id)).map(({ conceptId }) => conceptId)
  for (const other of await approvedProposals(reader, proposal.glossaryId)) {
    if ((other.approvedAs ?? 0) <= (proposal.approvedAs ?? 0)) continue
    if ((await findChanges(reader, other.id, ids)).length > 0) return other.number
  }
  return undefined
}
