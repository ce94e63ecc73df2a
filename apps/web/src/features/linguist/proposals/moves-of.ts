import type { ProposalState } from "@readback/domain"
import type { Move } from "./move-dialog.tsx"

interface Standing {
  readonly state: ProposalState
  readonly isAuthor: boolean
  readonly mayApprove: boolean
  /** Whether the person's role works on glossaries at all. */
  readonly isEditor: boolean
}

const propose: Move = {
  to: "proposed",
  deed: "Put forward",
  title: "Put this proposal forward?",
  about: "Another linguist looks at it and approves it. Nobody edits it meanwhile; it can be taken back.",
  done: "The proposal is put forward",
  isPrimary: true,
}
const approve: Move = {
  to: "approved",
  deed: "Approve",
  title: "Approve this proposal?",
  about: "Its changes become part of the glossary and go out with the next release.",
  done: "The proposal is approved",
  isPrimary: true,
}
const handBack: Move = {
  to: "draft",
  deed: "Hand back",
  title: "Hand it back to be changed?",
  about: "It becomes a draft again. Say what has to be different.",
  done: "The proposal is handed back",
}
const takeBack: Move = {
  to: "draft",
  deed: "Take back to draft",
  title: "Take this proposal back?",
  about: "It becomes a draft again, to be changed and put forward anew.",
  done: "The proposal is a draft again",
}
const withdraw: Move = {
  to: "withdrawn",
  deed: "Withdraw",
  title: "Withdraw this proposal?",
  about: "It is given up for good. Its changes and its discussion can still be read.",
  done: "The proposal is withdrawn",
}

/** Where a person can move a proposal from where it is, the way on first. */
export function movesOf({ state, isAuthor, mayApprove, isEditor }: Standing): readonly Move[] {
  if (!isEditor) return []
  switch (state) {
    case "draft":
      return [propose, withdraw]
    case "proposed":
      return [...(mayApprove ? [approve] : []), isAuthor ? takeBack : handBack, withdraw]
    case "approved":
      return [takeBack]
    case "published":
    case "withdrawn":
      return []
  }
}
