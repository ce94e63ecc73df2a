import { sql } from "drizzle-orm"
import type { Kit } from "../kit/sqlite-kit.ts"
import type { MaterialTables } from "./material.ts"
import type { PeopleTables } from "./people.ts"
import type { ProjectTables } from "./projects.ts"
import type { QueueTables } from "./queue.ts"

/** What a run spent so far: requests sent, tokens read and written as the endpoints reported them. */
export interface Spent {
  readonly requests: number
  readonly promptTokens: number
  readonly completionTokens: number
  /** Tokens of the largest answer; absent while there is none. */
  readonly largestAnswer?: number
}

/** Model endpoints, runs that ask them, and every single call with what it answered. */
export function defineGeneration(
  kit: Kit,
  { user }: PeopleTables,
  { project }: ProjectTables,
  { prompt, response }: MaterialTables,
  { comparison }: QueueTables,
) {
  const endpoint = kit.table("endpoint", {
    id: kit.text("id").primaryKey(),
    name: kit.text("name").notNull().unique(),
    baseUrl: kit.text("base_url").notNull(),
    /** The key as ciphertext; null where the endpoint asks for none. It leaves the server in requests to the endpoint only. */
    sealedKey: kit.text("sealed_key"),
    /** The highest marking that may be sent to it. */
    classification: kit.text("classification").notNull(),
    /** Models to offer; others can be typed. */
    models: kit.json<readonly string[]>("models").notNull(),
    /** Requests under way at once, at most. */
    concurrency: kit.int("concurrency").notNull(),
    /** How long one request may take, in milliseconds. */
    timeoutMs: kit.int("timeout_ms").notNull(),
    isActive: kit.bool("is_active").notNull().default(true),
    createdBy: kit.text("created_by").references(() => user.id),
    createdAt: kit.time("created_at").notNull(),
    updatedAt: kit.time("updated_at").notNull(),
  })

  const generationRun = kit.table(
    "generation_run",
    {
      id: kit.text("id").primaryKey(),
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      name: kit.text("name").notNull(),
      /** `responses` answers prompts; `prelabels` has a model compare responses, which is never shown to labelers. */
      kind: kit.text("kind").$type<"responses" | "prelabels">().notNull(),
      plan: kit.json<Readonly<Record<string, unknown>>>("plan").notNull(),
      state: kit.text("state").$type<"waiting" | "running" | "paused" | "done" | "failed" | "cancelled">().notNull(),
      /** Why it stands still or failed, for people. */
      reason: kit.text("reason"),
      /** The endpoint whose words the reason repeats; null where they are our own, which everybody may read. */
      reasonEndpointId: kit.text("reason_endpoint_id").references(() => endpoint.id),
      /** Calls that it consists of. */
      total: kit.int("total").notNull(),
      spent: kit.json<Spent>("spent").notNull(),
      counts: kit.json<Readonly<Record<string, number>>>("counts").notNull(),
      createdBy: kit.text("created_by").references(() => user.id),
      createdAt: kit.time("created_at").notNull(),
      startedAt: kit.time("started_at"),
      finishedAt: kit.time("finished_at"),
    },
    (t) => [
      kit.index("generation_run_project").on(t.projectId, t.createdAt),
      kit.index("generation_run_state").on(t.state, t.createdAt),
    ],
  )

  /** One request of a run; its id is the idempotency key of the request. What was answered stays with it. */
  const generationCall = kit.table(
    "generation_call",
    {
      id: kit.text("id").primaryKey(),
      runId: kit
        .text("run_id")
        .notNull()
        .references(() => generationRun.id),
      /** Its place in the run, from 0. */
      ordinal: kit.int("ordinal").notNull(),
      promptId: kit
        .text("prompt_id")
        .notNull()
        .references(() => prompt.id),
      comparisonId: kit.text("comparison_id").references(() => comparison.id),
      endpointId: kit
        .text("endpoint_id")
        .notNull()
        .references(() => endpoint.id),
      /** The model that is asked for. */
      model: kit.text("model").notNull(),
      /** Which of several answers of one model and variant, from 0. */
      sample: kit.int("sample").notNull(),
      /** Which of the run's system prompts, from 0. */
      variant: kit.int("variant").notNull(),
      state: kit.text("state").$type<"waiting" | "running" | "done" | "failed">().notNull(),
      attempts: kit.int("attempts").notNull().default(0),
      responseId: kit.text("response_id").references(() => response.id),
      /** What it was answered with: model as reported, request id, finish reason, seed, usage, times; null before. */
      answer: kit.json<Readonly<Record<string, unknown>>>("answer"),
      error: kit.text("error"),
      startedAt: kit.time("started_at"),
      finishedAt: kit.time("finished_at"),
    },
    (t) => [
      kit.unique("generation_call_ordinal").on(t.runId, t.ordinal),
      kit.index("generation_call_state").on(t.runId, t.state, t.ordinal),
      kit.index("generation_call_response").on(t.responseId),
      kit
        .index("generation_call_comparison")
        .on(t.comparisonId)
        .where(sql`comparison_id is not null`),
    ],
  )

  /** What a model said of a comparison in one order of its responses. Not a judgment: labelers never see it. */
  const prelabel = kit.table(
    "prelabel",
    {
      id: kit.text("id").primaryKey(),
      runId: kit
        .text("run_id")
        .notNull()
        .references(() => generationRun.id),
      projectId: kit
        .text("project_id")
        .notNull()
        .references(() => project.id),
      comparisonId: kit
        .text("comparison_id")
        .notNull()
        .references(() => comparison.id),
      model: kit.text("model").notNull(),
      /** Response ids in the order in which the model read them. */
      displayOrder: kit.json<readonly string[]>("display_order").notNull(),
      outcome: kit.text("outcome").$type<"prefer" | "tie">().notNull(),
      preferredId: kit.text("preferred_id").references(() => response.id),
      rationale: kit.text("rationale"),
      createdAt: kit.time("created_at").notNull(),
    },
    (t) => [kit.index("prelabel_comparison").on(t.comparisonId), kit.index("prelabel_run").on(t.runId)],
  )

  return { endpoint, generationRun, generationCall, prelabel }
}
