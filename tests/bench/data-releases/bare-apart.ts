import { bareLoop } from "./bare-loop.ts"

// The bare loop in a process of its own: node bare-apart.ts DATABASE FILE. Prints rows, seconds and processor seconds.
const [database = "", file = ""] = process.argv.slice(2)
const { user, system } = process.threadCpuUsage()
const { rows, seconds } = bareLoop(database, file)
const used = process.threadCpuUsage({ user, system })
process.stdout.write(JSON.stringify({ rows, seconds, cpuSeconds: (used.user + used.system) / 1e6 }))
