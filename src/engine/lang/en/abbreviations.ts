/** English abbreviations, lower case, each with the full stop that ends it. Dotted ones ("U.S.") are found by their form. */
export const abbreviations: ReadonlySet<string> = new Set(
  `adm. al. apr. cal. calif. conn. fla. mass. pa. va. wash. pvt. cf. eg. ie. approx. assn. assoc. asst. aug. ave. bldg. blvd. bros. brig. capt. cmdr. co. col. corp. cpl. ct. dec. dept. det. dist. dr. drs. ed. est. etc. feb. fig. fri. ft. gen. gov. hon. hwy. inc. insp. jan. jr. jul. jun. lt. ltd. maj. mar. max. messrs.
  min. misc. mon. mr. mrs. ms. mt. nat. no. nos. nov. oct. op. pp. pres. prof. pt. rd. rep. reps. rev. sat. sen. sens. sep. sept. sgt. sr. ss. st. ste. sun. supt. thu. thurs. tue. tues. univ. vol. vols. vs. wed.`.split(
    /\s+/u,
  ),
);
