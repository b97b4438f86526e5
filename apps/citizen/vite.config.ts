import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressedCopies } from "./compressed-copies.ts";

// For work on the pages themselves, `vite` passes calls on to a running server.
const server = "http://localhost:3000";

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  // Only the words that these pages say; words-shipped.test.ts checks that none is missing.
  resolve: { alias: [{ find: /^\.\/catalogues\.ts$/, replacement: "@paknam/wording/catalogues-citizen" }] },
  plugins: [react(), compressedCopies()],
  build: { outDir: "dist", emptyOutDir: true, target: "es2022", manifest: true },
  server: { proxy: { "/api": server, "/files": server } },
});
