import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { HomePage } from "./home/home-page.tsx";
import { isThaidAnswer, keepThaidAnswer } from "./own-page/thaid-answer.ts";
import { readMapSearch } from "./public-map/map-search.ts";
import { FailedPage } from "./shell/failed-page.tsx";
import { LinePages } from "./shell/line-pages.tsx";
import { NotFoundPage } from "./shell/not-found-page.tsx";
import { readSearch, writeSearch } from "./shell/search.ts";
import { SitePages } from "./shell/site-pages.tsx";

const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: FailedPage });

const site = createRoute({ getParentRoute: () => root, id: "site", component: SitePages });
const home = createRoute({
  getParentRoute: () => site,
  path: "/",
  // Small, and the page that most people see first: without a second round trip.
  component: HomePage,
});
const map = createRoute({
  getParentRoute: () => site,
  path: "/map",
  validateSearch: readMapSearch,
  component: lazyRouteComponent(() => import("./public-map/map-page.tsx"), "MapPage"),
});
const track = createRoute({
  getParentRoute: () => site,
  path: "/track",
  component: lazyRouteComponent(() => import("./track/track-page.tsx"), "TrackPage"),
});
const trackNumber = createRoute({
  getParentRoute: () => site,
  path: "/track/$number",
  component: lazyRouteComponent(() => import("./track/track-page.tsx"), "TrackPage"),
});

const line = createRoute({ getParentRoute: () => root, path: "/liff", component: LinePages });
const lineStart = createRoute({
  getParentRoute: () => line,
  path: "/",
  component: lazyRouteComponent(() => import("./mine/line-start-page.tsx"), "LineStartPage"),
});
const complaint = createRoute({
  getParentRoute: () => line,
  path: "/complaint",
  component: lazyRouteComponent(() => import("./complaint-form/form-page.tsx"), "FormPage"),
});
const mine = createRoute({
  getParentRoute: () => line,
  path: "/mine",
  component: lazyRouteComponent(() => import("./mine/list-page.tsx"), "ListPage"),
});
const mineNumber = createRoute({
  getParentRoute: () => line,
  path: "/mine/$number",
  component: lazyRouteComponent(() => import("./mine/one-page.tsx"), "OnePage"),
});
/** The address that messages in the chat carry. */
const complaintNumber = createRoute({
  getParentRoute: () => line,
  path: "/complaints/$number",
  beforeLoad: ({ params, search }) => {
    throw redirect({ to: "/liff/mine/$number", params, search, hash: true, replace: true });
  },
});
const join = createRoute({
  getParentRoute: () => line,
  path: "/join",
  component: lazyRouteComponent(() => import("./joining/join-page.tsx"), "JoinPage"),
});
const prepared = createRoute({
  getParentRoute: () => line,
  path: "/prepared/$code",
  component: lazyRouteComponent(() => import("./joining/prepared-page.tsx"), "PreparedPage"),
});
const guardian = createRoute({
  getParentRoute: () => line,
  path: "/guardian/$code",
  component: lazyRouteComponent(() => import("./joining/guardian-page.tsx"), "GuardianPage"),
});
const me = createRoute({
  getParentRoute: () => line,
  path: "/me",
  component: lazyRouteComponent(() => import("./own-page/me-page.tsx"), "MePage"),
});
/** `/liff/me/consents` is the same page with that part open. */
const mePart = createRoute({
  getParentRoute: () => line,
  path: "/me/$section",
  component: lazyRouteComponent(() => import("./own-page/me-page.tsx"), "MePage"),
});
const leaving = createRoute({
  getParentRoute: () => line,
  path: "/me/leave",
  component: lazyRouteComponent(() => import("./own-page/leave-page.tsx"), "LeavePage"),
});
/** Where ThaID leads back to; its answer leaves the address before anything else reads it. */
const thaid = createRoute({
  getParentRoute: () => line,
  path: "/thaid",
  beforeLoad: () => {
    if (!isThaidAnswer(window.location.search)) return;
    keepThaidAnswer(window.location.search);
    throw redirect({ to: "/liff/thaid", search: {}, replace: true });
  },
  component: lazyRouteComponent(() => import("./own-page/thaid-page.tsx"), "ThaidPage"),
});

const routeTree = root.addChildren([
  site.addChildren([home, map, track, trackNumber]),
  line.addChildren([
    lineStart,
    complaint,
    mine,
    mineNumber,
    complaintNumber,
    join,
    prepared,
    guardian,
    me,
    mePart,
    leaving,
    thaid,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  scrollRestoration: true,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
