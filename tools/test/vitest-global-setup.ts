import { joinTestCluster } from "../database/test-cluster.ts";

/** `npm test` names its own cluster in TEST_DATABASE_URL; without it, a developer's run joins the shared one of this tree. */
export async function setup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return;
  const cluster = await joinTestCluster((line) => console.log(line));
  process.env.TEST_DATABASE_URL = cluster.url;
}
