// oxlint-disable-next-line import/no-unassigned-import -- it has to run before any schema is made
import "./schemas-without-eval.ts"
import { QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { queryClient } from "./api/query-client.ts"
import { router } from "./router.ts"
import { applyTheme } from "./ui/theme.ts"
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import "./ui/tokens.css"

applyTheme()

const root = document.getElementById("root")
if (root === null) throw new Error("The page has no element with the id root")

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
