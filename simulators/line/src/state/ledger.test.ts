import fc from "fast-check";
import { expect, it } from "vitest";
import { createLedger, type Sending } from "./ledger.ts";

const people = 40;
const sends = fc.array(fc.uniqueArray(fc.nat(people - 1), { maxLength: people }), { maxLength: 60 });

function fill(given: readonly number[][]) {
  const ledger = createLedger();
  for (const [at, delivered] of given.entries()) {
    ledger.add(
      {
        at,
        endpoint: "multicast",
        requestId: `request-${at}`,
        messageIds: [`${at}`],
        delivered: Uint32Array.from(delivered),
        dropped: Uint32Array.of(at),
        strangers: [],
      },
      [{ type: "text", text: `${at % 3}` }],
    );
  }
  return ledger;
}

const requestIds = (sendings: Iterable<Sending>) => Array.from(sendings, ({ requestId }) => requestId);

it("finds what one person got as if it had looked at everything", () => {
  fc.assert(
    fc.property(sends, (given) => {
      const ledger = fill(given);
      for (let index = 0; index < people; index++) {
        const theirs = ledger.all().filter(({ delivered }) => delivered.includes(index));
        expect(requestIds(ledger.newestTo(index))).toEqual(requestIds(theirs.reverse()));
      }
    }),
  );
});

it("is the same after it was written down and read", () => {
  fc.assert(
    fc.property(sends, (given) => {
      const first = fill(given);
      const second = createLedger();
      second.load(JSON.parse(JSON.stringify(first.dump())));
      expect(second.all()).toEqual(first.all());
      for (let index = 0; index < people; index++) {
        expect(requestIds(second.newestTo(index))).toEqual(requestIds(first.newestTo(index)));
      }
    }),
  );
});

it("keeps a send to a million in 8 bytes a person", () => {
  const ledger = createLedger();
  const delivered = Uint32Array.from({ length: 1_000_000 }, (_, index) => index);
  const send = () =>
    ledger.add(
      {
        at: 0,
        endpoint: "broadcast",
        requestId: "",
        messageIds: ["1"],
        delivered,
        dropped: new Uint32Array(0),
        strangers: [],
      },
      [],
    );
  send();
  const before = process.memoryUsage().arrayBuffers;
  for (let sent = 0; sent < 5; sent++) send();
  expect((process.memoryUsage().arrayBuffers - before) / 5_000_000).toBeLessThan(8.1);
});
