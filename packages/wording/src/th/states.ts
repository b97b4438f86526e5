/** One word for each state of a complaint, the same in chat, map, list and chart. */
export const states = {
  submitted: "รอรับเรื่อง",
  accepted: "รับเรื่องแล้ว",
  "in-progress": "กำลังดำเนินการ",
  "waiting-citizen": "รอผู้แจ้งตอบ",
  resolved: "แก้ไขแล้ว",
  closed: "ปิดเรื่องแล้ว",
  rejected: "ไม่รับดำเนินการ",
  withdrawn: "ผู้แจ้งถอนเรื่อง",
};
