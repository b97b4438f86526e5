import { isJsonObject, type JsonObject } from "../json.ts";
import { action } from "./actions.ts";
import {
  byType,
  type Check,
  type Fields,
  list,
  number,
  type ObjectRules,
  object,
  oneOf,
  say,
  text,
  whole,
} from "./check.ts";
import { flexContainer } from "./flex.ts";
import { imagemap } from "./imagemap.ts";
import { checkPlaceholders, refuseMentions, substitution } from "./substitution.ts";
import { template } from "./templates.ts";
import { mediaUrl } from "./url.ts";

const emoji = object({ required: { index: whole({ min: 0 }), productId: text(), emojiId: text() } });

/** Each emoji stands for a `$` of the text. */
const checkEmojiPlaces: NonNullable<ObjectRules["also"]> = ({ text: words, emojis }, at, report) => {
  if (typeof words !== "string" || !Array.isArray(emojis)) return;
  for (const [order, entry] of emojis.entries()) {
    const index = isJsonObject(entry) ? entry["index"] : undefined;
    if (typeof index !== "number" || words[index] === "$") continue;
    const { child } = report.style;
    say(report, child(child(child(at, "emojis"), order), "index"), "must be the place of a $ in the text");
  }
};

const quickReply = object({
  required: {
    items: list(
      object({ required: { type: oneOf("action"), action: action("quickReply") }, optional: { imageUrl: mediaUrl } }),
      { min: 1, max: 13 },
    ),
  },
});

/** A sender may not pass itself off as LINE. */
const senderName = text({ max: 20, pattern: { test: (name) => !/\bline\b/i.test(name) } });

const common: Fields = { quickReply, sender: object({ optional: { name: senderName, iconUrl: mediaUrl } }) };

const message = ({ required = {}, optional, also }: ObjectRules): Check =>
  object({ required, optional: { ...common, ...optional }, ...(also === undefined ? {} : { also }) });

const altText = text({ max: 1500 });
const digits = text({ pattern: /^\d+$/ });
const quoteToken = text();
const trackingId = text({ max: 100, pattern: /^[a-zA-Z0-9\-.=,+*()%$&;:@{}!?<>[\]]+$/ });

function kinds(isGroupChat: boolean): Readonly<Record<string, Check>> {
  return {
    text: message({
      required: { text: text({ max: 5000 }) },
      optional: { emojis: list(emoji, { max: 20 }), quoteToken },
      also: checkEmojiPlaces,
    }),
    textV2: message({
      required: { text: text({ max: 5000 }) },
      optional: { substitution, quoteToken },
      also(value: JsonObject, at, report) {
        checkPlaceholders(value, at, report);
        if (!isGroupChat) refuseMentions(value, at, report);
      },
    }),
    sticker: message({ required: { packageId: digits, stickerId: digits }, optional: { quoteToken } }),
    image: message({ required: { originalContentUrl: mediaUrl, previewImageUrl: mediaUrl } }),
    video: message({
      required: { originalContentUrl: mediaUrl, previewImageUrl: mediaUrl },
      optional: { trackingId },
    }),
    audio: message({ required: { originalContentUrl: mediaUrl, duration: number({ min: 1 }) } }),
    location: message({
      required: {
        title: text({ max: 100 }),
        address: text({ max: 100 }),
        latitude: number({ min: -90, max: 90 }),
        longitude: number({ min: -180, max: 180 }),
      },
    }),
    imagemap: message({ required: { altText, ...imagemap.required }, optional: imagemap.optional }),
    template: message({ required: { altText, template } }),
    flex: message({ required: { altText, contents: flexContainer } }),
    coupon: message({ required: { couponId: text() }, optional: { deliveryTag: text() } }),
  };
}

const fiveOf = (message: Check): Check => list(message, { min: 1, max: 5 });

/** One to five messages as they may be sent to people, where nobody can be mentioned. */
export const lineMessages: Check = fiveOf(byType(kinds(false)));

/** One to five messages as they may be sent anywhere, groups included; what the dry runs look at. */
export const anyLineMessages: Check = fiveOf(byType(kinds(true)));
