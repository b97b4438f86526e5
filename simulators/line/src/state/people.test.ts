import fc from "fast-check";
import { expect, it } from "vitest";
import { createPeople } from "./people.ts";

it("finds everybody by id, and nobody by an id that is not theirs", () => {
  const people = createPeople();
  // Several times beyond what the tables begin with.
  for (const count of [1, 1000, 30, 20_000]) people.add({ count });
  for (let index = 0; index < people.count(); index++) {
    expect(people.indexOf(people.userIdOf(index))).toBe(index);
  }
  const known = people.userIdOf(0);
  for (const stranger of [
    known.toUpperCase(),
    known.slice(1),
    `${known}0`,
    `U${"0".repeat(32)}`,
    `U${"g".repeat(32)}`,
    "",
  ]) {
    expect(people.indexOf(stranger)).toBe(-1);
    expect(people.find(stranger)).toBeUndefined();
  }
});

it("takes less than 40 bytes for each of many people", () => {
  const before = process.memoryUsage().arrayBuffers;
  const people = createPeople();
  people.add({ count: 1_000_000 });
  expect((process.memoryUsage().arrayBuffers - before) / people.count()).toBeLessThan(40);
});

it("keeps what a person is told to be, and leaves the others as they are", () => {
  const people = createPeople();
  people.add({ count: 3 });
  const second = people.at(1);
  second.displayName = "ป้าแดง";
  second.friendship = "deleted";
  second.richMenuId = "richmenu-1";
  expect(people.find(second.userId)).toMatchObject({
    displayName: "ป้าแดง",
    friendship: "deleted",
    richMenuId: "richmenu-1",
  });
  for (const other of [people.at(0), people.at(2)]) {
    expect(other).toMatchObject({ friendship: "friend", language: "th", richMenuId: undefined });
    expect(other.displayName).not.toBe("ป้าแดง");
  }
  people.unlinkRichMenu("richmenu-1");
  expect(second.richMenuId).toBeUndefined();
});

it("has the asked share of people who blocked the account, spread evenly", () => {
  const people = createPeople();
  people.add({ count: 1000, blockedShare: 0.23 });
  const blocked = people.idsFrom(0, { limit: 1000, state: "blocked" }).userIds;
  expect(blocked).toHaveLength(230);
  expect(people.friends()).toHaveLength(770);
  expect(people.idsFrom(0, { limit: 115, state: "blocked" }).next).toBeGreaterThan(490);
});

it("lists the liveliest first, in whatever order people come and speak", () => {
  const act = fc.oneof(fc.record({ add: fc.integer({ min: 1, max: 700 }) }), fc.record({ touch: fc.nat(3000) }));
  const page = fc.record({ offset: fc.nat(30), limit: fc.integer({ min: 1, max: 30 }) });
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 40 }), page, (acts, { offset, limit }) => {
      const people = createPeople();
      let quietestFirst: number[] = [];
      for (const one of acts) {
        if ("add" in one) {
          const { first, count } = people.add({ count: one.add });
          quietestFirst.push(...Array.from({ length: count }, (_, made) => first + made));
        } else if (one.touch < people.count()) {
          people.touch(people.at(one.touch));
          quietestFirst = [...quietestFirst.filter((index) => index !== one.touch), one.touch];
        }
      }
      const shown = people.liveliestFirst({ offset, limit }).map(({ index }) => index);
      expect(shown).toEqual(quietestFirst.toReversed().slice(offset, offset + limit));
    }),
    { numRuns: 50 },
  );
});
