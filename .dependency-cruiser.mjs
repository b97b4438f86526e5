// The walls of the house (ARCHITECTURE.md). Each rule says what to do instead.

/** The rooms by floor: a room uses the doors of lower floors, never upward, never sideways. A new room gets its line here first. */
const floors = [
  ["places"],
  ["organisations"],
  ["members"],
  ["messages"],
  ["complaints", "knowledge", "news", "alerts", "catalogue", "letters", "meetings", "workplans"],
  ["relays", "sources", "exchange"],
  ["conversations", "privacy", "desk", "reports"],
];

const server = "^apps/server/src";
const anyOf = (names) => `(${names.join("|")})`;
const webApps = "^(apps/(citizen|console)|packages/(ui|line-view)|simulators/[^/]+/phone)/";
const notProduct = "^(simulators|e2e|bench|tools)/";
const tests = "\\.test\\.tsx?$|^apps/server/src/testing/";

const floorRules = floors.map((rooms, floor) => ({
  name: `floor-${floor}-looks-up-or-sideways`,
  severity: "error",
  comment: `${rooms.join(", ")} (floor ${floor}) may use only lower floors. Turn it round: hand app.ts a value (a listener, a job, what you hold) and let it give that to the upper room.`,
  from: { path: `${server}/modules/${anyOf(rooms)}/` },
  to: {
    path: `${server}/modules/`,
    // The room itself ($1), and the floors below.
    pathNot: [
      `${server}/modules/$1/`,
      ...(floor === 0 ? [] : [`${server}/modules/${anyOf(floors.slice(0, floor).flat())}/`]),
    ],
  },
}));

export default {
  forbidden: [
    ...floorRules,
    {
      name: "room-without-a-floor",
      severity: "error",
      comment:
        "This folder under modules/ is on no floor. Decide where it stands, in ARCHITECTURE.md and in .dependency-cruiser.mjs.",
      from: {
        path: `${server}/modules/`,
        pathNot: `${server}/modules/${anyOf(floors.flat())}/`,
      },
      to: {},
    },
    {
      name: "room-through-its-door",
      severity: "error",
      comment:
        "Another room is entered only through its index.ts. What you need is missing there? Ask that room for it.",
      from: { path: `${server}/modules/([^/]+)/`, pathNot: tests },
      to: {
        path: `${server}/modules/[^/]+/`,
        pathNot: [`${server}/modules/$1/`, `${server}/modules/[^/]+/index\\.ts$`],
      },
    },
    {
      name: "app-through-the-door",
      severity: "error",
      comment: "app.ts and main.ts know of a room or an adapter only what its index.ts shows.",
      from: { path: `${server}/[^/]+\\.ts$`, pathNot: tests },
      to: {
        path: `${server}/modules/[^/]+/`,
        pathNot: `${server}/modules/[^/]+/index\\.ts$`,
      },
    },
    {
      name: "rooms-know-no-vendor",
      severity: "error",
      comment: "A room never imports an adapter: it owns a port (a type) and app.ts hands it the adapter.",
      from: { path: `${server}/modules/`, pathNot: tests },
      to: { path: `${server}/adapters/` },
    },
    {
      name: "adapters-only-know-ports",
      severity: "error",
      comment:
        "An adapter may `import type` from the door (index.ts) of the room whose port it implements, and nothing else of a room.",
      from: { path: `${server}/adapters/`, pathNot: tests },
      to: { path: `${server}/modules/`, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "adapters-through-the-door",
      severity: "error",
      comment: "Even types come to an adapter only from a room's index.ts.",
      from: { path: `${server}/adapters/`, pathNot: tests },
      to: {
        path: `${server}/modules/`,
        pathNot: `${server}/modules/[^/]+/index\\.ts$`,
      },
    },
    {
      name: "adapters-apart",
      severity: "error",
      comment: "Vendors do not know of each other. What two adapters share belongs in platform/ or in a room.",
      from: { path: `${server}/adapters/(sources/[^/]+|[^/]+)/` },
      to: { path: `${server}/adapters/`, pathNot: `${server}/adapters/$1/` },
    },
    {
      name: "platform-knows-no-city",
      severity: "error",
      comment: "platform/ knows nothing of rooms, vendors or the wiring: it could serve a library as well.",
      from: { path: `${server}/platform/`, pathNot: tests },
      to: { path: `${server}/(modules|adapters)/|${server}/(app|main)\\.ts$` },
    },
    {
      name: "only-main-wires",
      severity: "error",
      comment: "Nobody imports app.ts or main.ts but main.ts and the tests: what you need comes in as an argument.",
      from: { path: `${server}/`, pathNot: [`${server}/[^/]+\\.ts$`, tests] },
      to: { path: `${server}/(app|main)\\.ts$` },
    },
    {
      name: "product-without-stand-ins",
      severity: "error",
      comment:
        "The product runs without simulators, end-to-end tests, benches and tools. Only tests may use @paknam/line-simulator.",
      from: { path: "^(apps|packages)/", pathNot: tests },
      to: { path: notProduct },
    },
    {
      name: "simulators-without-the-server",
      severity: "error",
      comment:
        "A simulator stands for what is outside: it meets the product over HTTP only, or it would prove nothing.",
      from: { path: "^simulators/" },
      to: { path: "^apps/" },
    },
    {
      name: "web-without-the-server",
      severity: "error",
      comment: "Web pages meet the server through packages/contract and HTTP, never through its source.",
      from: { path: webApps },
      to: { path: "^(apps/server|simulators/[^/]+/src)/" },
    },
    {
      name: "web-apps-apart",
      severity: "error",
      comment: "The citizen's pages and the console share through packages/ui, not from each other.",
      from: { path: "^apps/(citizen|console)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "packages-stand-alone",
      severity: "error",
      comment: "Packages are used by the apps, not the other way round.",
      from: { path: "^packages/", pathNot: tests },
      to: { path: "^apps/" },
    },
    {
      name: "thai-is-pure",
      severity: "error",
      comment: "packages/thai is pure functions: no files, no network, no other package of ours.",
      from: { path: "^packages/thai/", pathNot: tests },
      to: { path: "^(packages|apps)/", pathNot: "^packages/thai/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment:
        "These files need each other in a circle. Take what both need out into a third, or hand it in as an argument.",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      severity: "error",
      comment:
        "This import leads nowhere: is the file's extension there, is the package in the workspace's package.json?",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\?(url|raw|worker)$|^virtual:" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|(^|/)dist/" },
    exclude: { path: "(^|/)(dist|coverage)/|^province/" },
    // Type imports count: the walls stand for what one knows of, not only for what runs.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types", "style"],
      mainFields: ["module", "main", "types"],
    },
    skipAnalysisNotInRules: true,
  },
};
