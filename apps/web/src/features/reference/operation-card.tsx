import { Badge } from "../../ui/badge.tsx"
import { CopyButton } from "../../ui/copy-button.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import type { Operation } from "./read-reference.ts"

type Parameter = Operation["parameters"][number]

const parameterColumns: readonly Column<Parameter>[] = [
  {
    id: "name",
    header: "Parameter",
    isRowHeader: true,
    cell: ({ name, required }) => (
      <>
        <code className="font-mono">{name}</code>
        {required && <span className="block text-xs font-normal text-muted">needed</span>}
      </>
    ),
  },
  { id: "in", header: "In", cell: (parameter) => parameter.in },
  {
    id: "values",
    header: "Values",
    cell: ({ schema }) => (
      <>
        {schema.enum?.join(", ") ?? schema.type ?? "text"}
        {schema.default !== undefined && (
          <span className="block text-muted">else {JSON.stringify(schema.default)}</span>
        )}
      </>
    ),
  },
  { id: "about", header: "Meaning", className: "min-w-48", cell: ({ description }) => description ?? "" },
]

const answerColumns: readonly Column<readonly [string, Operation["responses"][string]]>[] = [
  { id: "status", header: "Status", isRowHeader: true, cell: ([status]) => status },
  {
    id: "about",
    header: "Meaning",
    className: "min-w-64",
    cell: ([, { description }]) => description.replaceAll("`", ""),
  },
  {
    id: "type",
    header: "Type",
    cell: ([, { content }]) => <code className="font-mono text-xs">{Object.keys(content ?? {}).join(", ")}</code>,
  },
]

/** One route: what it does, what it takes, what it answers, and a command that calls it. */
export function OperationCard({ operation }: { readonly operation: Operation }) {
  const { id, method, path, summary, description, parameters, requestBody, responses } = operation
  const command = commandFor(operation)
  return (
    <section aria-labelledby={id} className="scroll-mt-28 rounded-lg border border-line bg-surface p-5 shadow-raised">
      <h2 id={id} className="scroll-mt-28 text-base font-semibold">
        {summary}
      </h2>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <Badge tone={method === "GET" ? "success" : "accent"}>{method}</Badge>
        <code className="font-mono text-sm break-all">{path}</code>
      </p>
      <div className="mt-3 flex flex-col gap-4 text-sm">
        {description.split("\n\n").map((paragraph) => (
          <p key={paragraph} className="max-w-prose">
            {paragraph.replaceAll("`", "")}
          </p>
        ))}
        {parameters.length > 0 && (
          <Table
            label={`Parameters of ${summary}`}
            columns={parameterColumns}
            rows={parameters}
            keyOf={({ name }) => name}
          />
        )}
        {requestBody !== undefined && (
          <p>
            <span className="font-semibold">Body</span>{" "}
            <code className="font-mono text-xs">{Object.keys(requestBody.content).join(", ")}</code>:{" "}
            {requestBody.description}
          </p>
        )}
        <Table
          label={`Answers of ${summary}`}
          columns={answerColumns}
          rows={Object.entries(responses)}
          keyOf={([status]) => status}
        />
        <div>
          <div className="flex items-center justify-between gap-2">
            <span className="font-semibold">On a command line</span>
            <CopyButton text={command} label="Copy" />
          </div>
          <pre
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
            tabIndex={0}
            className="overflow-x-auto rounded-md border border-line bg-sunken p-3 font-mono text-xs leading-5"
          >
            {command}
          </pre>
        </div>
      </div>
    </section>
  )
}

function commandFor({ method, path, parameters, requestBody }: Operation): string {
  const address = window.location.origin + path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`)
  const needed = parameters.filter((one) => one.in === "query" && one.required).map(({ name }) => `${name}=…`)
  const query = needed.length === 0 ? "" : `?${needed.join("&")}`
  const body = requestBody === undefined ? [] : ["--data-binary @FILE"]
  const output = method === "GET" ? ["-O -J"] : []
  return ["curl -f", '-H "Authorization: Bearer $READBACK_API_KEY"', ...body, ...output, `"${address}${query}"`].join(
    " \\\n  ",
  )
}
