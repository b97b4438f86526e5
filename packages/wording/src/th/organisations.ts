/** Organisations and what the province's tables say about them. */
export const organisations = {
  kinds: {
    province: "จังหวัด",
    centre: "ศูนย์ดำรงธรรม",
    agency: "ส่วนราชการและรัฐวิสาหกิจ",
    district: "อำเภอ",
    pao: "องค์การบริหารส่วนจังหวัด",
    "city-municipality": "เทศบาลนคร",
    "town-municipality": "เทศบาลเมือง",
    "sub-district-municipality": "เทศบาลตำบล",
    "sub-district-organisation": "องค์การบริหารส่วนตำบล",
    "working-group": "คณะทำงาน",
  },
  holidaySources: { announced: "ตามประกาศ", expected: "รอประกาศยืนยัน", officer: "เจ้าหน้าที่กำหนด" },
};
