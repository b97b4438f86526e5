import { CallError, OfficerAct } from "@paknam/contract";
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from "@tanstack/react-router";
import { readInboxSearch } from "./features/inbox/inbox-search.ts";
import { meQuery, provinceQuery } from "./features/session/queries.ts";
import { Shell } from "./frame/shell.tsx";
import { Stray } from "./frame/stray.tsx";
import { Waiting } from "./frame/waiting.tsx";
import { queryClient } from "./query-client.ts";

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => <Stray />,
  beforeLoad: async () => {
    await queryClient.ensureQueryData(provinceQuery);
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { next?: string; ended?: "yes" } => {
    const next = text(search.next);
    return { ...(next?.startsWith("/") ? { next } : {}), ...(search.ended === "yes" ? { ended: "yes" } : {}) };
  },
  component: lazyRouteComponent(() => import("./features/sign-in/sign-in-page.tsx"), "SignInPage"),
});

const secondStep = createRoute({
  getParentRoute: () => root,
  path: "/second-step",
  component: lazyRouteComponent(() => import("./features/sign-in/second-step-page.tsx"), "SecondStepPage"),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: "/invitation/$token",
  component: lazyRouteComponent(() => import("./features/sign-in/invitation-page.tsx"), "InvitationPage"),
});

const frame = createRoute({
  getParentRoute: () => root,
  id: "frame",
  component: lazyRouteComponent(() => import("./frame/frame.tsx"), "Frame"),
  beforeLoad: async ({ location }) => {
    try {
      const me = await queryClient.ensureQueryData(meQuery);
      if (me.mode === "production" && !me.hasTotp) throw redirect({ to: "/second-step" });
    } catch (error) {
      if (!(error instanceof CallError) || error.status !== 401) throw error;
      throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { next: location.href } });
    }
  },
});

const inbox = createRoute({
  getParentRoute: () => frame,
  path: "/",
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import("./features/inbox/inbox-page.tsx"), "InboxPage"),
});

const complaint = createRoute({
  getParentRoute: () => frame,
  path: "/complaints/$number",
  validateSearch: (search: Record<string, unknown>): { act?: OfficerAct } => {
    const act = OfficerAct.safeParse(search.act).data;
    return act ? { act } : {};
  },
  component: lazyRouteComponent(() => import("./features/complaint/complaint-page.tsx"), "ComplaintPage"),
});

const officers = createRoute({
  getParentRoute: () => frame,
  path: "/officers",
  validateSearch: (search: Record<string, unknown>): { organisation?: string } => {
    const organisation = text(search.organisation);
    return organisation ? { organisation } : {};
  },
  component: lazyRouteComponent(() => import("./features/officers/officers-page.tsx"), "OfficersPage"),
});

const serving = createRoute({
  getParentRoute: () => frame,
  path: "/serving",
  validateSearch: (search: Record<string, unknown>): { district?: string; group?: string } => {
    const [district, group] = [text(search.district), text(search.group)];
    return { ...(district ? { district } : {}), ...(group ? { group } : {}) };
  },
  component: lazyRouteComponent(() => import("./features/serving/serving-page.tsx"), "ServingPage"),
});

const organisations = createRoute({
  getParentRoute: () => frame,
  path: "/organisations",
  component: lazyRouteComponent(() => import("./features/organisations/organisations-page.tsx"), "OrganisationsPage"),
});

const holidays = createRoute({
  getParentRoute: () => frame,
  path: "/holidays",
  component: lazyRouteComponent(() => import("./features/holidays/holidays-page.tsx"), "HolidaysPage"),
});

const me = createRoute({
  getParentRoute: () => frame,
  path: "/me",
  component: lazyRouteComponent(() => import("./features/me/me-page.tsx"), "MePage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    secondStep,
    invitation,
    frame.addChildren([inbox, complaint, officers, serving, organisations, holidays, me]),
  ]),
  basepath: "/console",
  defaultPreload: "intent",
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ({ error, reset }) => <Stray error={error} onRetry={reset} />,
  // Filters are plain words in the address, not JSON.
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
