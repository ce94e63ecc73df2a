import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { sendFile } from "./send-file.ts"
import type { ChosenFile } from "./use-preview.ts"

/** What an import would do, found out anew whenever the file or the address, which has every choice, is another. */
export function useDryRun(chosen: ChosenFile | undefined, url: string | undefined) {
  const [share, setShare] = useState(0)
  const queries = useQueryClient()
  const queryKey = ["glossary-dry-run", chosen?.choice, url]
  const isAsked = chosen !== undefined && url !== undefined
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => {
      if (chosen === undefined || url === undefined) throw new Error("There is nothing to try")
      setShare(0)
      return sendFile({ url, file: chosen.file, signal, onSent: setShare })
    },
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    // What the last choices would do stays in sight while the next are tried.
    placeholderData: (before, last) => (last?.queryKey[1] === chosen?.choice ? keepPreviousData(before) : undefined),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const isMissing = query.data === undefined || query.isPlaceholderData
  return {
    ...query,
    share,
    isCancelled: isAsked && query.fetchStatus === "idle" && query.error === null && isMissing,
    cancel: () => void queries.cancelQueries({ queryKey }),
  }
}
