import pg from "pg";
import { expect, test } from "vitest";
import { isRunning } from "../process/is-running.ts";
import { whatIsWrongWithDatabase } from "./check-database.ts";
import { ensureDatabase } from "./ensure-database.ts";
import { obtainPostgres } from "./obtain-postgres.ts";
import { startCluster } from "./start-cluster.ts";
import { withScratchCluster } from "./with-scratch-cluster.ts";

test("a cluster is made, used, stopped, started again with its data and port, adopted while it runs, and thrown away", async () => {
  const postgres = await obtainPostgres(() => {});
  await withScratchCluster(
    () => {},
    async (first) => {
      const url = await ensureDatabase(first.url, "harbour");
      expect(await whatIsWrongWithDatabase(url)).toBeUndefined();
      await query(url, "create table boat (name text); insert into boat values ('เรือข้ามฟาก')");

      const settings = { postgres, dataDir: first.dataDir, durable: false };
      const adopted = await startCluster(settings);
      expect(adopted).toMatchObject({ wasRunning: true, processId: first.processId, port: first.port });

      await adopted.stop();
      expect(isRunning(first.processId)).toBe(false);
      const again = await startCluster(settings);
      expect(again).toMatchObject({ wasRunning: false, port: first.port, url: first.url });
      expect(await query(url, "select name from boat")).toEqual([{ name: "เรือข้ามฟาก" }]);
    },
  );
});

test("a database that does not know Thai letters is named as such, and so is one that does not answer", async () => {
  await withScratchCluster(
    () => {},
    async ({ url }) => {
      await query(url, "create database plain encoding 'UTF8' locale 'C' template template0");
      expect(await whatIsWrongWithDatabase(url.replace(/postgres$/, "plain"))).toContain("C.UTF-8");
    },
  );
  expect(await whatIsWrongWithDatabase("postgres://nobody@127.0.0.1:1/none")).toContain("ECONNREFUSED");
});

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
