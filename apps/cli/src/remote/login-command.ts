import { connectWith, asked } from "./connection.ts"
import type { Command } from "../command.ts"
import { Refusal } from "../refusal.ts"
import { credentialsPath, forgetCredentials, saveCredentials } from "./credentials.ts"

/** `readback login`: keeps the address of a server and an API key, once the server has accepted it. */
export const loginCommand: Command = {
  name: "login",
  summary: "keep the address of a server and an API key for it",
  operands: "URL",
  options: {
    forget: { about: "remove what is kept, instead" },
    json: { about: "print one JSON object instead of lines" },
  },
  notes: [
    "The key is asked for, or read from standard input where that is no terminal; it is never an argument, which others could see. Make one on the page of your account: API keys.",
    "It is kept in ~/.config/readback/credentials.json, readable by you only. READBACK_URL and READBACK_API_KEY go before it.",
    "Exit code 0: accepted. 2: misused. 3: the key is not valid. 4: the server cannot be reached.",
  ],
  examples: [
    "readback login https://readback.example",
    "readback login https://readback.example < key.txt",
    "readback login --forget",
  ],
  async run(args, terminal) {
    if (args.has("forget")) {
      args.requireOperands(0, 0, "login --forget")
      await forgetCredentials(process.env)
      if (args.has("json")) await terminal.write('{"kind":"forgotten"}\n')
      return 0
    }
    args.requireOperands(1, 1, "login URL")
    const url = addressOf(args.operands[0] ?? "")
    const key = (
      terminal.askSecret === undefined ? await firstLine(terminal.stdin) : await terminal.askSecret("API key: ")
    ).trim()
    if (key === "") throw new Refusal("No key was given. Paste the key that the page of your account showed.")
    const { name, email, role } = await asked(connectWith({ url, key }).api.account.read.query())
    await saveCredentials(process.env, { url, key })
    await terminal.write(
      args.has("json")
        ? `${JSON.stringify({ kind: "signed-in", url, name, email, role })}\n`
        : `Signed in to ${url} as ${name} (${role}). The key is kept in ${credentialsPath(process.env)}.\n`,
    )
    return 0
  },
}

function addressOf(given: string): string {
  const url = /^https?:\/\//i.test(given) ? given : `https://${given}`
  if (!URL.canParse(url)) throw new Refusal(`"${given}" is no address. Give it as in https://readback.example`)
  return new URL(url).origin
}

async function firstLine(stdin: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(chunk)
  return Buffer.concat(chunks).toString("utf8").split("\n", 1)[0] ?? ""
}
