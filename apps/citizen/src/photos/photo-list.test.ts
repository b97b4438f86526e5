import { expect, test } from "vitest";
import { type ChosenPhoto, changePhoto, photosStanding, sendAllAgain, waitingToBeSent } from "./photo-list.ts";

const photo = (id: string, more: Partial<ChosenPhoto> = {}): ChosenPhoto => ({
  id,
  blob: new Blob(["x"]),
  point: null,
  photoId: null,
  progress: null,
  error: null,
  ...more,
});

test("a photo removed while it was being sent does not come back", () => {
  expect(changePhoto([photo("a")], "gone", { photoId: "p" }).map(({ id }) => id)).toEqual(["a"]);
});

test("what failed waits for a person's retry, what runs is not sent twice", () => {
  const list = [photo("new"), photo("running", { progress: 0.4 }), photo("failed", { error: new Error("x") })];
  expect(waitingToBeSent(list).map(({ id }) => id)).toEqual(["new"]);
});

test("the form may go when all have arrived", () => {
  expect(photosStanding([])).toBe("sent");
  expect(photosStanding([photo("a", { photoId: "p" })])).toBe("sent");
  expect(photosStanding([photo("a", { photoId: "p" }), photo("b")])).toBe("sending");
  expect(photosStanding([photo("a"), photo("b", { error: new Error("x") })])).toBe("failed");
});

test("photos that the server forgot are sent once more", () => {
  const again = sendAllAgain([photo("a", { photoId: "p", progress: 1 }), photo("b", { error: new Error("x") })]);
  expect(waitingToBeSent(again)).toHaveLength(2);
});
