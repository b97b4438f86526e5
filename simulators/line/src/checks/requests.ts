import { userIdPattern } from "../state/ids.ts";
import { action } from "./actions.ts";
import { boolean, byType, type Check, list, object, say, text, whole } from "./check.ts";
import { anyLineMessages, lineMessages } from "./messages.ts";

const units = list(text({ max: 30, pattern: /^[a-zA-Z0-9_]+$/ }), { max: 1 });
const silent = { notificationDisabled: boolean };

/** A malformed id makes LINE refuse the whole request, as a value of the wrong type does. */
const id =
  (pattern: RegExp): Check =>
  (value, at, report) => {
    if (typeof value !== "string" || !pattern.test(value)) report.wrongType ??= at;
  };

/** User ids, none malformed. A loop of its own, since 100,000 ids a second pass here at LINE's rate. */
const userIds = (max: number): Check => {
  const sized = list(() => {}, { min: 1, max });
  return (value, at, report) => {
    sized(value, at, report);
    if (!Array.isArray(value)) return;
    const malformed = value.findIndex((entry) => typeof entry !== "string" || !userIdPattern.test(entry));
    if (malformed >= 0) report.wrongType ??= report.style.child(at, malformed);
  };
};

export const replyRequest: Check = object({
  required: { replyToken: text(), messages: lineMessages },
  optional: silent,
});

export const pushRequest: Check = object({
  required: { to: id(/^[UCR][0-9a-f]{32}$/), messages: lineMessages },
  optional: { ...silent, customAggregationUnits: units },
});

export const multicastRequest: Check = object({
  required: { to: userIds(500), messages: lineMessages },
  optional: { ...silent, customAggregationUnits: units },
});

export const broadcastRequest: Check = object({ required: { messages: lineMessages }, optional: silent });

export const validateRequest: Check = object({ required: { messages: anyLineMessages } });

export const loadingRequest: Check = object({
  required: { chatId: id(userIdPattern) },
  optional: { loadingSeconds: whole({ min: 5, max: 60, step: 5 }) },
});

export const markAsReadRequest: Check = object({ required: { markAsReadToken: text() } });

const webhookUrl = text({ max: 500, pattern: /^https?:\/\//, says: "Invalid webhook endpoint URL" });
export const webhookEndpointRequest: Check = object({ required: { endpoint: webhookUrl } });
export const webhookTestRequest: Check = object({ optional: { endpoint: webhookUrl } });

const pixels = whole({ min: 0, max: 2500 });
const area = object({
  required: {
    bounds: object({ required: { x: pixels, y: pixels, width: pixels, height: pixels } }),
    action: action("richMenu"),
  },
});

export const richMenuRequest: Check = object({
  required: {
    size: object({
      required: { width: whole({ min: 800, max: 2500 }), height: whole({ min: 250 }) },
      also({ width, height }, at, report) {
        // A menu is at least 1.45 times as wide as it is high.
        if (Number(width) / Number(height) < 1.45) say(report, at, "invalid aspect ratio");
      },
    }),
    selected: boolean,
    name: text({ max: 300, count: "grapheme" }),
    chatBarText: text({ max: 14, count: "grapheme" }),
    areas: list(area, { max: 20 }),
  },
});

const richMenuId = text();
const aliasId = text({ max: 32, pattern: /^[a-z0-9_-]+$/ });

export const richMenuAliasRequest: Check = object({ required: { richMenuAliasId: aliasId, richMenuId } });
export const richMenuAliasChangeRequest: Check = object({ required: { richMenuId } });

export const richMenuBulkLinkRequest: Check = object({ required: { richMenuId, userIds: userIds(500) } });
export const richMenuBulkUnlinkRequest: Check = object({ required: { userIds: userIds(500) } });

export const richMenuBatchRequest: Check = object({
  required: {
    operations: list(
      byType({
        link: object({ required: { from: richMenuId, to: richMenuId } }),
        unlink: object({ required: { from: richMenuId } }),
        unlinkAll: object({}),
      }),
      { min: 1, max: 1000 },
    ),
  },
  optional: { resumeRequestKey: text({ max: 100, pattern: /^[0-9a-zA-Z_-]+$/ }) },
});
