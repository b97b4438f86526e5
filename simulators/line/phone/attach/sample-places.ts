export type SamplePlace = { title: string; address: string; latitude: number; longitude: number };

/** Places people of the province know, one or more a district, and one beyond the border to try what happens then. Approximate points. */
export const samplePlaces: SamplePlace[] = [
  { title: "ตลาดปากน้ำ", address: "ต.ปากน้ำ อ.เมืองสมุทรปราการ จ.สมุทรปราการ", latitude: 13.5993, longitude: 100.5967 },
  { title: "เมืองโบราณ", address: "ต.บางปูใหม่ อ.เมืองสมุทรปราการ จ.สมุทรปราการ", latitude: 13.5393, longitude: 100.6232 },
  {
    title: "สถานตากอากาศบางปู",
    address: "ต.บางปู อ.เมืองสมุทรปราการ จ.สมุทรปราการ",
    latitude: 13.5197,
    longitude: 100.6548,
  },
  { title: "ตลาดน้ำโบราณบางพลี", address: "ต.บางพลีใหญ่ อ.บางพลี จ.สมุทรปราการ", latitude: 13.6059, longitude: 100.7068 },
  { title: "เมกาบางนา", address: "ต.บางแก้ว อ.บางพลี จ.สมุทรปราการ", latitude: 13.6466, longitude: 100.6802 },
  { title: "ตลาดพระประแดง", address: "ต.ตลาด อ.พระประแดง จ.สมุทรปราการ", latitude: 13.6588, longitude: 100.5338 },
  { title: "สวนศรีนครเขื่อนขันธ์", address: "ต.บางกะเจ้า อ.พระประแดง จ.สมุทรปราการ", latitude: 13.6969, longitude: 100.5646 },
  {
    title: "พระสมุทรเจดีย์",
    address: "ต.ปากคลองบางปลากด อ.พระสมุทรเจดีย์ จ.สมุทรปราการ",
    latitude: 13.5997,
    longitude: 100.5878,
  },
  { title: "วัดมงคลโคธาวาส", address: "ต.คลองด่าน อ.บางบ่อ จ.สมุทรปราการ", latitude: 13.5075, longitude: 100.8187 },
  { title: "ที่ว่าการอำเภอบางเสาธง", address: "อ.บางเสาธง จ.สมุทรปราการ", latitude: 13.5944, longitude: 100.796 },
  { title: "เซ็นทรัล บางนา (นอกจังหวัด)", address: "เขตบางนา กรุงเทพมหานคร", latitude: 13.6694, longitude: 100.6345 },
];
