import type { memberRoutes, ResponseOf } from "@paknam/contract";

/** What was written down for somebody, with the code that opens it on their phone. */
export type Prepared = ResponseOf<typeof memberRoutes.prepareRegistration>;
