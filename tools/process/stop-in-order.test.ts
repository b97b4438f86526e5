import { expect, test } from "vitest";
import { StopInOrder } from "./stop-in-order.ts";

test("last started, first stopped, once; what is added while stopping is stopped at once", async () => {
  const order: string[] = [];
  const stops = new StopInOrder();
  await stops.add(() => void order.push("database"));
  await stops.add(async () => {
    await stops.add(() => void order.push("late"));
    order.push("server");
  });
  await Promise.all([stops.stopAll(), stops.stopAll()]);
  expect(order).toEqual(["late", "server", "database"]);
});
