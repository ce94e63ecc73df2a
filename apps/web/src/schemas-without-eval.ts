import { z } from "zod"

// Zod compiles object schemas with `new Function` where it may; the server's content security policy forbids that, and
// only the attempt is reported. This has to run before the first schema is made.
z.config({ jitless: true })
