/** The shape of a Thai catalogue with other words in it: a missing translation does not compile. */
export type Catalogue<Thai> = { [Key in keyof Thai]: Thai[Key] extends string ? string : Catalogue<Thai[Key]> };
