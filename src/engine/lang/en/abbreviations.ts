/** English abbreviations, lower case, each with the full stop that ends it. Dotted ones ("U.S.") are found by their form. */
export const abbreviations: ReadonlySet<string> = new Set(
  `adm. al. apr. cal. calif. conn. fla.  pa. va.  pvt. cf. eg. ie. approx. assn. assoc. asst. aug. ave. bldg. blvd. bros. brig. capt. cmdr. co. col. corp. cpl. ct. dec. dept. det. dist. dr. drs. ed. est. etc. feb.   ft. gen. gov. hon. hwy. inc. insp. jan. jr. jul. jun. lt. ltd. maj.   messrs.
   misc.  mr. mrs. ms. mt. nat.   nov. oct. op. pp. pres. prof. pt. rd. rep. reps. rev.  sen. sens. sep. sept. sgt. sr. ss. st. ste.  supt. thu. thurs.  tues. univ. vol. vols. vs. `.split(
    /\s+/u,
  ),
);
