import { userIdPattern } from "../state/ids.ts";
import { action } from "./actions.ts";
import { boolean, type Check, list, number, object, text } from "./check.ts";
import { lineMessages } from "./messages.ts";

const units = list(text({ max: 30, pattern: /^[a-zA-Z0-9_]+$/ }), { max: 1 });
const silent = { notificationDisabled: boolean };

/** A malformed id makes LINE refuse the whole request, as a value of the wrong type does. */
const id =
  (pattern: RegExp): Check =>
  (value, at, report) => {
    if (typeof value !== "string" || !pattern.test(value)) report.wrongType ??= at;
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
  required: { to: list(id(userIdPattern), { min: 1, max: 500 }), messages: lineMessages },
  optional: { ...silent, customAggregationUnits: units },
});

export const validateRequest: Check = object({ required: { messages: lineMessages } });

export const loadingRequest: Check = object({
  required: { chatId: id(userIdPattern) },
  optional: { loadingSeconds: number({ min: 5, max: 60, step: 5 }) },
});

export const markAsReadRequest: Check = object({ required: { markAsReadToken: text() } });

const webhookUrl = text({ max: 500, pattern: /^https?:\/\//, says: "Invalid webhook endpoint URL" });
export const webhookEndpointRequest: Check = object({ required: { endpoint: webhookUrl } });
export const webhookTestRequest: Check = object({ optional: { endpoint: webhookUrl } });

const pixels = number({ min: 0, max: 2500 });
const area = object({
  required: {
    bounds: object({ required: { x: pixels, y: pixels, width: pixels, height: pixels } }),
    action: action("richMenu"),
  },
});

export const richMenuRequest: Check = object({
  required: {
    size: object({
      required: { width: number({ min: 800, max: 2500 }), height: number({ min: 250 }) },
      also({ width, height }, at, report) {
        // A menu is at least 1.45 times as wide as it is high.
        if (Number(width) / Number(height) < 1.45)
          report.faults.push({ message: "invalid aspect ratio", property: at });
      },
    }),
    selected: boolean,
    name: text({ max: 300, count: "grapheme" }),
    chatBarText: text({ max: 14, count: "grapheme" }),
    areas: list(area, { max: 20 }),
  },
});

export const richMenuAliasRequest: Check = object({
  required: { richMenuAliasId: text({ max: 32, pattern: /^[a-z0-9_-]+$/ }), richMenuId: text() },
});
