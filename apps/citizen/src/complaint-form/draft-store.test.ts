import { expect, test } from "vitest";
import type { ChosenPhoto } from "../photos/photo-list.ts";
import { newDraft } from "./draft.ts";
import { openDraftStore } from "./draft-store.ts";

const DAY_MS = 86_400_000;

function phone() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    values: {
      get: async (key: string) => kept.get(key),
      set: async (key: string, value: unknown) => {
        kept.set(key, structuredClone(value));
      },
      del: async (key: string) => {
        kept.delete(key);
      },
    },
  };
}

const photo: ChosenPhoto = {
  id: "a",
  blob: new Blob(["jpeg"]),
  point: null,
  photoId: null,
  progress: 0.3,
  error: null,
};
const draft = {
  ...newDraft("018f2d7a-0000-7000-8000-000000000000", 1000),
  description: "น้ำท่วมซอย",
  photos: [{ id: "a", point: null, photoId: null }],
};

test("a closed form comes back with words and photos, ready to be sent again", async () => {
  const { values } = phone();
  const store = openDraftStore(values, "U1");
  await store.save(draft);
  await store.savePhoto(photo);
  const kept = await openDraftStore(values, "U1").load(2000);
  expect(kept?.draft).toEqual(draft);
  expect(kept?.photos).toMatchObject([{ id: "a", progress: null, photoId: null }]);
  expect(await kept?.photos[0]?.blob.text()).toBe("jpeg");
});

test("another person on the same phone does not see it", async () => {
  const { values } = phone();
  await openDraftStore(values, "U1").save(draft);
  expect(await openDraftStore(values, "U2").load(2000)).toBeNull();
});

test("sent or older than thirty days it is gone, photos included", async () => {
  const { values, kept } = phone();
  const store = openDraftStore(values, "U1");
  await store.save(draft);
  await store.savePhoto(photo);
  expect(await store.load(1000 + 31 * DAY_MS)).toBeNull();
  expect(kept.size).toBe(0);
});

test("what an older version of the page kept in another shape does not break the form", async () => {
  const { values } = phone();
  await values.set("U1/draft", { text: "old" });
  expect(await openDraftStore(values, "U1").load(2000)).toBeNull();
});

test("number and code can be seen again for a day", async () => {
  const { values } = phone();
  const store = openDraftStore(values, "U1");
  const organisation = { id: draft.submissionKey, name: { th: "ก", en: "A" }, shortName: "ก", phone: null };
  const filed = {
    number: "69-7ER3XZK",
    accessCode: "7KX-2QF-HZ4",
    organisation,
    resolveDueAt: "2026-12-04T09:30:00.000Z",
  };
  await store.saveFiled(filed, 0);
  expect(await store.loadFiled(DAY_MS - 1)).toEqual(filed);
  expect(await store.loadFiled(DAY_MS + 1)).toBeNull();
});
