import { makeCaller } from "@paknam/contract";

/** Calls the server as whoever is signed in (cookie). */
export const call = makeCaller();
