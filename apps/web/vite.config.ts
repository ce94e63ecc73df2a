import optimizeLocales from "@react-aria/optimize-locales-plugin"
import tailwindcss from "@tailwindcss/vite"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

export default defineConfig({
  // The page is in English: of the words that the controls bring in thirty languages, only those are kept.
  plugins: [react(), tailwindcss(), optimizeLocales.vite({ locales: ["en-US"] })],
  server: { proxy: { "/api": "http://127.0.0.1:4400" } },
  // The server's content security policy allows files of its own only, so nothing becomes a data: address.
  build: {
    outDir: "dist",
    assetsDir: "assets",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // What sets zod up stands in zod's own chunk, so that it has run before any other chunk makes a schema.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "zod", test: /node_modules[\\/]zod[\\/]|schemas-without-eval/ },
            // What every page needs, in one file: apart it is a dozen, each with its own imports and its own dictionary.
            {
              name: "framework",
              test: /node_modules[\\/](?:react|react-dom|scheduler|@tanstack(?![\\/](?:react-)?virtual)|@trpc)[\\/]/,
            },
          ],
        },
      },
    },
  },
})
