/** German abbreviations, lower case, each with the full stop that ends it. Dotted ones ("z.B.") are found by their form. */
export const abbreviations: ReadonlySet<string> = new Set(
  `abb. abs. abt. adr. akt. allg. anm. art. aufl. ausg. bd. bearb. begr. bes. bez. bezgl. bgld. br. bsp. bspw. bundesreg. bzgl. bzw. ca. chr. co. dgl. dipl. dir. doz. dr. ebd. ehem. eigtl. einschl. entspr. erg. etc. evtl.
  exkl. fam. fr. frl. gegr. geb. gem. gesch. gest. ggf. grds. hbf. hl. hr. hrn. hrsg. ing. inkl. insb. insbes. int. jan. jän. feb. febr. mär. apr. jun. jul. aug. sep. sept. okt. nov. dez. jh. jhd. jr. jun. kap. kath. kfm. kl. kpl. ktn.
  landesreg. lfd. lt. mag. max. mdb. mdl. med. mind. min. mio. mrd. mr. mrs. ms. mwst. nachf. nachm. nat. niederöst. nö. nr. nrn. oberst. obj. oö. orig. österr. phil. pol. prof. prov. pt. rd. rechtl. red. reg. rer. röm. sa. sbg. schwed. sen. sek. sog. st. staatl. stellv. std. str. stv. südl. nördl. östl. westl. tel. tgl. tsd.
  u. univ. urspr. usf. usw. verf. vgl. vorm. vors. vs. wg. wiss. zb. ziff. zit. zus. zw. zzgl.`.split(/\s+/u),
);
