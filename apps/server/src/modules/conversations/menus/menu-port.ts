/** Whose menu it is. An officer may look at the people's menu and back ("officer-citizen"); relays come with their own room. */
export type MenuKind = "stranger" | "member" | "officer" | "officer-citizen" | "relay";

/**
 * The channel's ids of every menu. In a disaster all kinds look alike, and each still has a menu of its own: so that the way back is known
 * without naming anybody.
 */
export type MenuIds = Readonly<Record<MenuKind, Readonly<{ usual: string; disaster: string }>>>;

export type Replacement = Readonly<{ from: string; to: string }>;

/** Data of the tap by which a phone has changed its own menu: ends with the kind that it shows now. */
export type SwitchedTo = `conversations:menu:${"officer" | "officer-citizen"}`;

/** What the channel does with menus; whatever it cannot do now throws. */
export type Menus = Readonly<{
  /** Sees to it that the channel has every menu as the province writes it. */
  ensure(): Promise<MenuIds>;
  /** As they were last ensured; null before. */
  ids(): Promise<MenuIds | null>;
  /** The menu of everybody who was given none. */
  showToAll(menuId: string): Promise<void>;
  /** At most 500 people; null: the one of everybody. */
  show(lineUserIds: readonly string[], menuId: string | null): Promise<void>;
  /**
   * Replaces menus for all who have them, in the channel's own time; `key` names the request, so that asking again goes on with it.
   * @returns the request's id, or "busy" (it still works on that key), "limited" (too many of these), "refused"
   */
  replace(
    key: string,
    replacements: readonly Replacement[],
  ): Promise<{ requestId: string } | "busy" | "limited" | "refused">;
  /** How far that is; "unknown" when it is not known there. */
  replaced(requestId: string): Promise<"ongoing" | "succeeded" | "failed" | "unknown">;
}>;
