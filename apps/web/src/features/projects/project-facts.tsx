import type { AppRouter } from "@readback/server/api"
import { Link } from "@tanstack/react-router"
import type { inferRouterOutputs } from "@trpc/server"
import { Section } from "../../ui/section.tsx"
import { countOf } from "../../words/format-count.ts"
import { roleNames } from "../../words/role-name.ts"
import { profileLabel } from "./writing-profiles.ts"

type Project = inferRouterOutputs<AppRouter>["projects"]["read"]

/** The rules of a project, and one's role in it. */
export function ProjectFacts({ project }: { readonly project: Project }) {
  const { role, glossary, profile, settings } = project
  const facts = [
    { term: "Your role", detail: `${roleNames[role].name}: ${roleNames[role].does.toLowerCase()}` },
    {
      term: "Glossary",
      detail:
        glossary === null ? (
          "None: responses are not checked for military English"
        ) : (
          <>
            <Link
              to="/glossaries/$releaseId"
              params={{ releaseId: glossary.releaseId }}
              className="text-accent-ink underline"
            >
              {glossary.name}
            </Link>
            , release {glossary.number}
            {glossary.followsNewest ? " (always the newest)" : " (stays with it)"},{" "}
            {countOf(glossary.conceptCount, "concept")}
          </>
        ),
    },
    { term: "Profile", detail: profileLabel(profile) },
    { term: "Overlap", detail: `Each comparison is judged by ${countOf(settings.overlap, "person", "people")}` },
    {
      term: "Pairing",
      detail: settings.pairing === "all-pairs" ? "Every pair of a prompt's responses" : "Each response with the next",
    },
    { term: "Rationale", detail: settings.rationale === "required" ? "Required with each judgment" : "Optional" },
  ]
  return (
    <Section title="About this project">
      <dl className="grid gap-x-6 gap-y-2 rounded-lg border border-line bg-surface p-4 text-sm shadow-raised sm:grid-cols-[8rem_minmax(0,1fr)]">
        {facts.map(({ term, detail }) => (
          <div key={term} className="contents">
            <dt className="text-muted">{term}</dt>
            <dd className="mb-2 sm:mb-0">{detail}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
