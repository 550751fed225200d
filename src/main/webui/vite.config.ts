import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// In development Quinoa forwards pages from the backend to this server; opened directly, it forwards the API back.
const backend = process.env.RAINMAKER_BACKEND ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  // All libraries are bundled at the start: one found later would make Vite reload a page that is being drawn.
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
      "react/jsx-runtime",
      "react-router",
      "zustand",
    ],
  },
  server: {
    port: 5173,
    strictPort: true,
    // The chat's script is a resource of the core, tested here.
    fs: { allow: [".", "../resources/chat"] },
    // Screens are translated before somebody asks for them.
    warmup: { clientFiles: ["./src/main.tsx", "./src/features/*/*-page.tsx"] },
    proxy: {
      "/api": backend,
      "/p/": backend,
      "/ask/": backend,
      "/chat": backend,
      "/ws": { target: backend.replace(/^http/, "ws"), ws: true },
    },
  },
  build: { outDir: "dist", target: "es2022" },
  test: { environment: "node", include: ["src/**/*.test.{ts,tsx}"] },
});
