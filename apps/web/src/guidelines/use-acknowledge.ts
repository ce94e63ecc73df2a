import { useMutation, useQueryClient } from "@tanstack/react-query"
import { api } from "../api/api.ts"
import { guidelinesQuery } from "./guidelines-query.ts"

/** Says that the person has read a version; the page knows it as soon as the server does. */
export function useAcknowledge(projectId: string, onDone: () => void = () => undefined) {
  const queries = useQueryClient()
  return useMutation(
    api.guidelines.acknowledge.mutationOptions({
      onSuccess: ({ version }) => {
        queries.setQueryData(guidelinesQuery(projectId).queryKey, (now) =>
          now?.current?.version === version
            ? { ...now, acknowledged: version, acknowledgedText: now.current.text }
            : now,
        )
        onDone()
        // Somebody may have published once more meanwhile.
        void queries.invalidateQueries(api.guidelines.pathFilter())
      },
    }),
  )
}
