import path from "node:path";
import { maskNationalIds } from "@paknam/thai";
import type { FastifyInstance } from "fastify";
import { openLine } from "./adapters/line/index.ts";
import { openThaid } from "./adapters/thaid/index.ts";
import type { Config } from "./config.ts";
import { openComplaintDialogues, openComplaints, tellUnsent } from "./modules/complaints/index.ts";
import { openConversations, openJoiningDialogues, openMenus } from "./modules/conversations/index.ts";
import { checkRule, openMembers } from "./modules/members/index.ts";
import { type Dialogue, openMessages } from "./modules/messages/index.ts";
import { inviteAdministrator, openOrganisations, redeemLineLink } from "./modules/organisations/index.ts";
import { openPlaces } from "./modules/places/index.ts";
import { openPrivacy } from "./modules/privacy/index.ts";
import { auditJobs, firstBrokenSeal } from "./platform/audit/seal.ts";
import type { Callers } from "./platform/auth/callers.ts";
import { type Clock, systemClock } from "./platform/clock.ts";
import { refuseOtherMode, refuseWrongLocale, stampMode } from "./platform/db/check-database.ts";
import { openDb } from "./platform/db/db.ts";
import { migrate } from "./platform/db/migrate.ts";
import { eventJobs } from "./platform/events/publish.ts";
import { makeFileLinks } from "./platform/files/file-links.ts";
import { openFileStore } from "./platform/files/file-store.ts";
import { fileRoutes } from "./platform/files/files.routes.ts";
import { healthRoutes } from "./platform/http/health.routes.ts";
import { metricsRoutes } from "./platform/http/metrics.routes.ts";
import { openHttp } from "./platform/http/open-http.ts";
import { registerRoutes } from "./platform/http/register-routes.ts";
import { logTraffic, trafficJobs } from "./platform/http/traffic.ts";
import { webApps } from "./platform/http/web-apps.ts";
import { migrateJobs, runJobs } from "./platform/jobs/run-jobs.ts";
import { liveRoutes } from "./platform/live/live.routes.ts";
import { openLiveHub } from "./platform/live/live-hub.ts";
import { type LogTarget, openLog } from "./platform/log.ts";
import type { Deps, Room } from "./platform/room.ts";

/** The program, wired; nothing runs yet. */
export type App = Readonly<{
  deps: Deps;
  /** Brings schema and province data up to date. */
  migrate(): Promise<void>;
  /** Demo people and complaints, practice mode only; running it again adds nothing. */
  seed(): Promise<void>;
  /** Makes an invitation for an administrator of the province; the address is to be handed over within 7 days. */
  inviteAdministrator(person: { name: string; email: string }): Promise<{ invitationUrl: string; expiresAt: string }>;
  /** The seal number of the first audit row that was changed or taken away, or null. */
  checkAudit(): Promise<number | null>;
  /** The HTTP server without a port, as tests call it. */
  openHttp(): Promise<FastifyInstance>;
  /** Serves, works, or both, until close. */
  run(role: "web" | "worker" | "all"): Promise<void>;
  close(): Promise<void>;
}>;

/** A page that took longer has lost its reader; a question that takes longer holds a connection that a hundred others wait for. */
const WEB_LIMITS = { connectWithinMs: 5_000, statementMs: 10_000 };
/** Turns and jobs wait rather than fail, and some look through much. */
const WORK_LIMITS = { connectWithinMs: 30_000, statementMs: 120_000 };
/** The queue holds one, its four jobs at a time finish over others; the heartbeat must never wait behind them. */
const QUEUE_POOL = 6;

/**
 * The only place that wires: config, database, adapters, rooms, who listens to which event.
 * @param options.dialogues more that can be talked through, beside the rooms' own
 * @param options.logTo elsewhere than standard output
 */
