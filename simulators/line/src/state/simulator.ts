import { createBehaviours } from "../behaviours/behaviours.ts";
import { createClicks } from "../behaviours/clicks.ts";
import type { LineSimulatorConfig } from "../config.ts";
import { createWebhooks } from "../webhooks/dispatcher.ts";
import { createAccount } from "./account.ts";
import { createAssertionKeys } from "./assertion-keys.ts";
import { createChannelTokens } from "./channel-tokens.ts";
import { createChats } from "./chats.ts";
import { createClock } from "./clock.ts";
import { createContents } from "./content.ts";
import { createFaults } from "./faults.ts";
import { createMessageIds } from "./ids.ts";
import { createLedger } from "./ledger.ts";
import { createLiffApps } from "./liff-apps.ts";
import { createLinkTokens } from "./link-tokens.ts";
import { createLive } from "./live.ts";
import { createLoginCodes } from "./login-codes.ts";
import { createLoginTokens } from "./login-tokens.ts";
import { createPeople } from "./people.ts";
import { createQuota } from "./quota.ts";
import { createRandom } from "./random.ts";
import { createRateLimits } from "./rate-limits.ts";
import { createReplyTokens } from "./reply-tokens.ts";
import { createRetryKeys } from "./retry-keys.ts";
import { createRichMenuBatches } from "./rich-menu-batches.ts";
import { createRichMenus } from "./rich-menus.ts";

/** The account as people see it. */
export const bot = { basicId: "@paknam", displayName: "ปากน้ำ", userId: `U${"0".repeat(31)}1` } as const;

export type Simulator = Awaited<ReturnType<typeof createSimulator>>;

/** All state of one simulator; nothing is global, so that tests can run several side by side. */
export async function createSimulator({ config, random }: { config: LineSimulatorConfig; random: () => number }) {
  const clock = createClock();
  const { now } = clock;
  const chance = createRandom(random);
  const replyTokens = createReplyTokens(now);
  const people = createPeople();
  const ledger = createLedger();
  const parts = {
    people,
    ledger,
    chats: createChats({ people, ledger }),
    contents: createContents(),
    richMenus: createRichMenus(),
    richMenuBatches: createRichMenuBatches(now),
    replyTokens,
    retryKeys: createRetryKeys(now),
    rateLimits: createRateLimits(now),
    quota: createQuota(now),
    chance,
    faults: createFaults(chance.stream("faults"), now),
    behaviours: createBehaviours(chance.stream("behaviours")),
    clicks: createClicks(),
    account: createAccount(),
    channelTokens: createChannelTokens(config, now),
    assertionKeys: createAssertionKeys(),
    loginTokens: await createLoginTokens(config, now),
    loginCodes: createLoginCodes(now),
    linkTokens: createLinkTokens(now),
    liffApps: createLiffApps(config),
    webhooks: createWebhooks({
      url: config.webhookUrl,
      channelSecret: config.channelSecret,
      destination: bot.userId,
      clock,
      random: chance.stream("webhooks"),
      onReceived: replyTokens.received,
    }),
  };
  return {
    ...parts,
    config,
    clock,
    live: createLive(),
    newMessageId: createMessageIds(now),
    /** Back to the first moment: nobody there, no faults, the real time. */
    async reset(): Promise<void> {
      clock.reset();
      for (const part of Object.values(parts)) await part.reset();
    },
  };
}
