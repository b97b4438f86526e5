import { userIdPattern } from "../state/ids.ts";
import { badRequest } from "./line-error.ts";

export type ByUser = { Params: { userId: string } };

/** The user id of the path. Throws 400 when it does not look like one. */
export function readUserId(userId: string): string {
  if (!userIdPattern.test(userId)) throw badRequest("The value for the 'userId' parameter is invalid");
  return userId;
}
