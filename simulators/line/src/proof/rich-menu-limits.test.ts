import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  richMenuAliasRequest,
  richMenuBatchRequest,
  richMenuBulkLinkRequest,
  richMenuBulkUnlinkRequest,
  richMenuRequest,
} from "../checks/requests.ts";
import { faultOf, proveLimits, proveRefusals, times } from "../testing/fault-of.ts";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

const area = { bounds: { x: 0, y: 0, width: 100, height: 100 }, action: { type: "message", text: "แจ้งเรื่อง" } };
const menu = {
  size: { width: 2500, height: 843 },
  selected: true,
  name: "หลัก",
  chatBarText: "เมนู",
  areas: [area],
};
const sized = (width: number, height: number) => ({ ...menu, size: { width, height } });
const userId = `U${"a".repeat(32)}`;
const length = (property: string, max: number) => `${property}: Length must be between 0 and ${max}`;

describe("a menu", () => {
  proveLimits(
    [
      [
        "a name of 300 characters",
        { ...menu, name: "ก้".repeat(300) },
        { ...menu, name: "ก้".repeat(301) },
        length("name", 300),
      ],
      [
        "a bar text of 14 characters",
        { ...menu, chatBarText: "ก้".repeat(14) },
        { ...menu, chatBarText: "ก้".repeat(15) },
        length("chatBarText", 14),
      ],
      [
        "20 areas",
        { ...menu, areas: times(20, area) },
        { ...menu, areas: times(21, area) },
        "areas: Size must be between 0 and 20",
      ],
      ["2,500 wide", sized(2500, 843), sized(2501, 843), "size.width: must be between 800 and 2500"],
      ["800 wide", sized(800, 270), sized(799, 270), "size.width: must be between 800 and 2500"],
      ["250 high", sized(800, 250), sized(800, 249), "size.height: must be greater than or equal to 250"],
      ["1.45 times as wide as high", sized(1450, 1000), sized(1449, 1000), "size: invalid aspect ratio"],
    ],
    (body) => faultOf(richMenuRequest, body),
  );
  proveRefusals(
    [...Object.keys(menu)].map(
      (name) => [`one without ${name}`, { ...menu, [name]: undefined }, `${name}: May not be empty`] as const,
    ),
    (body) => faultOf(richMenuRequest, body),
  );
});

describe("an alias", () => {
  const alias = (richMenuAliasId: string) => ({ richMenuAliasId, richMenuId: "richmenu-1" });
  proveLimits(
    [["32 characters", alias("a".repeat(32)), alias("a".repeat(33)), length("richMenuAliasId", 32)]],
    (body) => faultOf(richMenuAliasRequest, body),
  );
  proveRefusals(
    [
      ["capitals", alias("A"), "richMenuAliasId: invalid property"],
      ["nothing", alias(""), "richMenuAliasId: May not be empty"],
    ],
    (body) => faultOf(richMenuAliasRequest, body),
  );
});

describe("many at once", () => {
  const link = (count: number) => ({ richMenuId: "richmenu-1", userIds: times(count, userId) });
  const batch = (count: number) => ({ operations: times(count, { type: "unlink", from: "richmenu-1" }) });
  proveLimits([["500 people to link", link(500), link(501), "userIds: Size must be between 1 and 500"]], (body) =>
    faultOf(richMenuBulkLinkRequest, body),
  );
  proveLimits([["500 people to unlink", link(500), link(501), "userIds: Size must be between 1 and 500"]], (body) =>
    faultOf(richMenuBulkUnlinkRequest, body),
  );
  proveLimits([["1,000 operations", batch(1000), batch(1001), "operations: Size must be between 1 and 1000"]], (body) =>
    faultOf(richMenuBatchRequest, body),
  );
});

describe("a picture", () => {
  let line: InProcess;
  beforeAll(async () => {
    line = await runInProcess();
  });
  afterAll(() => line.close());
  beforeEach(() => line.reset());

  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#06c755" } })
      .png()
      .toBuffer();
  async function upload(body: Buffer, headers: Readonly<Record<string, string>> = {}): Promise<number> {
    const { richMenuId } = (await line.call("POST", "/v2/bot/richmenu", { body: menu })).body;
    return (await line.call("POST", `/v2/bot/richmenu/${richMenuId}/content`, { body, headers })).status;
  }

  it.each([
    [800, 551, 200],
    [800, 552, 400],
    [799, 400, 400],
    [2500, 843, 200],
    [2501, 843, 400],
    [800, 250, 200],
    [800, 249, 400],
  ])("of %i by %i pixels answers %i", async (width, height, status) => {
    expect(await upload(await picture(width, height))).toBe(status);
  });

  it("may have 1 MB", async () => {
    const small = await picture(800, 400);
    const padded = (bytes: number) => Buffer.concat([small, Buffer.alloc(bytes - small.length)]);
    expect(await upload(padded(1024 * 1024))).toBe(200);
    expect(await upload(padded(1024 * 1024 + 1))).toBe(413);
  });

  it("is a JPEG or a PNG", async () => {
    const jpeg = await sharp(await picture(800, 400))
      .jpeg()
      .toBuffer();
    expect(await upload(jpeg, { "content-type": "image/jpeg" })).toBe(200);
    const webp = await sharp(await picture(800, 400))
      .webp()
      .toBuffer();
    expect(await upload(webp)).toBe(400);
    expect(await upload(webp, { "content-type": "image/webp" })).toBe(415);
  });

  it("belongs to one of 1,000 menus", async () => {
    line.simulator.rateLimits.setScale(0);
    const create = () => line.call("POST", "/v2/bot/richmenu", { body: menu });
    for (let count = 0; count < 1000; count++) expect((await create()).status).toBe(200);
    expect((await create()).status).toBe(400);
  });
});
