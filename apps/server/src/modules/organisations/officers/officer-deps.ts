import type { Accounts } from "../../../platform/auth/accounts.ts";
import type { Deps } from "../../../platform/room.ts";

/** What the officers' use-cases need: the room's dependencies and the accounts behind sign-in. */
export type OfficerDeps = Deps & Readonly<{ accounts: Accounts }>;
