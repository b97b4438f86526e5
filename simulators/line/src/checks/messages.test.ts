import { proveLimits, proveRefusals, proveTaken, times } from "../testing/fault-of.ts";

const words = (text: string, more: object = {}) => ({ type: "text", text, ...more });
const sending = (sender: object) => words("ก", { sender });
const emoji = (index: number) => ({ index, productId: "5ac1bfd5040ab15980c9b435", emojiId: "001" });
const picture = (url: string) => ({ type: "image", originalContentUrl: url, previewImageUrl: url });
const address = (length: number) => `https://example.com/${"x".repeat(length - 20)}`;
const film = (more: object) => ({ ...picture("https://example.com/a"), type: "video", ...more });
const sound = (duration: number) => ({ type: "audio", originalContentUrl: "https://example.com/a.m4a", duration });
const place = (more: object) => ({
  ...{ type: "location", title: "ศาลากลาง", address: "ปากน้ำ", latitude: 13.6, longitude: 100.6 },
  ...more,
});
const smile = { type: "emoji", productId: "5ac1bfd5040ab15980c9b435", emojiId: "001" };
const mention = { type: "mention", mentionee: { type: "user", userId: `U${"a".repeat(32)}` } };
const filled = (keys: readonly string[], substitute: object = smile) => ({
  type: "textV2",
  text: "ก",
  substitution: Object.fromEntries(keys.map((key) => [key, substitute])),
});
const keys = (count: number) => times(count, (index) => `k${index}`);
const area = { x: 0, y: 0, width: 100, height: 100 };
const tap = { type: "message", text: "ok", area };
const imagemap = (more: object) => ({
  ...{ type: "imagemap", altText: "a", baseUrl: "https://example.com/map" },
  ...{ baseSize: { width: 1040, height: 585 }, actions: [tap], ...more },
});
const imagemapFilm = (more: object) =>
  imagemap({
    video: { originalContentUrl: "https://example.com/a", previewImageUrl: "https://example.com/b", area, ...more },
  });
const length = (property: string, max: number) => `messages[0].${property}: Length must be between 0 and ${max}`;
const size = (property: string, min: number, max: number) =>
  `messages[0].${property}: Size must be between ${min} and ${max}`;

proveLimits([
  ["a text of 5,000", words("ก".repeat(5000)), words("ก".repeat(5001)), length("text", 5000)],
  ["5,000 UTF-16 units, not characters", words("🍎".repeat(2500)), words("🍎".repeat(2501)), length("text", 5000)],
  [
    "20 emojis",
    words("$", { emojis: times(20, emoji(0)) }),
    words("$", { emojis: times(21, emoji(0)) }),
    size("emojis", 0, 20),
  ],
  [
    "a second text of 5,000",
    { ...filled([]), text: "ก".repeat(5000) },
    { ...filled([]), text: "ก".repeat(5001) },
    length("text", 5000),
  ],
  ["100 substitutes", filled(keys(100)), filled(keys(101)), size("substitution", 0, 100)],
  [
    "a key of 20 characters",
    filled(["k".repeat(20)]),
    filled(["k".repeat(21)]),
    `messages[0].substitution.${"k".repeat(21)}: invalid key`,
  ],
  [
    "20 mentions",
    filled(keys(20), mention),
    filled(keys(21), mention),
    "messages[0].substitution: must not have more than 20 mentions",
  ],
  [
    "a sender's name of 20",
    sending({ name: "ก".repeat(20) }),
    sending({ name: "ก".repeat(21) }),
    length("sender.name", 20),
  ],
  [
    "a sender's picture of 2,000",
    sending({ iconUrl: address(2000) }),
    sending({ iconUrl: address(2001) }),
    length("sender.iconUrl", 2000),
  ],
  ["a picture's address of 2,000", picture(address(2000)), picture(address(2001)), length("originalContentUrl", 2000)],
  [
    "a tracking id of 100",
    film({ trackingId: "x".repeat(100) }),
    film({ trackingId: "x".repeat(101) }),
    length("trackingId", 100),
  ],
  ["a sound of 1 ms", sound(1), sound(0), "messages[0].duration: must be greater than or equal to 1"],
  [
    "a place's title of 100",
    place({ title: "ก".repeat(100) }),
    place({ title: "ก".repeat(101) }),
    length("title", 100),
  ],
  [
    "a place's address of 100",
    place({ address: "ก".repeat(100) }),
    place({ address: "ก".repeat(101) }),
    length("address", 100),
  ],
  ["the pole", place({ latitude: 90 }), place({ latitude: 91 }), "messages[0].latitude: must be between -90 and 90"],
  [
    "the date line",
    place({ longitude: -180 }),
    place({ longitude: -181 }),
    "messages[0].longitude: must be between -180 and 180",
  ],
  [
    "an alternative text of 1,500",
    imagemap({ altText: "ก".repeat(1500) }),
    imagemap({ altText: "ก".repeat(1501) }),
    length("altText", 1500),
  ],
  [
    "50 areas of an imagemap",
    imagemap({ actions: times(50, tap) }),
    imagemap({ actions: times(51, tap) }),
    size("actions", 0, 50),
  ],
  [
    "an imagemap's text of 400",
    imagemap({ actions: [{ ...tap, text: "ก".repeat(400) }] }),
    imagemap({ actions: [{ ...tap, text: "ก".repeat(401) }] }),
    length("actions[0].text", 400),
  ],
  [
    "an imagemap's link of 1,000",
    imagemap({ actions: [{ type: "uri", linkUri: address(1000), area }] }),
    imagemap({ actions: [{ type: "uri", linkUri: address(1001), area }] }),
    length("actions[0].linkUri", 1000),
  ],
  [
    "an imagemap's label of 100",
    imagemap({ actions: [{ ...tap, label: "ก้".repeat(100) }] }),
    imagemap({ actions: [{ ...tap, label: "ก้".repeat(101) }] }),
    length("actions[0].label", 100),
  ],
  [
    "an imagemap's clipboard of 1,000",
    imagemap({ actions: [{ type: "clipboard", clipboardText: "x".repeat(1000), area }] }),
    imagemap({ actions: [{ type: "clipboard", clipboardText: "x".repeat(1001), area }] }),
    length("actions[0].clipboardText", 1000),
  ],
  [
    "an imagemap 1,040 wide",
    imagemap({}),
    imagemap({ baseSize: { width: 1041, height: 585 } }),
    "messages[0].baseSize.width: must be between 1040 and 1040",
  ],
  [
    "a film's link label of 30",
    imagemapFilm({ externalLink: { linkUri: "https://example.com", label: "ก".repeat(30) } }),
    imagemapFilm({ externalLink: { linkUri: "https://example.com", label: "ก".repeat(31) } }),
    length("video.externalLink.label", 30),
  ],
]);

