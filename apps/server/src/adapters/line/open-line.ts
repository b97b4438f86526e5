import type { FetchContent, Menus, ReadEvent, Received } from "../../modules/conversations/index.ts";
import type { FetchProfile, VerifyIdToken } from "../../modules/members/index.ts";
import type { MessageSender } from "../../modules/messages/index.ts";
import type { Deps, Room } from "../../platform/room.ts";
import { makeChannelToken } from "./channel-token.ts";
import { makeLineClient } from "./client.ts";
import { makeFetchContent } from "./fetch-content.ts";
import { makeFetchProfile } from "./fetch-profile.ts";
import { readEvent } from "./read-event.ts";
import { makeRequestLine } from "./request-line.ts";
import { openMenusOfLine } from "./rich-menu/show-menus.ts";
import { makeSender } from "./sender.ts";
import { makeVerifyIdToken } from "./verify-id-token.ts";
import { webhookRoutes } from "./webhook.routes.ts";

/** LINE, as the rooms know it: what they may ask of it, and the door through which it speaks to us. */
export type Line = Readonly<{
  sender: MessageSender;
  readEvent: ReadEvent;
  fetchContent: FetchContent;
  fetchProfile: FetchProfile;
  verifyIdToken: VerifyIdToken;
  /** The address that opens a page of ours inside LINE: path after /liff. */
  pageAddress(page: string): string;
  menus: Menus;
  /** The webhook. */
  door(options: { receive: (events: readonly Received[]) => Promise<void> }): Room;
}>;

/** Pictures in a chat are looked at again weeks later. */
const PICTURE_DAYS = 90;

export function openLine({ db, config, clock, log, links }: Deps): Line {
  const { channelId, channelSecret, loginChannelId, liffId, apiUrl, dataApiUrl } = config.line;
  const requestLine = makeRequestLine({ apiUrl, dataApiUrl, log });
  const channelToken = makeChannelToken({ requestLine, channelId, channelSecret, clock });
  const client = makeLineClient({ requestLine, channelToken });
  const pageAddress = (page: string): string => `https://liff.line.me/${liffId}${page}`;
  const siteAddress = (page: string): string => config.publicUrl + page;
  const pictureAddress = (fileId: string): string => links.link(fileId, { days: PICTURE_DAYS });

  return {
    sender: makeSender({ client, render: { pictureAddress, pageAddress } }),
    readEvent,
    fetchContent: makeFetchContent(client),
    fetchProfile: makeFetchProfile(client),
    verifyIdToken: makeVerifyIdToken({ requestLine, loginChannelId }),
    pageAddress,
    menus: openMenusOfLine(db, { client, provinceDir: config.provinceDir, siteAddress, pageAddress, log }),
    door: ({ receive }) => ({ mount: (http) => webhookRoutes(http, { channelSecret, receive }) }),
  };
}
