import { entries } from './cue-table.ts';

/**
 * Family names of languages that put them before the given name (Korean, Chinese, Vietnamese), lower case.
 * Common ones only, in the spellings of news; a name that is as often a given name elsewhere counts only with a given name of the right form.
 */
const FAMILY_FIRST: ReadonlySet<string> = new Set(
  entries(`
kim, lee, rhee, park, pak, choi, choe, jung, jeong, chung, kang, cho, yoon, yun, jang, lim, rim, han, shin, seo, kwon, hwang, ahn, song, ryu, yoo, hong, jeon, jun, ko, koh, moon, mun, yang, son, sohn, bae, paek, baek, heo, hur, nam, noh, roh, ha, kwak, sung, cha, joo, ju, woo, ri, ryang, hyon, thae, ban, na,
wang, li, zhang, liu, chen, huang, zhao, wu, zhou, xu, sun, ma, zhu, hu, guo, he, lin, gao, luo, zheng, liang, xie, tang, xi, feng, deng, cao, peng, zeng, xiao, tian, dong, pan, yuan, cai, jiang, yu, du, ye, cheng, wei, ding, ren, lu, yao, shen, zhong, fu, qin, bo, mao, wen, qiao, hua, tsai, lai, chiang, hsu, hsieh, hou, chang, tsang,
nguyen, nguyễn, tran, trần, pham, phạm, phan, bui, bùi, dang, ho, vo, võ
`),
);

/** Given names of two syllables as news spells them: "Yong-hyun", "Ing-wen", "Jae-myung". */
const HYPHENATED = /^\p{Lu}\p{Ll}{1,6}-\p{Ll}{1,6}$/u;
/** One syllable of a given name that is written apart: "Jong", "Suk". */
const SYLLABLE = /^\p{Lu}\p{Ll}{1,5}$/u;

/** True where the first part of a name is the family name: "Kim Yong-hyun", "Yoon Suk Yeol", "Xi Jinping"; not "Kim Novak". */
export function isFamilyFirst(parts: readonly string[], givenNames: Readonly<Record<string, unknown>>): boolean {
  const [first, second, third] = parts;
  if (first === undefined || second === undefined || parts.length > 3 || !FAMILY_FIRST.has(first.toLowerCase())) return false;
  if (third === undefined && HYPHENATED.test(second)) return true;
  if (givenNames[second.toLowerCase()] !== undefined) return false;
  if (third !== undefined) return SYLLABLE.test(second) && SYLLABLE.test(third) && givenNames[third.toLowerCase()] === undefined;
  return givenNames[first.toLowerCase()] === undefined && /^\p{Lu}\p{Ll}+$/u.test(second);
}
