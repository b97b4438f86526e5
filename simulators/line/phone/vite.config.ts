import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The simulator serves phone/dist at its own address; for work on the phone itself, `vite` passes calls on to a running simulator.
const simulatorUrl = "http://localhost:3010";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    rolldownOptions: {
      input: [join(import.meta.dirname, "index.html"), join(import.meta.dirname, "examples/index.html")],
    },
  },
  server: { proxy: { "/simulator": simulatorUrl } },
});
