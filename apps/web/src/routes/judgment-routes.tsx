import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import { useMayIn } from "../api/project.ts"
import { NotYours } from "../shell/not-yours.tsx"
import { projectRoute } from "./project-routes.tsx"

const JudgmentScreen = lazyRouteComponent(
  () => import("../features/labeler/judgment/judgment-screen.tsx"),
  "JudgmentScreen",
)
const ReviewScreen = lazyRouteComponent(() => import("../features/labeler/judgment/review-screen.tsx"), "ReviewScreen")

const getParentRoute = () => projectRoute

/** One of the person's own judgments; `change` opens it to be changed. */
export const ownJudgmentRoute = createRoute({
  getParentRoute,
  path: "/work/$judgmentId",
  validateSearch: ({ change }: Readonly<Record<string, unknown>>): { change?: boolean } =>
    change === true ? { change } : {},
  component: function OwnJudgmentRoute() {
    const { projectId, judgmentId } = ownJudgmentRoute.useParams()
    const { change = false } = ownJudgmentRoute.useSearch()
    if (!useMayIn(projectId, "judgment:read-own")) return <NotYours action="judgment:read-own" />
    return <JudgmentScreen key={judgmentId} projectId={projectId} judgmentId={judgmentId} isChanging={change} />
  },
})

/** Anybody's judgment, for whoever reviews it. */
export const reviewRoute = createRoute({
  getParentRoute,
  path: "/judgments/$judgmentId",
  component: function ReviewRoute() {
    const { projectId, judgmentId } = reviewRoute.useParams()
    if (!useMayIn(projectId, "judgment:review")) return <NotYours action="judgment:review" />
    return <ReviewScreen key={judgmentId} projectId={projectId} judgmentId={judgmentId} />
  },
})
