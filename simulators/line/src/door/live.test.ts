import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

let line: InProcess;
let port: number;
beforeAll(async () => {
  line = await runInProcess();
  await line.app.listen({ port: 0, host: "127.0.0.1" });
  port = (line.app.server.address() as AddressInfo).port;
});
afterAll(() => line.close());

async function openPhone() {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.write("GET /simulator/live HTTP/1.1\r\nhost: localhost\r\n\r\n");
  await once(socket, "data");
  return socket;
}

it("lets go of a phone that does not read, and of no other", async () => {
  const [slow, quick] = [await openPhone(), await openPhone()];
  let heard = 0;
  quick.on("data", (bytes: Buffer) => {
    heard += bytes.toString().split("data:").length - 1;
  });
  slow.pause();
  const closed = once(slow, "close");
  // 60 MB; the system holds a few for both ends before any waits here.
  const change = { userId: "U".padEnd(600, "0"), kind: "message" } as const;
  for (let round = 0; round < 100; round++) {
    for (let told = 0; told < 1000; told++) line.simulator.live.tell(change);
    const expected = 1000 * (round + 1);
    while (heard < expected) await once(quick, "data");
  }
  slow.resume();
  await closed;
  expect(quick.destroyed).toBe(false);
  quick.destroy();
});
