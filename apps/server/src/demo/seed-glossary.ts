import { createReadStream } from "node:fs"
import { join } from "node:path"
import { ProposalId, type GlossaryId } from "@readback/domain"
import {
  type Context,
  importGlossary,
  listGlossaries,
  listProposals,
  moveProposal,
  publishRelease,
} from "@readback/pipeline"

const NAME = "Joint staff starter glossary"
const FILE = join(import.meta.dirname, "../../demo/starter-glossary.csv")

/**
 * The starter glossary in its first release, as linguists make one: the first imports and puts forward, the second approves
 * and publishes. What is there already stays, so an interrupted start goes on where it ended. Answers its id.
 */
export async function seedGlossary(
  people: { readonly author: Context; readonly approver: Context },
  classification: string,
  progress: (line: string) => void,
): Promise<GlossaryId> {
  const { author, approver } = people
  const found = async () => (await listGlossaries(author)).find((one) => one.name === NAME)
  const known = await found()
  if (known?.releaseId != null) return known.id as GlossaryId
  progress("importing the starter glossary")
  const [former] = known === undefined ? [] : await listProposals(author, { glossaryId: known.id })
  if (former === undefined) {
    await importGlossary(author, {
      name: NAME,
      classification,
      language: "en",
      fileName: "starter-glossary.csv",
      content: createReadStream(FILE),
      onDefect: "refuse",
      policy: "by-id",
      removeMissing: false,
      isDryRun: false,
    })
  }
  const glossaryId = (await found())?.id as GlossaryId | undefined
  if (glossaryId === undefined) throw new Error("The starter glossary was not imported")
  const [proposal] = await listProposals(author, { glossaryId })
  if (proposal === undefined) throw new Error("The starter glossary was not proposed")
  const proposalId = ProposalId.parse(proposal.id)
  if (proposal.state === "draft") await moveProposal(author, { proposalId, to: "proposed", comment: "" })
  if (proposal.state !== "approved") await moveProposal(approver, { proposalId, to: "approved", comment: "" })
  await publishRelease(approver, { glossaryId, name: "First release", notes: "", effectiveFrom: null })
  return glossaryId
}
