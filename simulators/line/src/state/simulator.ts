import type { LineSimulatorConfig } from "../config.ts";
import { createWebhooks } from "../webhooks/dispatcher.ts";
import { createChannelTokens } from "./channel-tokens.ts";
import { createChats } from "./chats.ts";
import { createClock } from "./clock.ts";
import { createContents } from "./content.ts";
import { createFaults } from "./faults.ts";
import { createMessageIds } from "./ids.ts";
import { createLedger } from "./ledger.ts";
import { createLive } from "./live.ts";
import { createLoginTokens } from "./login-tokens.ts";
import { createPeople } from "./people.ts";
import { createQuota } from "./quota.ts";
import { createRateLimits } from "./rate-limits.ts";
import { createReplyTokens } from "./reply-tokens.ts";
import { createRetryKeys } from "./retry-keys.ts";
import { createRichMenus } from "./rich-menus.ts";

/** The account as people see it. */
export const bot = { basicId: "@paknam", displayName: "ปากน้ำ", userId: `U${"0".repeat(31)}1` } as const;

export type Simulator = Awaited<ReturnType<typeof createSimulator>>;

/** All state of one simulator; nothing is global, so that tests can run several side by side. */
export async function createSimulator({ config, random }: { config: LineSimulatorConfig; random: () => number }) {
  const clock = createClock();
  const { now } = clock;
  const replyTokens = createReplyTokens(now);
  const parts = {
    people: createPeople(),
    chats: createChats(),
    contents: createContents(),
    richMenus: createRichMenus(),
    replyTokens,
    retryKeys: createRetryKeys(now),
    rateLimits: createRateLimits(now),
    quota: createQuota(now),
    faults: createFaults(random),
    ledger: createLedger(),
    loginTokens: await createLoginTokens(config, now),
    webhooks: createWebhooks({
      url: config.webhookUrl,
      channelSecret: config.channelSecret,
      destination: bot.userId,
      clock,
      random,
      onReceived: replyTokens.received,
    }),
  };
  return {
    ...parts,
    config,
    clock,
    live: createLive(),
    channelTokens: createChannelTokens(config.channelId, config.channelSecret, now),
    newMessageId: createMessageIds(now),
    /** Back to the first moment: nobody there, no faults, the real time. */
    async reset(): Promise<void> {
      clock.reset();
      for (const part of Object.values(parts)) await part.reset();
    },
  };
}
