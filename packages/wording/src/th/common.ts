export const common = {
  cancel: "ยกเลิก",
  back: "ย้อนกลับ",
  next: "ต่อไป",
  save: "บันทึก",
  send: "ส่ง",
  close: "ปิด",
  retry: "ลองใหม่",
  loading: "กำลังโหลด",
  yes: "ใช่",
  no: "ไม่ใช่",
  and: "และ",
  practice: "โหมดฝึกใช้งาน ไม่มีอะไรถูกส่งออกไปจริง",
};
