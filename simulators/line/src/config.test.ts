import { expect, it } from "vitest";
import { readConfig } from "./config.ts";

it("names the variable that makes no sense", () => {
  expect(() => readConfig({ LINE_SIMULATOR_WEBHOOK_URL: "localhost:8080/webhook" })).toThrow(
    "LINE_SIMULATOR_WEBHOOK_URL must be an address",
  );
  expect(() => readConfig({ LINE_SIMULATOR_LIFF_ENDPOINT: "http://" })).toThrow("LINE_SIMULATOR_LIFF_ENDPOINT");
  expect(() => readConfig({ LINE_SIMULATOR_PORT: "70000" })).toThrow("LINE_SIMULATOR_PORT");
  expect(readConfig({ LINE_SIMULATOR_WEBHOOK_URL: "http://localhost:8080/webhook" })).toMatchObject({ port: 3010 });
});
