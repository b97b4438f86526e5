import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import type { Stack } from "../../tools/stack/start-stack.ts";
import type { Worker } from "./worker.ts";

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };

/** Without these Chromium asks its maker's servers for updates at every start. */
const QUIET = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Maps are drawn by WebGL in software.
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

/** The people of one journey: each has a browser of their own. */
export type People = {
  stack: Stack;
  worker: Worker;
  /** The folder of pictures. */
  pictures: string;
  /** Someone with LINE: a new person of the simulator, their phone open on the chat with the account. */
  citizen: (displayName: string) => Promise<{ userId: string; page: Page }>;
  /** A demo officer, signed in with one click. */
  officer: (email: string) => Promise<Page>;
  /** Anybody on the public site, on a phone or at a desk. */
  visitor: (path: string, screen?: "phone" | "desk") => Promise<Page>;
  /** A picture of every open page; gives the files' names. */
  photograph: (name: string) => Promise<string[]>;
  close: () => Promise<void>;
};

/** Starts Chromium once for all journeys; CHROMIUM_PATH says which. */
export async function openBrowser({ stack, worker, pictures }: Pick<People, "stack" | "worker" | "pictures">) {
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const browser = await chromium.launch({
    executablePath,
    args: QUIET,
    // Its own handlers end this process at once, before stack and database are gone; main.ts stops all in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  return {
    newPeople: async (): Promise<People> => {
      const contexts: BrowserContext[] = [];
      const pages: Page[] = [];
      const openPage = async (viewport: typeof PHONE, url: string): Promise<Page> => {
        const context = await browser.newContext({
          viewport,
          locale: "th-TH",
          timezoneId: "Asia/Bangkok",
          hasTouch: viewport === PHONE,
        });
        contexts.push(context);
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        pages.push(page);
        await page.goto(url);
        return page;
      };
      return {
        stack,
        worker,
        pictures,
        async citizen(displayName) {
          const answer = await fetch(`${stack.simulatorUrl}/simulator/users`, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ displayName, friend: true }),
          });
          const [person] = (await answer.json()) as { userId: string }[];
          if (!person) throw new Error("the simulator made nobody");
          return { userId: person.userId, page: await openPage(PHONE, `${stack.simulatorUrl}/#/${person.userId}`) };
        },
        async officer(email) {
          const page = await openPage(DESK, `${stack.publicUrl}/console/sign-in`);
          const answer = await page.request.post(`${stack.publicUrl}/api/practice/sign-in`, { data: { email } });
          if (!answer.ok()) throw new Error(`nobody signs in as ${email}: ${answer.status()}`);
          await page.goto(`${stack.publicUrl}/console`);
          return page;
        },
        visitor: (path, screen = "phone") => openPage(screen === "phone" ? PHONE : DESK, `${stack.publicUrl}${path}`),
        photograph: (name) =>
          Promise.all(
            pages.map(async (page, index) => {
              const file = join(pictures, `${name}-${index + 1}.png`);
              await page.screenshot({ path: file });
              return file;
            }),
          ),
        async close() {
          await Promise.all(contexts.map((context) => context.close()));
        },
      };
    },
    close: () => browser.close(),
  };
}
