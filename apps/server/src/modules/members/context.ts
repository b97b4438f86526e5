import type { Deps } from "../../platform/room.ts";
import type { MemberPorts } from "./ports.ts";
import type { Catalogue } from "./province/catalogue.ts";

/** What the room's use-cases take: the house's, the outside's, and the province's catalogue. */
export type MembersDeps = Deps & MemberPorts & Readonly<{ catalogue: Catalogue }>;
