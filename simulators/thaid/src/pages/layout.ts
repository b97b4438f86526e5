import { type Html, html } from "./html.ts";

/** The page round a step of the sign-in: a phone's screen, and a strip that says it is not real. */
export function layout({ title, body }: { title: string; body: Html }): string {
  return html`<!doctype html>
<html lang="th">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · ThaID จำลอง</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/sign-in/style.css" />
  </head>
  <body>
    <div class="screen">
      <header class="strip"><b>ThaID จำลอง</b> ไม่ใช่แอปจริง ทุกคนในนี้เป็นคนสมมติ</header>
      <main>${body}</main>
    </div>
  </body>
</html>`.text;
}
