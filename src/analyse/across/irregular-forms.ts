/** Forms of English words that no ending tells: "rose" and "risen" are "rise". General vocabulary, data only. */

/** Each group: the plain form, then its other forms. Forms that are also common words of their own are left out. */
const groups = `
  rise rose risen
  fall fell fallen
  grow grew grown
  shrink shrank shrunk
  sink sank sunk
  begin began begun
  break broke broken
  steal stole stolen
  freeze froze frozen
  speak spoke spoken
  choose chose chosen
  drive drove driven
  write wrote written
  hide hid hidden
  forbid forbade forbidden
  withdraw withdrew withdrawn
  draw drew drawn
  fly flew flown
  flee fled
  throw threw thrown
  know knew known
  hold held
  withhold withheld
  sell sold
  buy bought
  bring brought
  fight fought
  seek sought
  catch caught
  teach taught
  lose lost
  send sent
  spend spent
  lend lent
  build built
  pay paid
  lay laid
  keep kept
  sleep slept
  sweep swept
  meet met
  feed fed
  lead led
  shoot shot
  strike struck stricken
  stick stuck
  win won
  eat ate eaten
  drink drank drunk
  swim swam swum
  forget forgot forgotten
  forgive forgave forgiven
  shake shook shaken
  wear wore worn
  swear swore sworn
  bear bore
  stand stood
  understand understood
  hang hung
  man men
  woman women
  child children
  foot feet
  tooth teeth
`;

/** The plain form of a lower-case word by each of its irregular forms. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  groups
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [plain = '', ...others] = line.trim().split(' ');
      return others.map((form): [string, string] => [form, plain]);
    }),
);
