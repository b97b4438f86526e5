import { groupPaths } from "./groups.ts";

export type Rate = { readonly requests: number; readonly per: "second" | "minute" | "hour" };

export type Endpoint = {
  /** The name that faults are aimed at. */
  readonly name: string;
  /** Whose access token is asked for: the Messaging API channel's, the LINE Login channel's, a LINE Login user's, or none. */
  readonly auth: "bot" | "login-channel" | "login" | "none";
  readonly rate: Rate;
};

const usual: Rate = { requests: 2000, per: "second" };
const menuChange: Rate = { requests: 100, per: "hour" };
const bot = (name: string, rate: Rate = usual): Endpoint => ({ name, auth: "bot", rate });
// The limits of LINE Login are not disclosed; the usual one stands in.
const login = (name: string, auth: "login" | "login-channel" | "none"): Endpoint => ({ name, auth, rate: usual });
const statistics: Rate = { requests: 60, per: "hour" };
const batch: Rate = { requests: 3, per: "hour" };

/** Every endpoint served, with its documented rate limit (LINE's documentation, "Rate limits", 2026-08). */
export const endpoints: Readonly<Record<string, Endpoint>> = {
  "POST /v2/bot/message/reply": bot("reply"),
  "POST /v2/bot/message/push": bot("push"),
  "POST /v2/bot/message/multicast": bot("multicast", { requests: 200, per: "second" }),
  "POST /v2/bot/message/broadcast": bot("broadcast", { requests: 60, per: "hour" }),
  "POST /v2/bot/message/validate/reply": bot("validate"),
  "POST /v2/bot/message/validate/push": bot("validate"),
  "POST /v2/bot/message/validate/multicast": bot("validate"),
  "POST /v2/bot/message/validate/narrowcast": bot("validate"),
  "POST /v2/bot/message/validate/broadcast": bot("validate"),
  "GET /v2/bot/message/quota": bot("quota"),
  "GET /v2/bot/message/quota/consumption": bot("consumption"),
  "GET /v2/bot/message/delivery/reply": bot("delivery-count"),
  "GET /v2/bot/message/delivery/push": bot("delivery-count"),
  "GET /v2/bot/message/delivery/multicast": bot("delivery-count"),
  "GET /v2/bot/message/delivery/broadcast": bot("delivery-count"),
  "GET /v2/bot/message/aggregation/info": bot("aggregation-info"),
  "GET /v2/bot/message/aggregation/list": bot("aggregation-list"),
  "GET /v2/bot/insight/message/delivery": bot("insight-delivery", statistics),
  "GET /v2/bot/insight/followers": bot("insight-followers", statistics),
  "GET /v2/bot/insight/demographic": bot("insight-demographic", statistics),
  "GET /v2/bot/insight/message/event": bot("insight-event", statistics),
  "GET /v2/bot/insight/message/event/aggregation": bot("insight-aggregation", statistics),
  "GET /v2/bot/message/:messageId/content": bot("content"),
  "GET /v2/bot/message/:messageId/content/preview": bot("content-preview"),
  "GET /v2/bot/message/:messageId/content/transcoding": bot("content-transcoding"),
  "GET /v2/bot/info": bot("info"),
  "GET /v2/bot/profile/:userId": bot("profile"),
  "GET /v2/bot/followers/ids": bot("followers"),
  "POST /v2/bot/user/:userId/linkToken": bot("link-token"),
  ...Object.fromEntries(groupPaths.map((path) => [path, bot("group")])),
  "POST /v2/bot/chat/loading/start": bot("loading", { requests: 100, per: "second" }),
  "POST /v2/bot/chat/markAsRead": bot("mark-as-read"),
  "PUT /v2/bot/channel/webhook/endpoint": bot("webhook-set", { requests: 1000, per: "minute" }),
  "GET /v2/bot/channel/webhook/endpoint": bot("webhook-get", { requests: 1000, per: "minute" }),
  "POST /v2/bot/channel/webhook/test": bot("webhook-test", { requests: 60, per: "hour" }),
  "POST /v2/bot/richmenu": bot("richmenu-create", menuChange),
  "POST /v2/bot/richmenu/validate": bot("richmenu-validate"),
  "GET /v2/bot/richmenu/list": bot("richmenu-list", { requests: 10, per: "second" }),
  "GET /v2/bot/richmenu/:richMenuId": bot("richmenu-get"),
  "DELETE /v2/bot/richmenu/:richMenuId": bot("richmenu-delete", menuChange),
  "POST /v2/bot/richmenu/:richMenuId/content": bot("richmenu-image-set"),
  "GET /v2/bot/richmenu/:richMenuId/content": bot("richmenu-image-get"),
  "POST /v2/bot/user/all/richmenu/:richMenuId": bot("richmenu-default-set"),
  "GET /v2/bot/user/all/richmenu": bot("richmenu-default-get"),
  "DELETE /v2/bot/user/all/richmenu": bot("richmenu-default-delete"),
  "POST /v2/bot/user/:userId/richmenu/:richMenuId": bot("richmenu-link"),
  "GET /v2/bot/user/:userId/richmenu": bot("richmenu-of-user"),
  "DELETE /v2/bot/user/:userId/richmenu": bot("richmenu-unlink"),
  "POST /v2/bot/richmenu/bulk/link": bot("richmenu-bulk-link"),
  "POST /v2/bot/richmenu/bulk/unlink": bot("richmenu-bulk-unlink"),
  "POST /v2/bot/richmenu/batch": bot("richmenu-batch", batch),
  "POST /v2/bot/richmenu/validate/batch": bot("richmenu-validate"),
  "GET /v2/bot/richmenu/progress/batch": bot("richmenu-batch-progress", menuChange),
  "POST /v2/bot/richmenu/alias": bot("richmenu-alias-create"),
  "GET /v2/bot/richmenu/alias/list": bot("richmenu-alias-list"),
  "GET /v2/bot/richmenu/alias/:aliasId": bot("richmenu-alias-get"),
  "POST /v2/bot/richmenu/alias/:aliasId": bot("richmenu-alias-update"),
  "DELETE /v2/bot/richmenu/alias/:aliasId": bot("richmenu-alias-delete", menuChange),
  "POST /oauth2/v3/token": { name: "token", auth: "none", rate: usual },
  "POST /oauth2/v2.1/token": login("token-v2.1", "none"),
  "GET /oauth2/v2.1/tokens/kid": login("token-kids", "none"),
  "POST /oauth2/v2.1/revoke": login("token-revoke", "none"),
  "POST /v2/oauth/accessToken": { name: "token-short-lived", auth: "none", rate: { requests: 370, per: "second" } },
  "POST /v2/oauth/verify": login("token-verify", "none"),
  "POST /v2/oauth/revoke": login("token-revoke", "none"),
  "POST /oauth2/v2.1/verify": login("verify", "none"),
  "GET /oauth2/v2.1/verify": login("verify-access-token", "none"),
  "GET /oauth2/v2.1/certs": login("certs", "none"),
  "GET /oauth2/v2.1/userinfo": login("userinfo", "login"),
  "POST /oauth2/v2.1/userinfo": login("userinfo", "login"),
  "GET /v2/profile": login("login-profile", "login"),
  "GET /friendship/v1/status": login("friendship", "login"),
  "POST /user/v1/deauthorize": login("deauthorize", "login-channel"),
  "GET /liff/v1/apps": login("liff-apps", "login-channel"),
  "POST /liff/v1/apps": login("liff-apps", "login-channel"),
  "PUT /liff/v1/apps/:liffId": login("liff-apps", "login-channel"),
  "DELETE /liff/v1/apps/:liffId": login("liff-apps", "login-channel"),
};
