import liff from "@line/liff";
import { LiffMockPlugin } from "@line/liff-mock";
import type { Province } from "@paknam/contract";
import { askPhone } from "./ask-phone.ts";
import { type LinePage, OutsideLine } from "./line-page.ts";

/**
 * Practice mode: LINE's script with its mock, signed in as the person whose phone frames this page (simulators/line/phone, README).
 * @throws OutsideLine where no phone is around the page, or it does not answer
 */
export async function openPracticePage({ liffId, phoneOrigin }: Province): Promise<LinePage> {
  if (window.parent === window || phoneOrigin === null) throw new OutsideLine();
  const session = await askPhone(phoneOrigin);
  liff.use(new LiffMockPlugin());
  const options = { liffId, mock: true };
  await liff.init(options);
  const { userId, displayName } = session.profile;
  const show = (idToken: string) =>
    mockOf(liff).set((before) => ({ ...before, getIDToken: idToken, getProfile: { userId, displayName } }));
  show(session.idToken);
  let isFresh = true;
  return {
    ownerKey: userId,
    idToken: async () => {
      // The first token is fresh; later ones are minted when asked for.
      if (!isFresh) show((await askPhone(phoneOrigin)).idToken);
      isFresh = false;
      return liff.getIDToken() ?? session.idToken;
    },
    close: () => window.parent.postMessage({ type: "liff-page:close" }, phoneOrigin),
    openOutside: (url) =>
      window.parent.postMessage({ type: "liff-page:open-window", url, external: true }, phoneOrigin),
    share: null,
    language: session.language,
  };
}

type Mock = { set(change: (before: object) => object): void };

/** The plugin adds `$mock` to the object when it is installed; its types do not say so. */
function mockOf(target: object): Mock {
  if ("$mock" in target) return target.$mock as Mock;
  throw new Error("the LIFF mock is not installed");
}
