import type { Db } from "../../../platform/db/db.ts";
import type { Listener } from "../../../platform/events/publish.ts";
import type { ComplaintsContext } from "../context.ts";
import { TOLD } from "./citizen-message.ts";
import { OFFICER_NEWS } from "./officer-message.ts";
import { tellCitizen } from "./tell-citizen.ts";
import { tellOfficers } from "./tell-officers.ts";

/** Who is told of which step. */
export const tellingListeners = (db: Db, context: ComplaintsContext & { publicUrl: string }): Listener[] => [
  ...TOLD.map((kind) => ({
    event: `complaint.${kind}`,
    name: "tell-citizen",
    handle: (event: Parameters<Listener["handle"]>[0]) => tellCitizen(db, context, { kind, event }),
  })),
  ...OFFICER_NEWS.map((kind) => ({
    event: `complaint.${kind}`,
    name: "tell-officers",
    handle: (event: Parameters<Listener["handle"]>[0]) => tellOfficers(db, context, { kind, event }),
  })),
];
