import { existsSync } from "node:fs";
import { aptInstall, aptUpdate, mayInstall } from "../process/apt.ts";
import { runCommand } from "../process/run-command.ts";

type Say = (line: string) => void;

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A Chromium for the journeys, with fonts that can draw Thai; installed where that is allowed. Throws what to install. */
export async function obtainChromium(say: Say): Promise<string> {
  const found = findChromium();
  if (found !== undefined && (await drawsThai())) return found;
  if (mayInstall()) {
    say("กำลังติดตั้ง Chromium และแบบอักษรไทย  (installing Chromium and Thai fonts)");
    await aptUpdate(say);
    // playwright-core brings no browser of its own; Debian's is 129 MB to fetch and takes about 20 s.
    const browser = found === undefined ? ["chromium"] : [];
    await aptInstall([...browser, "fonts-thai-tlwg", "fonts-noto-core", "fontconfig"], say);
  }
  const installed = findChromium();
  if (installed !== undefined && (await drawsThai())) return installed;
  throw new Error(
    "ต้องมี Chromium และแบบอักษรไทย  Chromium and Thai fonts are needed for the journeys:\n" +
      "  Debian   sudo apt-get install -y --no-install-recommends chromium fonts-thai-tlwg fonts-noto-core\n" +
      "  macOS    brew install --cask chromium\n" +
      "  หรือ / or   CHROMIUM_PATH=/path/to/chromium npm test",
  );
}

function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  return [...(named ? [named] : []), ...places].find((path) => existsSync(path));
}

async function drawsThai(): Promise<boolean> {
  if (process.platform === "darwin") return true;
  const { code, output } = await runCommand("fc-list", [":lang=th", "family"]);
  return code === 0 && output.trim() !== "";
}
