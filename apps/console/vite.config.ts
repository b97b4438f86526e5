import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// `vite` alone works against a server that is already running; SERVER says which (default: npm start's).
const server = process.env.SERVER ?? "http://localhost:3000";

export default defineConfig({
  root: import.meta.dirname,
  base: "/console/",
  plugins: [react()],
  build: { outDir: "dist", emptyOutDir: true, assetsDir: "assets", target: "es2022" },
  server: { proxy: { "/api": server, "/files": server } },
});
