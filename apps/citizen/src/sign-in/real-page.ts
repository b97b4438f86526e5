import liff from "@line/liff";
import type { LinePage } from "./line-page.ts";

/** A minute before it runs out a token is as good as gone: the form may be sent slowly. */
const SPARE_MS = 60_000;

/**
 * Starts LINE's own script (developers.line.biz/en/reference/liff). Outside LINE it leads to LINE Login and comes back to this address;
 * then the promise never settles, because the page is left.
 */
export async function openRealPage(liffId: string): Promise<LinePage> {
  await liff.init({ liffId });
  if (!liff.isLoggedIn()) return leaveForLogin();
  const claims = liff.getDecodedIDToken();
  return {
    ownerKey: claims?.sub ?? "unknown",
    idToken: async () => {
      const token = liff.getIDToken();
      const expiresAtMs = (liff.getDecodedIDToken()?.exp ?? 0) * 1000;
      if (token && expiresAtMs - SPARE_MS > Date.now()) return token;
      // LINE gives a new token only after a new login; the draft is kept on the phone meanwhile.
      liff.logout();
      return leaveForLogin();
    },
    close: liff.isInClient() ? () => liff.closeWindow() : null,
    openOutside: (url) => liff.openWindow({ url, external: true }),
    // Only where the channel has it switched on and LINE is new enough.
    share: liff.isApiAvailable("shareTargetPicker") ? shareText : null,
    language: liff.getAppLanguage().startsWith("th") ? "th" : null,
  };
}

async function shareText(text: string): Promise<boolean> {
  const sent = await liff.shareTargetPicker([{ type: "text", text }]);
  return sent?.status === "success";
}

function leaveForLogin(): Promise<never> {
  liff.login({ redirectUri: location.href });
  return new Promise(() => undefined);
}
