import { channelAccessToken, LineBotClient } from "@line/bot-sdk";
import { afterAll, describe, expect, it } from "vitest";
import { endpoints } from "../line/endpoints.ts";
import { peopleRows } from "./walk/people-rows.ts";
import { richMenuRows } from "./walk/rich-menu-rows.ts";
import { sendingRows } from "./walk/sending-rows.ts";
import { loginRows, tokenRows } from "./walk/token-rows.ts";
import { makeWorld, type Row, statusOf } from "./walk/world.ts";

const world = await makeWorld();
afterAll(() => world.line.close());

const bySdk = { ...sendingRows(world), ...peopleRows(world), ...richMenuRows(world), ...tokenRows(world) };
const notInSdk = loginRows(world);

const callsOf = (row: string) => world.calls.filter((call) => call.row === row);

async function walk(row: string, { ok, refused, status }: Row): Promise<void> {
  world.line.simulator.rateLimits.setScale(0);
  const before = callsOf(row).length;
  if (ok !== undefined) {
    expect(await statusOf(ok())).toBe(0);
    expect(callsOf(row).length).toBeGreaterThan(before);
  }
  if (refused !== undefined) {
    expect(await statusOf(refused())).toBe(status);
    expect(callsOf(row).at(-1)?.status).toBe(status);
  }
}

it("has a call for every endpoint that is served, and for no other", () => {
  expect([...Object.keys(bySdk), ...Object.keys(notInSdk)].sort()).toEqual(Object.keys(endpoints).sort());
});

describe("the official SDK walks", () => {
  it.each(Object.entries(bySdk))("%s", walk);
});

describe("plain calls, where the SDK has no method, walk", () => {
  it.each(Object.entries(notInSdk))("%s", walk);
});

/** The names of a class's methods, inherited ones included. */
function methodsOf(prototype: object): string[] {
  const own = Object.getOwnPropertyNames(prototype).filter((name) => name !== "constructor");
  const parent: unknown = Object.getPrototypeOf(prototype);
  return parent instanceof Object && parent !== Object.prototype ? [...own, ...methodsOf(parent)] : own;
}

/** The SDK's methods for what this simulator does not serve; the README says so too. */
const notServed = [
  ...["missionStickerV3", "createCoupon", "closeCoupon", "getCouponDetail", "listCoupon"],
  ...["getMembershipList", "getMembershipSubscription", "getJoinedMembershipUsers"],
  ...["narrowcast", "getNarrowcastProgress", "pushMessagesByPhone", "getPNPMessageStatistics", "markMessagesAsRead"],
  ...["getRichMenuInsightDaily", "getRichMenuInsightSummary"],
  ...["acquireChatControl", "releaseChatControl", "attachModule", "detachModule", "getModules"],
  ...["createAudienceGroup", "createClickBasedAudienceGroup", "createImpBasedAudienceGroup"],
  ...["createAudienceForUploadingUserIds", "addAudienceToAudienceGroup", "addUserIdsToAudience"],
  ...["getAudienceData", "getAudienceGroups", "getSharedAudienceData", "getSharedAudienceGroups"],
  ...["deleteAudienceGroup", "updateAudienceGroupDescription"],
];

it("leaves out none of the SDK's methods but those listed", () => {
  const methods = [LineBotClient, channelAccessToken.ChannelAccessTokenClient].flatMap(({ prototype }) =>
    methodsOf(prototype),
  );
  const operations = new Set(methods.map((name) => name.replace(/WithHttpInfo$/, "")));
  const walked = new Set([...world.methodsCalled].map((name) => name.replace(/WithHttpInfo$/, "")));
  expect([...operations].filter((name) => !walked.has(name)).sort()).toEqual([...notServed].sort());
});
