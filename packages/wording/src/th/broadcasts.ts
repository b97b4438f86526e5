/** What stands on messages to many, beside the officer's own words. */
export const broadcasts = {
  kind: {
    news: "ข่าวจากจังหวัด",
    benefit: "สิทธิประโยชน์",
    notice: "แจ้งให้ทราบ",
    alert: "เตือนภัย",
  },
  from: "จาก",
  why: {
    everyone: "ส่งถึงสมาชิกทุกคน",
    rule: "ตรงกับข้อมูลที่คุณให้ไว้หรือที่หน่วยงานยืนยัน",
    correction: "แก้ไขข้อความที่เคยส่งถึงคุณ",
    consent: "คุณยินยอมรับข้อความประเภทนี้",
  },
};
