import { isJsonObject, type JsonObject } from "../json.ts";
import { JsonBodyError } from "../json-body.ts";
import { LineError } from "../line/line-error.ts";
import { type Check, messagingStyle, type Report } from "./check.ts";

/** LINE's platform runs on Java, whose usual JSON reader (Jackson) gives up at this depth. */
const depthMax = 1000;

function isDeeperThan(depth: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 || Object.values(value).some((child) => isDeeperThan(depth - 1, child));
}

/** Answers the body when it passes. Throws the refusal that LINE gives, with its details, when it does not. */
export function check(request: Check, body: unknown): JsonObject {
  if (!isJsonObject(body) || isDeeperThan(depthMax, body)) throw new JsonBodyError({ line: 1, column: 1 });
  const report: Report = { style: messagingStyle, faults: [] };
  request(body, "", report);
  const { wrongType, inMessage, faults } = report;
  if (wrongType !== undefined) {
    const message = `The property, '${wrongType}', in the request body is invalid (line: -, column: -)`;
    throw new LineError(400, { message });
  }
  if (inMessage !== undefined) {
    const message = `A message (${inMessage.at}) in the request body is invalid`;
    throw new LineError(400, { message, details: inMessage.faults });
  }
  if (faults.length > 0) {
    throw new LineError(400, { message: `The request body has ${faults.length} error(s)`, details: faults });
  }
  return body;
}
