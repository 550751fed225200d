import "./index.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { Tooltip } from "radix-ui";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { LastResort } from "./app/last-resort";
import { router } from "./app/router";
import { Toasts } from "./components/toast";
import { queryClient } from "./lib/query-client";
import { startTheme } from "./lib/theme";

startTheme();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");

createRoot(root).render(
  <StrictMode>
    <LastResort>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider delayDuration={300}>
          <RouterProvider router={router} />
          <Toasts />
        </Tooltip.Provider>
      </QueryClientProvider>
    </LastResort>
  </StrictMode>,
);
