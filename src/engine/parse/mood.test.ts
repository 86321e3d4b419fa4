import { describe, expect, test } from 'vitest';
import { isFirstPerson, moodOfAnalyses } from './mood.ts';

const first = (sentence: string, verb: string): boolean => {
  const words = sentence.toLowerCase().split(' ');
  return isFirstPerson(words, words.indexOf(verb));
};

describe('the subject "ich" is seen', () => {
  test.each([
    ['ich habe Zeit', 'habe', true],
    ['das habe ich gesehen', 'habe', true],
    ['weil ich den Brief gelesen habe', 'habe', true],
    ['ich komme heute und bleibe bis morgen', 'bleibe', true],
    ['habe gestern lange gewartet', 'habe', true],
    ['ich glaube , er habe gelogen', 'habe', false],
    ['er habe gelogen , sage ich', 'habe', false],
    ['habe er recht , so gehen wir', 'habe', false],
  ])('%s: %s %s', (sentence, verb, expected) => {
    expect(first(sentence, verb)).toBe(expected);
  });
});

describe('the mood that a form has', () => {
  const habe = ['V:1:SIN:PRÄ', 'V:1:SIN:KJ1', 'V:3:SIN:KJ1', 'V:IMP'];
  test('"habe" is Konjunktiv I but for the first person', () => {
    expect(moodOfAnalyses(habe, 'Sing', false)).toBe('Sub|Pres');
    expect(moodOfAnalyses(habe, 'Sing', true)).toBe('Ind');
  });
  test('"sagen" need not be Konjunktiv', () => {
    expect(moodOfAnalyses(['V:3:PLU:PRÄ', 'V:3:PLU:KJ1'], 'Plur', false)).toBe('Ind');
  });
  test('"sagte" may be both', () => {
    expect(moodOfAnalyses(['V:3:SIN:PRT', 'V:3:SIN:KJ2'], 'Sing', false)).toBeNull();
  });
  test('"könnte" is Konjunktiv II', () => {
    expect(moodOfAnalyses(['V:1:SIN:KJ2', 'V:3:SIN:KJ2'], 'Sing', false)).toBe('Sub|Past');
  });
  test('a form without finite analyses says nothing', () => {
    expect(moodOfAnalyses(['A:PRD'], 'Sing', false)).toBeNull();
  });
});
