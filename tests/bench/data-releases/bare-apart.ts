import { bareLoop } from "./bare-loop.ts"

// The bare loop in a process of its own: node bare-apart.ts DATABASE FILE. Prints rows and seconds.
const [database = "", file = ""] = process.argv.slice(2)
process.stdout.write(JSON.stringify(bareLoop(database, file)))
