// The words for the codes of records, which Plainsight has in its translation files, for the two generators that have none.

/** As the others' data files hold them: by code. */
export const TERMS = {
  site: {
    title: 'Cameras and the police',
    summary: 'Made-up agencies, to measure how long pages take.',
    demand: 'These agencies are made up. So are their papers.',
    text: 'This site measures how long pages take.',
  },
  country: 'United States of America',
  agency: {
    police: 'Police department',
    sheriff: 'Sheriff’s office',
    campus: 'Campus police',
    transit: 'Transit police',
    school: 'School police',
    marshal: 'Marshal’s office',
  },
  status: {
    considering: 'Considering',
    approved: 'Approved',
    signed: 'Signed',
    active: 'Active',
    paused: 'Paused',
    ended: 'Ended',
  },
  /** What decides where an agency stands, the lowest first. */
  rank: { active: 0, considering: 1, approved: 1, signed: 1, paused: 2, ended: 3 },
  vendor: { lanternlight: 'Lanternlight', roadwatch: 'Roadwatch' },
  program: { doorstep: 'Doorstep', plates: 'Plates' },
  claim: {
    'free-cameras': 'Free cameras',
    'portal-access': 'Portal access',
    'promotion-duty': 'Duty to promote',
    confidentiality: 'Secrecy',
    'scripted-press': 'Scripted press',
    'footage-requests': 'Requests for footage',
  },
  stance: { disputed: 'disputed', confirmed: 'confirmed' },
  document: {
    mou: 'Agreement',
    email: 'E-mail',
    'council-record': 'Council record',
    news: 'News article',
    dataset: 'Dataset',
  },
};

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];

/** "April 8, 2019", "April 2019": a date as exact as it was written. */
export function date(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return { iso, words: day ? `${MONTHS[month - 1]} ${day}, ${year}` : `${MONTHS[month - 1]} ${year}` };
}

/** "1,234" */
export const number = (count) => count.toLocaleString('en-US');

/** "1 agency", "2 agencies" */
export const counted = (count) => `${number(count)} ${count === 1 ? 'agency' : 'agencies'}`;
