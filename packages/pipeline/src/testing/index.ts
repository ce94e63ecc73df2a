export { jsonLines, promptSets } from "./json-lines.ts"
export { type QueueBalance, queueBalance } from "./queue-balance.ts"
export { actorOf, openInstallation, TEST_LEASE_MS, type TestInstallation } from "./test-installation.ts"
export { claimTask, type TestProject } from "./test-project.ts"
