/** What a map says, in chat pages, public site and console alike. */
export const map = {
  approximate: "ขอบเขตโดยประมาณ",
  zoomIn: "ขยายแผนที่",
  zoomOut: "ย่อแผนที่",
  pin: "ตำแหน่งที่แจ้ง",
  pinMovable: "หมุดตำแหน่ง ลากหรือใช้ปุ่มลูกศรเพื่อย้าย",
  failed: "เครื่องนี้แสดงแผนที่ไม่ได้ โปรดดูข้อมูลสถานที่เป็นข้อความ",
};
