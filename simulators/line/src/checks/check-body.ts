import { isJsonObject, type JsonObject } from "../json.ts";
import { JsonBodyError } from "../json-body.ts";
import { LineError } from "../line/line-error.ts";
import { type Check, messagingStyle, type Report } from "./check.ts";

/** Answers the body when it passes. Throws the refusal that LINE gives, with its details, when it does not. */
export function check(request: Check, body: unknown): JsonObject {
  if (!isJsonObject(body)) throw new JsonBodyError({ line: 1, column: 1 });
  const report: Report = { style: messagingStyle, faults: [] };
  request(body, "", report);
  const { wrongType, flex, faults } = report;
  if (wrongType !== undefined) {
    const message = `The property, '${wrongType}', in the request body is invalid (line: -, column: -)`;
    throw new LineError(400, { message });
  }
  if (flex !== undefined) {
    const message = `A message (${flex.at}) in the request body is invalid`;
    throw new LineError(400, { message, details: flex.faults });
  }
  if (faults.length > 0) {
    throw new LineError(400, { message: `The request body has ${faults.length} error(s)`, details: faults });
  }
  return body;
}
