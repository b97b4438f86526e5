/** Made-up shares, the same for every account: nobody here has an age. */
export const demographic = {
  genders: [
    { gender: "female", percentage: 52.4 },
    { gender: "male", percentage: 44.1 },
    { gender: "unknown", percentage: 3.5 },
  ],
  ages: [
    { age: "from20to24", percentage: 11.2 },
    { age: "from25to29", percentage: 13.8 },
    { age: "from30to34", percentage: 14.9 },
    { age: "from35to39", percentage: 14.1 },
    { age: "from40to44", percentage: 12.6 },
    { age: "from45to49", percentage: 10.7 },
    { age: "from50", percentage: 17.9 },
    { age: "unknown", percentage: 4.8 },
  ],
  areas: [
    { area: "Central", percentage: 71.3 },
    { area: "Bangkok", percentage: 19.6 },
    { area: "unknown", percentage: 9.1 },
  ],
  appTypes: [
    { appType: "android", percentage: 61.5 },
    { appType: "ios", percentage: 38.2 },
    { appType: "others", percentage: 0.3 },
  ],
  subscriptionPeriods: [
    { subscriptionPeriod: "over365days", percentage: 58.1 },
    { subscriptionPeriod: "within365days", percentage: 21.4 },
    { subscriptionPeriod: "within180days", percentage: 11.9 },
    { subscriptionPeriod: "within90days", percentage: 6.2 },
    { subscriptionPeriod: "within30days", percentage: 1.8 },
    { subscriptionPeriod: "within7days", percentage: 0.6 },
  ],
};