proveTaken([
  ["a sticker", { type: "sticker", packageId: "446", stickerId: "1988" }],
  ["a picture of this machine", picture("http://localhost:3000/files/a")],
  ["words with substitutes", { ...filled(["who", "smile"]), text: "สวัสดี {who} {smile} {{ไม่แทน}}" }],
  ["a coupon", { type: "coupon", couponId: "01JXXX" }],
  ["properties it does not know", words("ก", { somethingNew: true })],
  ["null where a property may be absent", words("ก", { quickReply: null, sender: null })],
]);

const kinds = "text, textV2, sticker, image, video, audio, location, imagemap, template, flex, coupon";

proveRefusals([
  ["no text", { type: "text" }, "messages[0].text: May not be empty"],
  ["an empty text", words(""), "messages[0].text: May not be empty"],
  ["no type", { text: "ก" }, "messages[0].type: May not be empty"],
  ["an unknown type", { type: "nope" }, `messages[0].type: Must be one of the following values: [${kinds}]`],
  [
    "a number as text",
    { type: "text", text: 1 },
    "The property, 'messages[0].text', in the request body is invalid (line: -, column: -)",
  ],
  ["no message at all", "ก", "The property, 'messages[0]', in the request body is invalid (line: -, column: -)"],
  ["a picture by HTTP", picture("http://example.com/a.jpg"), "messages[0].originalContentUrl: invalid uri scheme"],
  ["an address with a space", picture("https://example.com/a b.jpg"), "messages[0].originalContentUrl: invalid uri"],
  [
    "an emoji without its $",
    words("ก", { emojis: [emoji(0)] }),
    "messages[0].emojis[0].index: must be the place of a $ in the text",
  ],
  [
    "a placeholder without substitute",
    { type: "textV2", text: "{who}" },
    "messages[0].text: no substitution for {who}",
  ],
  ["half a placeholder", { type: "textV2", text: "{who" }, "messages[0].text: unbalanced braces"],
  [
    "an unknown substitute",
    filled(["who"], { type: "link" }),
    "messages[0].substitution.who.type: Must be one of the following values: [mention, emoji]",
  ],
  [
    "a mention of a malformed id",
    filled(["who"], { type: "mention", mentionee: { type: "user", userId: "U1" } }),
    "messages[0].substitution.who.mentionee.userId: invalid property",
  ],
  ["a sender called LINE", sending({ name: "LINE official" }), "messages[0].sender.name: invalid property"],
  ["a tracking id with a blank", film({ trackingId: "a b" }), "messages[0].trackingId: invalid property"],
  [
    "a sticker by name",
    { type: "sticker", packageId: "cony", stickerId: "1" },
    "messages[0].packageId: invalid property",
  ],
  [
    "an area beside the map",
    imagemap({ actions: [{ ...tap, area: { ...area, x: -1 } }] }),
    "messages[0].actions[0].area.x: must be greater than or equal to 0",
  ],
]);