export async function openApp(
  config: Config,
  options: { clock?: Clock; dialogues?: readonly Dialogue[]; logTo?: LogTarget } = {},
): Promise<App> {
  const log = openLog(config, options.logTo);
  const clock = options.clock ?? systemClock;
  const url = config.databaseUrl;
  // Apart, so that a flood of pages never keeps a turn, a message or a heartbeat waiting.
  const web = openDb({ url, max: config.databasePool, ...WEB_LIMITS });
  const work = openDb({ url, max: config.databasePool, ...WORK_LIMITS });
  const queue = openDb({ url, max: QUEUE_POOL, ...WORK_LIMITS });
  const files = openFileStore(path.join(config.dataDir, "files"));
  const links = makeFileLinks({
    publicUrl: config.publicUrl,
    secret: config.secrets.session,
    now: clock.now,
  });
  const deps: Deps = { db: web.db, config, clock, log, files, links };
  const workDeps: Deps = { ...deps, db: work.db };
  const dialogues = options.dialogues ?? [];
  const webRooms = await openRooms(deps, dialogues);
  const workRooms = await openRooms(workDeps, dialogues);
  const closers: (() => Promise<unknown>)[] = [web, work, queue].map(
    ({ db }) =>
      () =>
        db.destroy(),
  );

  const openWeb = async (): Promise<FastifyInstance> => {
    const { rooms, callers } = webRooms;
    const http = await openHttp({ config, log });
    logTraffic(http, { db: deps.db, clock, log });
    healthRoutes(http, deps);
    metricsRoutes(http, {
      db: deps.db,
      pools: { web: web.pool, work: work.pool, queue: queue.pool },
      gauges: rooms.flatMap((room) => room.gauges ?? []),
    });
    fileRoutes(http, { db: deps.db, store: files, links });
    registerRoutes(http, {
      routes: rooms.flatMap((room) => room.routes ?? []),
      callers,
      publicUrl: config.publicUrl,
      cover: maskNationalIds,
    });
    const hub = await openLiveHub({ databaseUrl: url, log });
    liveRoutes(http, { hub, callers, log });
    http.addHook("onClose", () => hub.close());
    for (const room of rooms) await room.mount?.(http);
    await webApps(http);
    closers.push(() => http.close());
    return http;
  };
  const openWorker = async (): Promise<void> => {
    const { rooms } = workRooms;
    const { db } = workDeps;
    const jobs = [
      auditJobs(db, log),
      trafficJobs(db, clock),
      eventJobs(
        db,
        rooms.flatMap((room) => room.listeners ?? []),
      ),
      ...rooms.flatMap((room) => room.jobs ?? []),
    ];
    const runner = await runJobs({ pool: queue.pool, jobs, log });
    closers.push(() => runner.stop());
    for (const room of rooms) {
      const working = await room.work?.();
      if (working) closers.push(() => working.stop());
    }
  };
  /** @throws Error when this database is not for this program to write to */
  const refuseWrongDatabase = async (): Promise<void> => {
    await refuseWrongLocale(work.db);
    await stampMode(work.db, config.mode);
  };

  return {
    deps,
    async migrate() {
      await refuseOtherMode(work.db, config.mode);
      await migrate(url);
      await migrateJobs(url);
      await refuseWrongDatabase();
      for (const room of workRooms.rooms) await room.loadProvince?.();
    },
    async seed() {
      if (config.mode !== "practice") throw new Error("Demo people are for practice mode only");
      await refuseWrongDatabase();
      for (const room of workRooms.rooms) await room.seed?.();
    },
    async inviteAdministrator(person) {
      await refuseWrongDatabase();
      return inviteAdministrator(workDeps, person);
    },
    checkAudit: () => firstBrokenSeal(work.db),
    openHttp: openWeb,
    async run(role) {
      await refuseWrongDatabase();
      if (role !== "web") await openWorker();
      if (role !== "worker") {
        const http = await openWeb();
        await http.listen({ port: config.port, host: config.host });
        log.info({ port: config.port, role }, "ready");
      }
    },
    async close() {
      for (const closer of closers.reverse())
        await closer().catch((error) => log.error({ err: error }, "did not close"));
      closers.length = 0;
    },
  };
}

/**
 * Opens the rooms floor by floor: a room is given only what lower floors offer; what would point upward comes in as a value. Pages and
 * workers each have their own, over their own connections.
 */
async function openRooms(
  deps: Deps,
  dialogues: readonly Dialogue[],
): Promise<{ rooms: readonly Room[]; callers: Callers }> {
  const { config, clock } = deps;
  const places = await openPlaces(deps, { categories: () => complaints.categories });
  const organisations = openOrganisations(deps);
  const complaints = openComplaints(deps);
  const line = openLine(deps);
  const members = openMembers(deps, { ...line, thaid: openThaid(deps) });
  const messages = openMessages(deps, {
    ...line,
    checkRule: (caller, rule) => checkRule(members.context, caller, rule),
  });
  const conversations = await openConversations(deps, {
    ...line,
    dialogues: [
      ...openComplaintDialogues({ ...complaints, province: places.province, publicUrl: config.publicUrl }),
      ...openJoiningDialogues({
        members: members.context,
        province: places.province,
        soundsLikeReport: complaints.context.categories.soundsLikeComplaint,
      }),
      ...dialogues,
    ],
    sendNow: messages.sendNow,
    onUnsent: [(tx, person, messageId) => tellUnsent(tx, person, { messageId, now: clock.now() })],
    redeem: redeemLineLink,
  });
  const privacy = openPrivacy({
    ...deps,
    personal: [members, complaints, conversations, messages, organisations].flatMap((room) => room.personal ?? []),
    members: members.context,
    province: places.province,
  });
  const lineDoor = line.door({ receive: conversations.receive });
  return {
    rooms: [
      places,
      organisations,
      members,
      messages,
      complaints,
      conversations,
      privacy,
      openMenus(deps, line.menus),
      lineDoor,
    ],
    callers: { ...organisations.callers, member: members.recognise },
  };
}
