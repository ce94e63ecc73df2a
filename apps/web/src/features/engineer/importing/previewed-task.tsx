import type { AppRouter } from "@readback/server/api"
import { responseName } from "@readback/domain"
import type { inferRouterOutputs } from "@trpc/server"
import { FormattedText } from "../../../reading/formatted-text.tsx"
import { Badge } from "../../../ui/badge.tsx"

type PreviewedRow = inferRouterOutputs<AppRouter>["material"]["previewImport"]["rows"][number]

const speakers: Readonly<Record<string, string>> = {
  system: "System",
  user: "Request",
  assistant: "Model",
  tool: "Tool",
}

/** One row of a file as the task that it becomes; the models' names are for the engineer, labelers do not see them. */
export function PreviewedTask({ row }: { readonly row: PreviewedRow }) {
  const { line, messages, responses, domain, marking } = row
  return (
    <article aria-label={`Line ${line}`} className="rounded-lg border border-line bg-page p-3">
      <p className="flex flex-wrap items-center gap-2 text-xs text-muted">
        Line {line}
        {domain !== null && <Badge>{domain}</Badge>}
        {marking !== null && <Badge tone="warning">{marking}</Badge>}
        {row.kind === "answers" && `Answers to prompt ${row.externalId}, which another file has`}
        {row.kind === "single" && "One response: compared with those of other rows of the same prompt"}
      </p>
      {messages.map((message, at) => (
        // The messages of a row never change their places.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="mt-2 text-sm">
          <h5 className="text-xs font-semibold text-muted">{speakers[message.role] ?? message.role}</h5>
          <div className="max-h-40 overflow-auto">
            <FormattedText text={message.content} label={`Line ${line}, ${message.role}`} />
          </div>
          {message.images > 0 && <p className="text-muted">{message.images} images</p>}
        </div>
      ))}
      {responses.length > 0 && (
        <div className="mt-3 grid gap-3 md:grid-cols-2">
          {responses.map(({ text, model }, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className="min-w-0 rounded-md border border-line bg-surface p-3 text-sm">
              <h5 className="mb-1 flex justify-between gap-2 text-xs font-semibold">
                Response {responseName(at)}
                {model !== null && <span className="truncate font-normal text-muted">{model}</span>}
              </h5>
              <div className="max-h-56 overflow-auto">
                <FormattedText text={text} label={`Line ${line}, response ${responseName(at)}`} />
              </div>
            </div>
          ))}
        </div>
      )}
    </article>
  )
}
