import { postgresKit } from "../kit/postgres-kit.ts"
import { defineTables } from "./tables.ts"

/** The tables for PostgreSQL; the migration generator reads each export. */
export const {
  site,
  user,
  session,
  account,
  verification,
  rateLimit,
  glossary,
  concept,
  term,
  release,
  project,
  membership,
  importRun,
  prompt,
  response,
  comparison,
  comparisonResponse,
  assignment,
  draft,
  judgment,
  rewrite,
  review,
  adherence,
  job,
  exportRun,
  audit,
} = defineTables(postgresKit)
