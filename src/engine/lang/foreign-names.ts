import { entries } from './cue-table.ts';

/**
 * Given names that come from another script, in any spelling: they tell that a name was transliterated, so that its
 * surname is folded by sound. One entry a name; spellings that sound alike need not be listed.
 */
export const transliteratedGivenNames: readonly string[] = entries(`
sergei, sergej, serhij, serhii, dmitri, dmytro, dmitry, vladimir, wladimir, volodymyr, wolodymyr, alexei, oleksij, aleksandr, oleksandr,
olexandr, andrei, andrij, nikolai, mykola, mykolaj, michail, mykhailo, mikhail, yevgeny, jewgeni, evgeny, yuri, juri, jurij, ihor, oleg,
oleh, pavlo, petro, pjotr, pyotr, ruslan, rustem, rustam, ramsan, ramzan, borys, wiktor, vitali, witali, vitalij, valery, waleri,
walerij, vasyl, wassili, vasily, anatoli, anatoly, arseni, arsenij, denys, kyrylo, kyrill, maksim, maksym, kostjantyn, kostyantyn,
gennadi, gennady, grigori, iwan, jegor, yegor, ilya, ilja, stanislaw, jaroslaw, yaroslav, mstyslaw, rostyslaw, taras, bohdan, ostap,
danylo, hryhorij, olena, olha, julija, yulia, iryna, natalija, oksana, tetjana, tatjana, tatyana, swetlana, svetlana, swiatlana,
sviatlana, ljudmila, lyudmila, nadeschda, nadezhda, ksenia, jelena, yelena, aljaksandr, aliaksandr, nikol, nikolos, micheil, mikheil,
bidsina, irakli, iossif, josif, emomali, emomalii, nursultan, kassym-schomart, kassym-jomart, ilham, heydar, sadyr, schawkat, shavkat,
gurbanguly, akylbek, arkadi, arkady, artjom, artyom, fjodor, fyodor, gleb, semjon, semyon, timofei, wjatscheslaw, vyacheslav, wladislaw,
vladyslav, vladislav, wsewolod, vsevolod, mohammed, muhammad, mohamed, mohammad, muammar, moammar, ahmed, ahmad, hassan, hasan, hussein,
hussain, hossein, mahmoud, mahmud, mahmood, abdullah, abdallah, abdel, abdul, abd, ibrahim, ismail, jussuf, yusuf, youssef, yahya,
jahja, saddam, baschar, bashar, nabih, saad, nadschib, najib, qassem, kassem, ghassem, omar, umar, osama, usama, aiman, ayman, chalid,
khalid, khaled, haitham, chalifa, khalifa, fajis, fayez, hamid, hamdi, hakan, recep, masoud, massud, masud, ebrahim, javad, dschawad,
mojtaba, modschtaba, said, saeed, sajjid, sayyid, tamim, binyamin, benny, itamar, bezalel, joaw, yoav, jair, yair, ehud, jitzchak,
yitzhak, herzi, avigdor, tzipi, zipi, jahia, jahya, jassir, yasser, jasser, naim, schaikh, sheikh, marwan, riad, riyad, rashid, raschid,
faisal, feisal, salman, turki, kyriakos, antonis, giorgos, dimitris, yanis, kostas, evangelos, konstantinos, eftychia
`);

/** Family names that stand before the given name in Korean, Chinese, Vietnamese and other usage. */
export const familyFirst: ReadonlySet<string> = new Set(
  entries(`
kim, lee, park, choi, jung, jeong, kang, cho, yoon, yun, jang, lim, im, han, oh, seo, shin, kwon, hwang, ahn, an, song, ryu, yoo, yu, hong, jeon, ko, koh, moon, mun, son, yang, bae, baek, paek, heo, nam, noh, roh, ha, kwak, sung, cha, joo, ju, woo, chung, pak, ri, rim, ro, jo, chu, jon, no,
chae, hyun, hyon, chon, kye, pang, sin, ryang, thae, ho, mao, xi, li, wang, zhang, liu, chen, zhao, huang, zhou, wu, xu, sun, hu, zhu, gao, lin, he, guo, ma, luo, zheng, xie, tang, deng, jiang, cao, peng, zeng, xiao, tian, dong, pan, yuan, cai, tsai, lai, hsiao, ding, wei, shen, ye, du, su, lu, bo, qin,
hua, wen, fu, geng, mo, tan, lam, carrie, leung, chan, wong, nguyen, tran, le, pham, phan, vo, dang, bui, do, ngo, duong, ly, to
`),
);

/** Parts of a surname that are written apart before it: "von der Leyen", "bin Salman", "al-Assad". */
export const surnameParticles: ReadonlySet<string> = new Set(
  entries(
    'von, van, der, den, dem, de, du, di, da, del, della, dos, do, la, le, los, las, bin, ibn, al, el, as, ash, ad, an, ter, ten, te, zu, zum, zur, vom, af, av, mac, st, san, ben, abu, ould, y',
  ),
);

/** Words around a name that are no part of it: "Dr.", "Jr.". */
export const nameTitles: ReadonlySet<string> = new Set(
  entries(
    'dr, dr., prof, prof., mr, mr., mrs, mrs., ms, ms., sir, dame, lord, lady, herr, herrn, frau, jr, jr., sr, sr., ii, iii, iv, med., phil., jur., rer., dipl.-ing., mag., baron, baroness, sheikh, ayatollah, ajatollah, scheich, st., professor, doktor',
  ),
);

/** Given names with several spellings that no folding by sound makes one; the first is the name of the key. Entries of one name are joined by "=". */
export const sameGivenNames: readonly (readonly string[])[] = entries(`
mohammed = muhammad = mohamed = mohammad = mohamad = mehmed, ahmed = ahmad = achmad, alexander = aleksandr = alexandr = aleksander, hussein = hussain = hossein = husain, abdullah = abdallah, mahmud = mahmood = mahmoud, benjamin = binyamin,
yahya = jahja = jahia, said = saeed = saïd, yevgeny = jewgeni = evgeny = evgenij, lev = lew, artem = artjom = artyom, fyodor = fjodor, pyotr = pjotr, semyon = semjon
`).map((entry) => entry.split('=').map((name) => name.trim()));
