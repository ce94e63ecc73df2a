import { build } from "vite"

/** The glossary package as one script that puts itself into a page as `readback`. */
export async function engineBundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      target: "es2023",
      lib: {
        entry: new URL("../../../packages/glossary/src/index.ts", import.meta.url).pathname,
        formats: ["iife"],
        name: "readback",
      },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined
  if (chunk === undefined) throw new Error("The package was not bundled")
  return chunk.code
}
