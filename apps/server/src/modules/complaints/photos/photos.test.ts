import { citizen, complaintRoutes as routes } from "@paknam/contract";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "../../../platform/db/db.ts";
import { savePicture } from "../../../platform/files/save-picture.ts";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import {
  ask,
  buildComplaint,
  buildMember,
  type Signed,
  signedIn,
  type TestMember,
} from "../../../testing/complaints.ts";
import { buildOfficer, organisationId } from "../../../testing/organisations.ts";
import { complaintsTables } from "../complaints.tables.ts";
import { erasePhotos, eraseStrayFiles } from "./erase-photos.ts";
import { hidePhotoOfMessage } from "./hide-message.ts";
import { insertPhoto } from "./photos.queries.ts";

let test: TestApp;
let member: TestMember;
let officer: Signed;
let picture: Buffer;
beforeAll(async () => {
  test = await openTestApp();
  member = await buildMember(test.app.deps);
  const cityId = await organisationId(test.app.deps, "nakhon-samut-prakan");
  officer = await signedIn(test.http, await buildOfficer(test.app.deps, { organisationId: cityId }));
  picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#999" } })
    .jpeg()
    .toBuffer();
});
afterAll(() => test.close());

async function upload(url: string, bytes: Buffer, as: Signed) {
  const form = new FormData();
  form.append("photo", new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), "photo.jpg");
  const request = new Request("http://localhost", { method: "POST", body: form });
  const answer = await test.http.inject({
    method: "POST",
    url,
    headers: { ...as.headers, "content-type": request.headers.get("content-type") ?? "" },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return { status: answer.statusCode, json: JSON.parse(answer.body) };
}

describe("taking in a photo", () => {
  it("refuses strangers, no picture, nothing at all and too much", async () => {
    const { path } = citizen.uploadPhoto;
    expect((await upload(path, picture, { headers: {} })).status).toBe(401);
    expect((await upload(path, Buffer.from("no picture"), member)).json.error.code).toBe("photo.unreadable");
    const nothing = await test.http.inject({ method: "POST", url: path, headers: member.headers });
    expect(nothing.json().error.code).toBe("photo.missing");
    const huge = await upload(path, Buffer.alloc(41_000_000), member);
    expect([huge.status, huge.json.error.code]).toEqual([413, "photo.too_large"]);
    expect((await upload(routes.uploadProof.path, picture, member)).status).toBe(401);
  });

  it("keeps it for its sender alone, until it is sent once", async () => {
    const { photoId, picture: shown } = (await upload(citizen.uploadPhoto.path, picture, member)).json;
    expect((await test.http.inject({ url: new URL(shown.url).pathname + new URL(shown.url).search })).statusCode).toBe(
      200,
    );
    const thief = await buildMember(test.app.deps);
    await expect(buildComplaint(test.app.deps, { memberId: thief.memberId, photoIds: [photoId] })).rejects.toThrow(
      "photo.not_found",
    );
    const { memberId } = member;
    const { number } = await buildComplaint(test.app.deps, { memberId, photoIds: [photoId] });
    await expect(buildComplaint(test.app.deps, { memberId, photoIds: [photoId] })).rejects.toThrow("photo.not_found");
    const seen = (await ask(test.http, routes.getComplaint, { params: { number }, as: officer })).body();
    expect(seen.pictures).toHaveLength(1);
  });

  it("keeps at most forty that belong to nothing yet", async () => {
    const hoarder = await buildMember(test.app.deps);
    const { db } = test.app.deps;
    const { fileId } = await savePicture(db, test.app.deps.files, { bytes: picture, room: "complaints" });
    const photoIds: string[] = [];
    for (let count = 0; count < 40; count += 1)
      photoIds.push(await insertPhoto(db, { memberId: hoarder.memberId, fileId, now: test.clock.now() }));
    const refused = await upload(citizen.uploadPhoto.path, picture, hoarder);
    expect([refused.status, refused.json.error.code]).toEqual([409, "photo.too_many"]);
    await buildComplaint(test.app.deps, { memberId: hoarder.memberId, photoIds: photoIds.slice(0, 1) });
    expect((await upload(citizen.uploadPhoto.path, picture, hoarder)).status).toBe(200);
  });

  it("shows an officer's proof with the resolution", async () => {
    const { number } = await buildComplaint(test.app.deps, { memberId: member.memberId });
    const { photoId } = (await upload(routes.uploadProof.path, picture, officer)).json;
    const body = { version: 1, words: "เสร็จ", photoIds: [photoId] };
    await ask(test.http, routes.resolveComplaint, { params: { number }, body, as: officer });
    const own = (await ask(test.http, citizen.getOwnComplaint, { params: { number }, as: member })).body();
    expect(own.pictures).toEqual([]);
    expect(own.steps.at(-1)?.pictures).toHaveLength(1);
  });
});

describe("a message taken back", () => {
  const hide = (lineMessageId: string, memberId = member.memberId) =>
    inTransaction(test.app.deps.db, (tx) => hidePhotoOfMessage(tx, { memberId, lineMessageId, now: test.clock.now() }));
  async function photoOf(lineMessageId: string): Promise<string> {
    const { photoId } = (await upload(citizen.uploadPhoto.path, picture, member)).json;
    const { db } = test.app.deps;
    const { fileId } = await complaintsTables(db)
      .selectFrom("complaints.photo")
      .select("fileId")
      .where("id", "=", photoId)
      .executeTakeFirstOrThrow();
    return insertPhoto(db, { memberId: member.memberId, fileId, lineMessageId, now: test.clock.now() });
  }

  const addressOfFile = async (photoId: string) => {
    const { fileId } = await complaintsTables(test.app.deps.db)
      .selectFrom("complaints.photo")
      .select("fileId")
      .where("id", "=", photoId)
      .executeTakeFirstOrThrow();
    const { pathname, search } = new URL(test.app.deps.links.link(fileId, { days: 90 }));
    return pathname + search;
  };

  it("hides a filed photo everywhere, says so in the history once, and erases the file after thirty days", async () => {
    const photoId = await photoOf("message-1");
    const before = await addressOfFile(photoId);
    expect((await test.http.inject({ url: before })).statusCode).toBe(200);
    const { number } = await buildComplaint(test.app.deps, { memberId: member.memberId, photoIds: [photoId] });
    expect(await hide("message-1", (await buildMember(test.app.deps)).memberId)).toEqual({ kind: "unknown" });
    expect(await hide("message-1")).toEqual({ kind: "filed-photo", number });
    expect(await hide("message-1")).toEqual({ kind: "filed-photo", number });
    const seen = (await ask(test.http, routes.getComplaint, { params: { number }, as: officer })).body();
    expect(seen.pictures).toEqual([]);
    expect((await test.http.inject({ url: before })).statusCode).toBe(404);
    expect(seen.steps.map(({ kind }) => kind)).toEqual(["submitted", "unsent"]);
    const { db, files } = test.app.deps;
    const isErased = async () =>
      (
        await complaintsTables(db)
          .selectFrom("complaints.photo")
          .select("erasedAt")
          .where("id", "=", photoId)
          .executeTakeFirstOrThrow()
      ).erasedAt !== null;
    await erasePhotos(db, files, test.clock.now());
    expect(await isErased()).toBe(false);
    await erasePhotos(db, files, new Date(test.clock.now().getTime() + 31 * 86_400_000));
    expect(await isErased()).toBe(true);
  });

  it("drops a draft's photo, and says which complaint keeps its words", async () => {
    const photoId = await photoOf("message-2");
    expect(await hide("message-2")).toEqual({ kind: "draft-photo" });
    await expect(buildComplaint(test.app.deps, { memberId: member.memberId, photoIds: [photoId] })).rejects.toThrow(
      "photo.not_found",
    );
    const lineMessageIds = ["message-3"];
    const { number } = await buildComplaint(test.app.deps, { memberId: member.memberId, lineMessageIds });
    expect(await hide("message-3")).toEqual({ kind: "filed-text", number });
    expect(await hide("message-9")).toEqual({ kind: "unknown" });
  });
});

it("erases after thirty days what the chat kept and nobody's photo became, and nothing else", async () => {
  const { db, files, links } = test.app.deps;
  const keep = async () => (await savePicture(db, files, { bytes: picture, room: "conversations" })).fileId;
  const [stray, noted] = [await keep(), await keep()];
  await insertPhoto(db, { memberId: member.memberId, fileId: noted, now: test.clock.now() });
  const opens = async (fileId: string) => {
    const { pathname, search } = new URL(links.link(fileId, { days: 90 }));
    return (await test.http.inject({ url: pathname + search })).statusCode;
  };
  // Files are stamped by the database's own clock.
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);
  await eraseStrayFiles(db, files, days(29));
  expect(await opens(stray)).toBe(200);
  await eraseStrayFiles(db, files, days(31));
  expect([await opens(stray), await opens(noted)]).toEqual([404, 200]);
});
