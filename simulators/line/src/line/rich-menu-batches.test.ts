import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

const menu = {
  size: { width: 2500, height: 843 },
  selected: true,
  name: "หลัก",
  chatBarText: "เมนู",
  areas: [
    { bounds: { x: 0, y: 0, width: 2500, height: 843 }, action: { type: "message", label: "แจ้ง", text: "แจ้งเรื่อง" } },
  ],
};
const dayMs = 86_400_000;

let line: InProcess;
let image: Buffer;
let people: string[];
beforeAll(async () => {
  line = await runInProcess();
  image = await sharp({ create: { width: 800, height: 400, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
});
afterAll(() => line.close());
beforeEach(async () => {
  await line.reset();
  people = await line.newPeople(4);
});

async function newMenu({ hasImage = true } = {}): Promise<string> {
  const richMenuId = String((await line.call("POST", "/v2/bot/richmenu", { body: menu })).body["richMenuId"]);
  if (hasImage) {
    const headers = { "content-type": "image/png" };
    const sent = await line.call("POST", `/v2/bot/richmenu/${richMenuId}/content`, { headers, body: image });
    expect(sent.status).toBe(200);
  }
  return richMenuId;
}

/** Which menu each of the four has of their own. */
const linked = async () => {
  const menus = people.map(async (userId) => (await line.call("GET", `/v2/bot/user/${userId}/richmenu`)).body);
  return (await Promise.all(menus)).map(({ richMenuId }) => richMenuId);
};

const bulk = (kind: "link" | "unlink", body: object) => line.call("POST", `/v2/bot/richmenu/bulk/${kind}`, { body });

describe("bulk", () => {
  it("links and unlinks in the background, strangers left out", async () => {
    const richMenuId = await newMenu();
    const stranger = `U${"0".repeat(32)}`;
    const answer = await bulk("link", { richMenuId, userIds: [...people.slice(0, 3), stranger] });
    expect([answer.status, answer.body]).toEqual([202, {}]);
    expect(await linked()).toEqual([undefined, undefined, undefined, undefined]);
    line.simulator.clock.advance(1000);
    expect(await linked()).toEqual([richMenuId, richMenuId, richMenuId, undefined]);
    expect((await bulk("unlink", { userIds: people.slice(1) })).status).toBe(202);
    line.simulator.clock.advance(1000);
    expect(await linked()).toEqual([richMenuId, undefined, undefined, undefined]);
  });

  it("takes 500 people and no more, none malformed, and a menu that can be shown", async () => {
    const richMenuId = await newMenu();
    const many = await line.newPeople(501);
    expect((await bulk("link", { richMenuId, userIds: many.slice(0, 500) })).status).toBe(202);
    expect((await bulk("link", { richMenuId, userIds: many })).status).toBe(400);
    expect((await bulk("link", { richMenuId, userIds: [] })).status).toBe(400);
    expect((await bulk("link", { richMenuId, userIds: ["U1"] })).status).toBe(400);
    expect((await bulk("unlink", { userIds: many })).status).toBe(400);
    expect((await bulk("link", { richMenuId: "none", userIds: people })).status).toBe(404);
    expect((await bulk("link", { richMenuId: await newMenu({ hasImage: false }), userIds: people })).status).toBe(400);
  });
});

describe("batch", () => {
  const batch = (operations: object[], more: object = {}) =>
    line.call("POST", "/v2/bot/richmenu/batch", { body: { operations, ...more } });
  const validate = async (operations: object[], more: object = {}) =>
    (await line.call("POST", "/v2/bot/richmenu/validate/batch", { body: { operations, ...more } })).status;
  const progress = (requestId: unknown) => line.call("GET", `/v2/bot/richmenu/progress/batch?requestId=${requestId}`);

  async function link(menus: readonly string[]): Promise<void> {
    for (const [index, richMenuId] of menus.entries()) {
      await line.call("POST", `/v2/bot/user/${people[index]}/richmenu/${richMenuId}`);
    }
  }

  it("replaces and unlinks everyone's, and tells how far it is", async () => {
    const [a, b, c] = [await newMenu(), await newMenu(), await newMenu()];
    await link([a, b, c]);
    const answer = await batch([
      { type: "link", from: a, to: c },
      { type: "unlink", from: b },
    ]);
    expect([answer.status, answer.body]).toEqual([202, {}]);
    const requestId = answer.headers["x-line-request-id"];
    const acceptedTime = new Date(line.simulator.clock.now()).toISOString();
    expect((await progress(requestId)).body).toEqual({ phase: "ongoing", acceptedTime });
    expect(await linked()).toEqual([a, b, c, undefined]);
    line.simulator.clock.advance(2000);
    expect(await linked()).toEqual([c, undefined, c, undefined]);
    expect((await progress(requestId)).body).toEqual({
      phase: "succeeded",
      acceptedTime,
      completedTime: expect.any(String),
    });

    expect((await batch([{ type: "unlinkAll" }])).status).toBe(202);
    line.simulator.clock.advance(2000);
    expect(await linked()).toEqual([undefined, undefined, undefined, undefined]);
    await line.advance(14 * dayMs);
    expect((await progress(requestId)).status).toBe(404);
    expect((await line.call("GET", "/v2/bot/richmenu/progress/batch")).status).toBe(400);
  });

  it("fails where the new menu is gone, and goes on with the same key", async () => {
    const [a, b] = [await newMenu(), await newMenu()];
    await link([a]);
    const operations = [{ type: "link", from: a, to: b }];
    const { headers } = await batch(operations, { resumeRequestKey: "again1" });
    expect((await batch(operations, { resumeRequestKey: "again1" })).status).toBe(400);
    await line.call("DELETE", `/v2/bot/richmenu/${b}`);
    line.simulator.clock.advance(2000);
    expect((await progress(headers["x-line-request-id"])).body).toMatchObject({ phase: "failed" });
    expect(await linked()).toEqual([a, undefined, undefined, undefined]);
    const c = await newMenu();
    expect((await batch([{ type: "link", from: a, to: c }], { resumeRequestKey: "again1" })).status).toBe(202);
    line.simulator.clock.advance(2000);
    expect(await linked()).toEqual([c, undefined, undefined, undefined]);
  });

  it("is accepted three times an hour", async () => {
    const statuses = [];
    for (let count = 0; count < 4; count++) statuses.push((await batch([{ type: "unlinkAll" }])).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
  });

  it("is refused when it contradicts itself or names what is not there", async () => {
    const [a, b] = [await newMenu(), await newMenu()];
    const bare = await newMenu({ hasImage: false });
    expect(await validate([{ type: "link", from: a, to: b }])).toBe(200);
    expect(await validate([])).toBe(400);
    expect(await validate([{ type: "link", from: a }])).toBe(400);
    expect(await validate([{ type: "swap", from: a, to: b }])).toBe(400);
    expect(await validate([{ type: "link", from: a, to: bare }])).toBe(400);
    expect(await validate([{ type: "link", from: a, to: "none" }])).toBe(400);
    expect(await validate([{ type: "unlink", from: "none" }])).toBe(400);
    expect(await validate([{ type: "unlink", from: a }, { type: "unlinkAll" }])).toBe(400);
    expect(
      await validate([
        { type: "unlink", from: a },
        { type: "link", from: a, to: b },
      ]),
    ).toBe(400);
    expect(await validate([{ type: "unlinkAll" }], { resumeRequestKey: "k".repeat(100) })).toBe(200);
    expect(await validate([{ type: "unlinkAll" }], { resumeRequestKey: "k".repeat(101) })).toBe(400);
    expect(await validate(Array.from({ length: 1001 }, () => ({ type: "unlink", from: a })))).toBe(400);
  });
});

describe("limits", () => {
  it("are 1,000 menus and 1,000 aliases", async () => {
    const richMenuId = await newMenu();
    await line.call("PUT", "/simulator/limits", { body: { rate: "off" } });
    for (let count = 2; count <= 1000; count++) line.simulator.richMenus.create(menu);
    expect((await line.call("POST", "/v2/bot/richmenu", { body: menu })).status).toBe(400);
    await line.call("DELETE", `/v2/bot/richmenu/${line.simulator.richMenus.list().at(-1)?.richMenuId}`);
    expect((await line.call("POST", "/v2/bot/richmenu", { body: menu })).status).toBe(200);

    const alias = (richMenuAliasId: string) =>
      line.call("POST", "/v2/bot/richmenu/alias", { body: { richMenuAliasId, richMenuId } });
    for (let count = 1; count <= 1000; count++) line.simulator.richMenus.aliases().set(`a${count}`, richMenuId);
    expect((await alias("one-more")).status).toBe(400);
    await line.call("DELETE", "/v2/bot/richmenu/alias/a1");
    expect((await alias("one-more")).status).toBe(200);
  });
});

describe("aliases", () => {
  it("are made, changed, listed and deleted", async () => {
    const [a, b] = [await newMenu(), await newMenu()];
    const create = (richMenuAliasId: string, richMenuId: string) =>
      line.call("POST", "/v2/bot/richmenu/alias", { body: { richMenuAliasId, richMenuId } });
    expect((await create("menu_a-1", a)).status).toBe(200);
    expect((await create("menu_a-1", a)).body).toEqual({ message: "conflict richmenu alias id" });
    expect((await create("Menu", a)).status).toBe(400);
    expect((await create("x".repeat(33), a)).status).toBe(400);
    expect((await create("b", "none")).status).toBe(400);
    const change = (aliasId: string, richMenuId: string) =>
      line.call("POST", `/v2/bot/richmenu/alias/${aliasId}`, { body: { richMenuId } });
    expect((await change("menu_a-1", b)).status).toBe(200);
    expect((await change("menu_a-1", "none")).status).toBe(400);
    expect((await change("unknown", b)).status).toBe(404);
    expect((await line.call("GET", "/v2/bot/richmenu/alias/menu_a-1")).body).toEqual({
      richMenuAliasId: "menu_a-1",
      richMenuId: b,
    });
    expect((await line.call("GET", "/v2/bot/richmenu/alias/list")).body).toEqual({
      aliases: [{ richMenuAliasId: "menu_a-1", richMenuId: b }],
    });
    expect((await line.call("DELETE", "/v2/bot/richmenu/alias/menu_a-1")).status).toBe(200);
    expect((await line.call("GET", "/v2/bot/richmenu/alias/menu_a-1")).status).toBe(404);
    expect((await line.call("DELETE", "/v2/bot/richmenu/alias/menu_a-1")).status).toBe(404);
  });
});

describe("pictures", () => {
  it("are JPEG or PNG of up to 1 MB, sent as such, and come back as they were", async () => {
    const richMenuId = await newMenu({ hasImage: false });
    const path = `/v2/bot/richmenu/${richMenuId}/content`;
    expect((await line.call("GET", path)).status).toBe(404);
    expect((await line.call("POST", path, { body: {} })).status).toBe(415);
    const asPng = { headers: { "content-type": "image/png" } };
    expect((await line.call("POST", path, { ...asPng, body: Buffer.from("GIF89a") })).status).toBe(400);
    const noise = Buffer.concat([image, Buffer.alloc(1024 * 1024 + 1 - image.length)]);
    expect((await line.call("POST", path, { ...asPng, body: noise })).status).toBe(413);
    expect((await line.call("POST", path, { ...asPng, body: noise.subarray(0, -1) })).status).toBe(200);
    const back = await line.app.inject({ url: path, headers: { authorization: `Bearer ${await token()}` } });
    expect(back.headers["content-type"]).toBe("image/png");
    expect(back.rawPayload.equals(noise.subarray(0, -1))).toBe(true);
  });

  async function token(): Promise<string> {
    const form = {
      grant_type: "client_credentials",
      client_id: "1650000001",
      client_secret: "practice-channel-secret",
    };
    return String(
      (await line.call("POST", "/oauth2/v3/token", { body: new URLSearchParams(form) })).body["access_token"],
    );
  }
});
