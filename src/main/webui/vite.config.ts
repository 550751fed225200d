import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// In development Quinoa forwards pages from the backend to this server; opened directly, it forwards the API back.
const backend = process.env.RAINMAKER_BACKEND ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  // Known beforehand, so that no page is thrown away and loaded again when a screen brings the first use of a library.
  optimizeDeps: {
    include: [
      "@tanstack/react-query",
      "cmdk",
      "lucide-react",
      "radix-ui",
      "react",
      "react-dom",
      "react-dom/client",
      "react/jsx-dev-runtime",
      "react-router",
      "zustand",
    ],
  },
  server: {
    warmup: { clientFiles: ["./src/main.tsx", "./src/features/**/*-page.tsx"] },
    port: 5173,
    strictPort: true,
    proxy: {
      "/api": backend,
      "/p/": backend,
      "/ws": { target: backend.replace(/^http/, "ws"), ws: true },
    },
  },
  build: { outDir: "dist", target: "es2022" },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"] },
});
