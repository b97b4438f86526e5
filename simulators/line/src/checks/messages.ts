import { action } from "./actions.ts";
import { anything, byType, type Check, type Fields, list, number, object, oneOf, text } from "./check.ts";
import { flexContainer } from "./flex.ts";
import { imagemap } from "./imagemap.ts";
import { template } from "./templates.ts";
import { pictureUrl } from "./url.ts";

const emoji = object({ required: { index: number({ min: 0 }), productId: text(), emojiId: text() } });

const quickReply = object({
  required: {
    items: list(
      object({ required: { action: action("quickReply") }, optional: { type: oneOf("action"), imageUrl: pictureUrl } }),
      { min: 1, max: 13 },
    ),
  },
});

const common: Fields = {
  quickReply,
  sender: object({ optional: { name: text({ max: 20 }), iconUrl: pictureUrl } }),
};

const message = (required: Fields, optional: Fields = {}): Check =>
  object({ required, optional: { ...common, ...optional } });

const altText = text({ max: 1500 });
const digits = text({ pattern: /^\d+$/ });

/** Every message that LINE sends, by its type. */
export const lineMessage: Check = byType({
  text: message({ text: text({ max: 5000 }) }, { emojis: list(emoji, { max: 20 }), quoteToken: text() }),
  textV2: message({ text: text({ max: 5000 }) }, { substitution: anything, quoteToken: text() }),
  sticker: message({ packageId: digits, stickerId: digits }, { quoteToken: text() }),
  image: message({ originalContentUrl: pictureUrl, previewImageUrl: pictureUrl }),
  video: message({ originalContentUrl: pictureUrl, previewImageUrl: pictureUrl }, { trackingId: text({ max: 100 }) }),
  audio: message({ originalContentUrl: pictureUrl, duration: number({ min: 1 }) }),
  location: message({
    title: text({ max: 100 }),
    address: text({ max: 100 }),
    latitude: number({ min: -90, max: 90 }),
    longitude: number({ min: -180, max: 180 }),
  }),
  imagemap: message({ altText, ...imagemap.required }, imagemap.optional),
  template: message({ altText, template }),
  flex: message({ altText, contents: flexContainer }),
});

export const lineMessages: Check = list(lineMessage, { min: 1, max: 5 });
