import { findingId } from "./finding-id.ts"
import type { Finding } from "./finding.ts"
import type { Observation } from "./observation.ts"

/** Reports what is wrong with date-time groups, grid references, times, dates and markings. */
export const formatFaults = ({ formats }: Observation): readonly Finding[] =>
  formats.sightings.flatMap(({ start, end, fault }) =>
    fault === undefined ? [] : { confidence: 1, ...fault, id: findingId(fault.code, { start, end }), start, end },
  )
