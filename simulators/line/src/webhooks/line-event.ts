import type { JsonObject } from "../json.ts";

/** A webhook event; only what the simulator itself reads of it is typed. */
export type LineEvent = JsonObject & { readonly deliveryContext: { readonly isRedelivery: boolean } };
