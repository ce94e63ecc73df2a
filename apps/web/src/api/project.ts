import type { ProjectAction } from "@readback/domain"
import { useSuspenseQuery } from "@tanstack/react-query"
import { api } from "./api.ts"

/** Query of a project, its glossary release and what the person may do in it. */
export const projectQuery = (projectId: string) => api.projects.read.queryOptions({ projectId })

/** A project. Only for components under the project layout, which has loaded it. */
export const useProject = (projectId: string) => useSuspenseQuery(projectQuery(projectId)).data

/** Whether the person's role in the project allows an action. */
export const useMayIn = (projectId: string, action: ProjectAction): boolean =>
  useProject(projectId).actions.includes(action)
