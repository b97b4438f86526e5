import type { Name } from "@paknam/contract";
import type { Personal } from "../../platform/personal.ts";
import type { Deps } from "../../platform/room.ts";
import type { MembersDeps } from "../members/index.ts";

/** What the room's use-cases take: the house's, what every room holds of people, and how the province is called and reached. */
export type PrivacyDeps = Deps &
  Readonly<{
    /** In the order in which their parts are shown; erased from the last to the first, so that members, who know who it is, come first. */
    personal: readonly Personal[];
    /** What the members' own use-cases take. */
    members: MembersDeps;
    province: Readonly<{ name: Name; complaintCentre: { hotline: string } }>;
  }>;
