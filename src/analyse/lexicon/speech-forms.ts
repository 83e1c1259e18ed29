const forms = new Set(
  (
    'said says saying say told tells telling asked asks asking added adds adding wrote writes writing noted notes noting ' +
    'tweeted tweets tweeting replied replies replying responded responds responding answered answers explained explains ' +
    'explaining declared declares declaring insisted insists insisting warned warns warning continued continues continuing ' +
    'stated states stating argued argues arguing claimed claims claiming announced announces quipped joked recalled ' +
    'remarked concluded observed stressed emphasized emphasised shouted yelled exclaimed commented complained urged ' +
    'testified posted admitted acknowledged conceded countered predicted vowed promised pledged lamented'
  ).split(' '),
);

/** Whether a lower-case word is a form of a verb that commonly tags a quotation ("said", "asks"). */
export function isSpeechForm(lower: string): boolean {
  return forms.has(lower);
}
