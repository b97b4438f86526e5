import "@paknam/ui/tokens.css";
import "@paknam/ui/base.css";
import "@paknam/ui/fonts-citizen.css";
import "./app.css";
import { followColorScheme } from "@paknam/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queries } from "./door/queries.ts";
import { router } from "./router.tsx";
import { LanguageProvider, openLanguage } from "./shell/language.tsx";
import { reloadAfterUpdate } from "./shell/reload-after-update.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
followColorScheme();
reloadAfterUpdate();
const show = () =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <RouterProvider router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
void openLanguage().then(show);
