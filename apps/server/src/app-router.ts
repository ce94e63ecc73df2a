import { account } from "./routers/account.ts"
import { dataReleases } from "./routers/data-releases.ts"
import { evidence } from "./routers/evidence.ts"
import { generation } from "./routers/generation.ts"
import { glossaries } from "./routers/glossaries.ts"
import { guidelines } from "./routers/guidelines.ts"
import { impact } from "./routers/impact.ts"
import { keys } from "./routers/keys.ts"
import { labeling } from "./routers/labeling.ts"
import { material } from "./routers/material.ts"
import { measures } from "./routers/measures.ts"
import { people } from "./routers/people.ts"
import { projects } from "./routers/projects.ts"
import { proposals } from "./routers/proposals.ts"
import { queue } from "./routers/queue.ts"
import { reviews } from "./routers/reviews.ts"
import { router } from "./trpc.ts"

export const appRouter = router({
  account,
  keys,
  people,
  projects,
  evidence,
  glossaries,
  proposals,
  guidelines,
  impact,
  material,
  dataReleases,
  generation,
  labeling,
  queue,
  reviews,
  measures,
})
