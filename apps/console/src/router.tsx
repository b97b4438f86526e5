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
import { readBroadcastsSearch } from "./features/broadcasts/broadcasts-search.ts";
import { readClaimsSearch } from "./features/claims/claims-search.ts";
import { readExportsSearch } from "./features/exports/exports-search.ts";
import { readGroupsSearch } from "./features/groups/groups-search.ts";
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

// Nothing of people is in these addresses: whom one looks for and whose record is open is the page's own.
const members = createRoute({
  getParentRoute: () => frame,
  path: "/members",
  component: lazyRouteComponent(() => import("./features/members/members-page.tsx"), "MembersPage"),
});

const counter = createRoute({
  getParentRoute: () => frame,
  path: "/counter",
  component: lazyRouteComponent(() => import("./features/counter/counter-page.tsx"), "CounterPage"),
});

const claims = createRoute({
  getParentRoute: () => frame,
  path: "/claims",
  validateSearch: readClaimsSearch,
  component: lazyRouteComponent(() => import("./features/claims/claims-page.tsx"), "ClaimsPage"),
});

const claim = createRoute({
  getParentRoute: () => frame,
  path: "/claims/$claimId",
  component: lazyRouteComponent(() => import("./features/claims/claim-page.tsx"), "ClaimPage"),
});

const factLists = createRoute({
  getParentRoute: () => frame,
  path: "/fact-lists",
  validateSearch: (search: Record<string, unknown>): { type?: string } => {
    const type = text(search.type);
    return type ? { type } : {};
  },
  component: lazyRouteComponent(() => import("./features/fact-lists/fact-lists-page.tsx"), "FactListsPage"),
});

const groups = createRoute({
  getParentRoute: () => frame,
  path: "/groups",
  validateSearch: readGroupsSearch,
  component: lazyRouteComponent(() => import("./features/groups/groups-page.tsx"), "GroupsPage"),
});

const newGroup = createRoute({
  getParentRoute: () => frame,
  path: "/groups/new",
  component: lazyRouteComponent(() => import("./features/groups/new-group-page.tsx"), "NewGroupPage"),
});

const group = createRoute({
  getParentRoute: () => frame,
  path: "/groups/$groupId",
  component: lazyRouteComponent(() => import("./features/groups/group-page.tsx"), "GroupPage"),
});

const dataRequests = createRoute({
  getParentRoute: () => frame,
  path: "/exports",
  validateSearch: readExportsSearch,
  component: lazyRouteComponent(() => import("./features/exports/exports-page.tsx"), "ExportsPage"),
});

const broadcasts = createRoute({
  getParentRoute: () => frame,
  path: "/broadcasts",
  validateSearch: readBroadcastsSearch,
  component: lazyRouteComponent(() => import("./features/broadcasts/broadcasts-page.tsx"), "BroadcastsPage"),
});

const newBroadcast = createRoute({
  getParentRoute: () => frame,
  path: "/broadcasts/new",
  validateSearch: (search: Record<string, unknown>): { corrects?: string; as?: "correct" | "cancel" } => {
    const corrects = text(search.corrects);
    return corrects ? { corrects, as: search.as === "cancel" ? "cancel" : "correct" } : {};
  },
  component: lazyRouteComponent(() => import("./features/broadcasts/write-page.tsx"), "NewBroadcastPage"),
});

const broadcast = createRoute({
  getParentRoute: () => frame,
  path: "/broadcasts/$broadcastId",
  component: lazyRouteComponent(() => import("./features/broadcasts/broadcast-page.tsx"), "BroadcastPage"),
});

const editBroadcast = createRoute({
  getParentRoute: () => frame,
  path: "/broadcasts/$broadcastId/edit",
  component: lazyRouteComponent(() => import("./features/broadcasts/write-page.tsx"), "EditBroadcastPage"),
});

const disaster = createRoute({
  getParentRoute: () => frame,
  path: "/disaster",
  component: lazyRouteComponent(() => import("./features/disaster/disaster-page.tsx"), "DisasterPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    secondStep,
    invitation,
    frame.addChildren([
      inbox,
      complaint,
      members,
      counter,
      claims,
      claim,
      factLists,
      groups,
      newGroup,
      group,
      dataRequests,
      broadcasts,
      newBroadcast,
      broadcast,
      editBroadcast,
      officers,
      serving,
      organisations,
      holidays,
      disaster,
      me,
    ]),
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
