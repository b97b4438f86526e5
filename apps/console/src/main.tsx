import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "@paknam/ui/tokens.css";
import "@paknam/ui/fonts-officer.css";
import "@paknam/ui/base.css";
import "./console.css";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Look } from "./frame/look.tsx";
import { startLanguage } from "./language.ts";
import { queryClient } from "./query-client.ts";
import { router } from "./router.tsx";
import { leaveWhenSignedOut } from "./signed-out.ts";

startLanguage();
leaveWhenSignedOut(queryClient, router);

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <Look>
      <Notifications position="bottom-right" limit={3} />
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Look>
  </StrictMode>,
);
