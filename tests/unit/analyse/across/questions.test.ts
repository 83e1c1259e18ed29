import { describe, expect, it } from 'vitest';
import { type Question } from '../../../../src/model/dossier.ts';
import { compareArticles } from '../../../../src/analyse/across/index.ts';
import { makeInput, type WrittenArticle } from './make-input.ts';

const people = { Silva: 'PT', Haddad: 'MA' };

function ask(...articles: readonly WrittenArticle[]): readonly Question[] {
  return compareArticles(makeInput({ people, articles })).questions;
}

function said(by: string, words: string, cue = 'said'): WrittenArticle {
  return { lines: [`${by} ${cue} ${words}.`], statements: [{ by, words, cue }] };
}

describe('findQuestions', () => {
  it('asks what hangs on a condition', () => {
    const [question, ...others] = ask(
      said('Silva', 'the cable could be laid in May if Morocco grants the permit'),
    );
    expect(question).toMatchObject({
      kind: 'conditional',
      text: 'the cable could be laid in May if Morocco grants the permit',
    });
    expect(others).toEqual([]);
  });

  it.each([
    'even if the cable fails, the island could live',
    'you would hear the cable if you stood on the pier',
    'the cable would have held if it had been made of steel',
    'the cable will snap if the storms continue',
    'the cable had, if anything, held back the ship',
  ])('asks nothing from: %s', (words) => {
    expect(ask(said('Silva', words))).toEqual([]);
  });

  it.each([
    ['conditional', 'Portugal would land the cable once it had seen the permit', true],
    ['unanswered', 'Asked what the cable would cost, Silva gave no answer', false],
    ['unanswered', 'Silva would not say who had ordered the cable', false],
    ['unanswered', 'Nobody at the cable works could be reached', false],
    ['pending', 'The port expected to publish its report on 30 September', false],
    ['conditional', 'If a second cable fails, Portugal will ration power', true],
    ['unanswered', 'Silva did not say what the cable would cost', false],
    ['pending', 'The talks are to begin in Lisbon on 12 June', false],
    ['pending', 'A court in Lisbon will decide on 24 January whether the ship may leave', false],
    ['unanswered', 'It has not said where the cable is', false],
    ['unanswered', 'Nobody has yet explained who ordered the cable', false],
    ['unanswered', 'It remains unclear who cut the cable', false],
    ['unanswered', 'There was no immediate comment from Lisbon', false],
    ['unanswered', 'Asked about the cable, Silva moved on to the next question', false],
    ['conditional', 'Portugal would talk as soon as both sides agreed to an inquiry', true],
    ['conditional', 'Silva would come only if Morocco published its logs', true],
    ['pending', 'The final report on the cable is due in December', false],
    ['pending', 'The court has until 31 October to rule on the cable', false],
    ['pending', 'The mayor will be sworn in on 19 January', false],
    ['pending', 'An inquiry into the cable is to report by 30 June', false],
    ['no-voice', 'The owner of the ship has said nothing', false],
    ['unsourced', 'Two divers drowned near the cable', false],
  ])('asks what is %s in: %s', (kind, words, isSaid) => {
    const questions = ask(isSaid ? said('Silva', words) : { lines: [`${words}.`] });
    expect(questions.map((one) => [one.kind, one.text])).toEqual([[kind, words]]);
  });

  it('asks one matter once, with the evidence of every article', () => {
    const questions = ask(
      said('Silva', 'the cable could be laid in May if Morocco grants the permit'),
      said('Silva', 'laying the cable in May would be possible once Morocco had granted its permit'),
    );
    expect(questions.map(({ kind }) => kind)).toEqual(['conditional']);
    expect(questions[0]?.evidence.map(({ article }) => article)).toEqual(['a-1', 'a-2']);
  });

  it('asks what was not answered, in the article’s own words', () => {
    const questions = ask({ lines: ['Asked what the cable cost, Silva declined to comment.'] });
    expect(questions).toMatchObject([
      { kind: 'unanswered', text: 'Asked what the cable cost, Silva declined to comment' },
    ]);
  });

  it('takes the question from the sentence before the refusal', () => {
    const questions = ask({ lines: ['A reporter pressed for the price. Silva did not give any figure.'] });
    expect(questions[0]?.text).toBe('A reporter pressed for the price. Silva did not give any figure');
  });

  it('asks what is announced', () => {
    const questions = ask({ lines: ['A second hearing on the cable is scheduled to take place in Faro.'] });
    expect(questions).toMatchObject([{ kind: 'pending' }]);
  });

  it('does not take a cause for an announcement', () => {
    expect(ask({ lines: ['The hearing was late due to the storm over Faro.'] })).toEqual([]);
  });

  it('asks for the voice of who is accused and not heard', () => {
    const questions = ask(said('Silva', 'Spain of cutting the cable', 'accused'));
    expect(questions).toMatchObject([{ kind: 'no-voice', text: 'Silva accused Spain of cutting the cable' }]);
  });

  it('does not ask for the voice of who is heard', () => {
    const questions = ask(
      said('Silva', 'Morocco of cutting the cable', 'accused'),
      said('Haddad', 'divers had repaired a harbour wall'),
    );
    expect(questions.filter(({ kind }) => kind === 'no-voice')).toEqual([]);
  });

  it('asks who counted, where the article does not say', () => {
    expect(ask({ lines: ['The storm injured 35 people in the port.'] })).toMatchObject([
      { kind: 'unsourced', text: 'The storm injured 35 people in the port' },
    ]);
    expect(ask({ lines: ['The storm injured 35 people in the port, police said.'] })).toEqual([]);
  });

  it('asks what a claim and its denial leave open', () => {
    const questions = ask(
      said('Silva', 'the cable was cut by a trawler', 'claimed'),
      said('Haddad', 'the cable was cut by any trawler', 'denied that'),
    );
    expect(questions.map(({ kind }) => kind)).toEqual(['disputed']);
    expect(questions[0]?.evidence).toHaveLength(2);
  });

  it('has evidence for every question and its text in an article', () => {
    const article = said('Silva', 'the cable could be laid in May if Morocco grants the permit');
    for (const { text, evidence } of ask(article)) {
      expect(evidence.length).toBeGreaterThan(0);
      expect(article.lines.join('\n')).toContain(text);
    }
  });

  it('asks which of two numbers holds where two sources give them, not where nobody is named', () => {
    const [one, other] = [
      '14 ferries had been cancelled in spring',
      '23 ferries had been cancelled in spring',
    ];
    const kinds = (...articles: readonly WrittenArticle[]) => ask(...articles).map(({ kind }) => kind);
    expect(kinds(said('Silva', one), said('Haddad', other))).toContain('disputed');
    expect(kinds(said('Silva', one), { lines: [`In all ${other}.`] })).not.toContain('disputed');
  });
});
