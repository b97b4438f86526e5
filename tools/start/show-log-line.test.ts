import { expect, test } from "vitest";
import { showLogLine } from "./show-log-line.ts";

test("warnings and errors are shown in one line, the rest stays in the file", () => {
  const error = JSON.stringify({ level: 50, msg: "webhook failed", err: { message: "timeout", stack: "…" } });
  expect(showLogLine("server", error)).toBe("  ✗ server: webhook failed: timeout");
  expect(showLogLine("server", JSON.stringify({ level: 40, msg: "slow" }))).toBe("  ! server: slow");
  expect(showLogLine("server", JSON.stringify({ level: 30, msg: "listening" }))).toBeUndefined();
  expect(showLogLine("server", "{not json")).toBeUndefined();
  expect(showLogLine("server", "plain words")).toBeUndefined();
});
