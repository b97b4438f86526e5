import type { LineSimulatorConfig } from "../config.ts";
import type { JsonObject } from "../json.ts";
import { newOpaqueToken } from "./ids.ts";

export type LiffApp = JsonObject & { readonly liffId: string };

/** A LINE Login channel may hold this many LIFF apps. */
export const liffAppsMax = 30;

type LiffSettings = Pick<LineSimulatorConfig, "loginChannelId" | "liffId" | "liffEndpoint">;

/** The LIFF apps of the LINE Login channel; one is there from the start, the one the phone opens. */
export function createLiffApps({ loginChannelId, liffId, liffEndpoint }: LiffSettings) {
  const apps = new Map<string, LiffApp>();

  function reset(): void {
    apps.clear();
    apps.set(liffId, {
      liffId,
      view: { type: "full", url: liffEndpoint },
      features: { ble: false, qrCode: false },
      permanentLinkPattern: "concat",
      scope: ["openid", "profile"],
      botPrompt: "none",
    });
  }

  reset();
  return {
    list: (): LiffApp[] => [...apps.values()],
    find: (id: string) => apps.get(id),
    /** How high its pages stand: full, tall or compact. Undefined when there is no such app. */
    sizeOf: (id: string): unknown => (apps.get(id)?.["view"] as JsonObject | undefined)?.["type"],
    add(about: JsonObject): LiffApp {
      const app = { botPrompt: "none", ...about, liffId: `${loginChannelId}-${newOpaqueToken(6)}` };
      apps.set(app.liffId, app);
      return app;
    },
    /** Replaces the properties that are given; those of the view one by one, as LINE does. */
    update(app: LiffApp, { view, ...changes }: JsonObject): void {
      const newView = { ...(app["view"] as JsonObject), ...(view as JsonObject | undefined) };
      apps.set(app.liffId, { ...app, ...changes, view: newView });
    },
    delete: (id: string): boolean => apps.delete(id),
    reset,
  };
}
