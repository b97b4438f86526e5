import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** The sign-in is over or was never begun here. */
export function problemPage(): string {
  return layout({
    title: "เริ่มใหม่อีกครั้ง",
    body: html`<h1>การเข้าสู่ระบบครั้งนี้ใช้ต่อไม่ได้แล้ว</h1>
<p>อาจตอบไปแล้ว เกิน 10 นาที หรือเบราว์เซอร์ไม่เก็บคุกกี้ของหน้านี้ โปรดกลับไปที่หน้าเดิมแล้วเริ่มใหม่อีกครั้ง</p>`,
  });
}
