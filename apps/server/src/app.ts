import path from "node:path";
import type { FastifyInstance } from "fastify";
import { openLine } from "./adapters/line/index.ts";
import type { Config } from "./config.ts";
import { openComplaintDialogues, openComplaints, tellUnsent } from "./modules/complaints/index.ts";
import { openConversations } from "./modules/conversations/index.ts";
import { openMembers } from "./modules/members/index.ts";
import { type Dialogue, openMessages } from "./modules/messages/index.ts";
import { inviteAdministrator, openOrganisations, redeemLineLink } from "./modules/organisations/index.ts";
import { openPlaces } from "./modules/places/index.ts";
import { auditJobs } from "./platform/audit/seal.ts";
import type { Callers } from "./platform/auth/callers.ts";
import { type Clock, systemClock } from "./platform/clock.ts";
import { refuseWrongLocale, stampMode } from "./platform/db/check-database.ts";
import { openDb } from "./platform/db/db.ts";
import { migrate } from "./platform/db/migrate.ts";
import { eventJobs } from "./platform/events/publish.ts";
import { makeFileLinks } from "./platform/files/file-links.ts";
import { openFileStore } from "./platform/files/file-store.ts";
import { fileRoutes } from "./platform/files/files.routes.ts";
import { healthRoutes } from "./platform/http/health.routes.ts";
import { openHttp } from "./platform/http/open-http.ts";
import { registerRoutes } from "./platform/http/register-routes.ts";
import { logTraffic, trafficJobs } from "./platform/http/traffic.ts";
import { webApps } from "./platform/http/web-apps.ts";
import { migrateJobs, runJobs } from "./platform/jobs/run-jobs.ts";
import { liveRoutes } from "./platform/live/live.routes.ts";
import { openLiveHub } from "./platform/live/live-hub.ts";
import { openLog } from "./platform/log.ts";
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
  /** The HTTP server without a port, as tests call it. */
  openHttp(): Promise<FastifyInstance>;
  /** Serves, works, or both, until close. */
  run(role: "web" | "worker" | "all"): Promise<void>;
  close(): Promise<void>;
}>;

/**
 * The only place that wires: config, database, adapters, rooms, who listens to which event.
 * @param options.dialogues more that can be talked through, beside the rooms' own
 */
export async function openApp(
  config: Config,
  options: { clock?: Clock; dialogues?: readonly Dialogue[] } = {},
): Promise<App> {
  const log = openLog(config);
  const clock = options.clock ?? systemClock;
  const { db, pool } = openDb({
    url: config.databaseUrl,
    max: config.databasePool,
  });
  const files = openFileStore(path.join(config.dataDir, "files"));
  const links = makeFileLinks({
    publicUrl: config.publicUrl,
    secret: config.secrets.session,
    now: clock.now,
  });
  const deps: Deps = { db, config, clock, log, files, links };

  // Floor by floor: a room is given only what lower floors offer; what would point upward comes in as a value.
  const places = await openPlaces(deps, { categories: () => complaints.categories });
  const organisations = openOrganisations(deps);
  const complaints = openComplaints(deps);
  const line = openLine(deps);
  const members = openMembers(deps, line);
  const messages = openMessages(deps, line);
  const conversations = await openConversations(deps, {
    ...line,
    dialogues: [
      ...openComplaintDialogues({ ...complaints, province: places.province, publicUrl: config.publicUrl }),
      ...(options.dialogues ?? []),
    ],
    sendNow: messages.sendNow,
    onUnsent: [(tx, person, messageId) => tellUnsent(tx, person, { messageId, now: clock.now() })],
    redeem: redeemLineLink,
  });
  const lineDoor = line.door({ receive: conversations.receive });
  const rooms: Room[] = [places, organisations, members, messages, complaints, conversations, lineDoor];
  const callers: Callers = { ...organisations.callers, member: members.recognise };
  const closers: (() => Promise<unknown>)[] = [() => db.destroy()];

  const openWeb = async (): Promise<FastifyInstance> => {
    const http = await openHttp({ config, log });
    logTraffic(http, { db, log });
    healthRoutes(http, { db });
    fileRoutes(http, { db, store: files, links });
    registerRoutes(http, {
      routes: rooms.flatMap((room) => room.routes ?? []),
      callers,
      publicUrl: config.publicUrl,
    });
    const hub = await openLiveHub({ databaseUrl: config.databaseUrl, log });
    liveRoutes(http, { hub, callers });
    http.addHook("onClose", () => hub.close());
    for (const room of rooms) await room.mount?.(http);
    await webApps(http);
    closers.push(() => http.close());
    return http;
  };
  const openWorker = async (): Promise<void> => {
    const jobs = [
      auditJobs(db),
      trafficJobs(db),
      eventJobs(
        db,
        rooms.flatMap((room) => room.listeners ?? []),
      ),
      ...rooms.flatMap((room) => room.jobs ?? []),
    ];
    const runner = await runJobs({ pool, jobs, log });
    closers.push(() => runner.stop());
    for (const room of rooms) {
      const work = await room.work?.();
      if (work) closers.push(() => work.stop());
    }
  };

  return {
    deps,
    async migrate() {
      await migrate(config.databaseUrl);
      await migrateJobs(config.databaseUrl);
      await refuseWrongLocale(db);
      await stampMode(db, config.mode);
      for (const room of rooms) await room.loadProvince?.();
    },
    async seed() {
      if (config.mode !== "practice") throw new Error("Demo people are for practice mode only");
      for (const room of rooms) await room.seed?.();
    },
    inviteAdministrator: (person) => inviteAdministrator(deps, person),
    openHttp: openWeb,
    async run(role) {
      await refuseWrongLocale(db);
      await stampMode(db, config.mode);
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
