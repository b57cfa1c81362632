// What the made-up agencies are made of: states, parts of names, things that sources say.

/** Code, name, a point in the middle, and how many degrees around it still lie in the state. */
export const STATES = [
  ['ak', 'Alaska', 64.5, -151, 2], ['al', 'Alabama', 32.8, -86.8, 1], ['ar', 'Arkansas', 34.8, -92.4, 1],
  ['az', 'Arizona', 34.2, -111.6, 1.5], ['ca', 'California', 36.8, -119.6, 1], ['co', 'Colorado', 39, -105.5, 1.5],
  ['ct', 'Connecticut', 41.6, -72.7, 0.2], ['de', 'Delaware', 39, -75.5, 0.1], ['fl', 'Florida', 28.2, -81.7, 0.5],
  ['ga', 'Georgia', 32.7, -83.4, 1], ['ia', 'Iowa', 42, -93.5, 1], ['id', 'Idaho', 43.5, -114.5, 1],
  ['il', 'Illinois', 40, -89.2, 1], ['in', 'Indiana', 39.9, -86.3, 0.8], ['ks', 'Kansas', 38.5, -98.4, 1],
  ['ky', 'Kentucky', 37.5, -85.3, 0.6], ['la', 'Louisiana', 31.2, -92.3, 0.8], ['ma', 'Massachusetts', 42.3, -72, 0.2],
  ['md', 'Maryland', 39.4, -77, 0.2], ['me', 'Maine', 45.2, -69.2, 0.6], ['mi', 'Michigan', 43.3, -84.6, 0.7],
  ['mn', 'Minnesota', 46, -94.6, 1], ['mo', 'Missouri', 38.4, -92.5, 1], ['ms', 'Mississippi', 32.7, -89.7, 0.8],
  ['mt', 'Montana', 47, -109.6, 1.5], ['nc', 'North Carolina', 35.5, -79.4, 0.5], ['nd', 'North Dakota', 47.4, -100.5, 1],
  ['ne', 'Nebraska', 41.5, -99.8, 1], ['nh', 'New Hampshire', 43.6, -71.5, 0.3], ['nj', 'New Jersey', 40.2, -74.6, 0.2],
  ['nm', 'New Mexico', 34.4, -106.1, 1.5], ['nv', 'Nevada', 39.3, -116.6, 1], ['ny', 'New York', 42.9, -75.6, 0.7],
  ['oh', 'Ohio', 40.3, -82.8, 0.9], ['ok', 'Oklahoma', 35.6, -97.5, 0.9], ['or', 'Oregon', 43.9, -120.6, 1.2],
  ['pa', 'Pennsylvania', 40.9, -77.8, 0.8], ['ri', 'Rhode Island', 41.7, -71.6, 0.1], ['sc', 'South Carolina', 33.9, -80.9, 0.5],
  ['sd', 'South Dakota', 44.4, -100.2, 1], ['tn', 'Tennessee', 35.8, -86.4, 0.5], ['tx', 'Texas', 31.5, -99.3, 1.8],
  ['ut', 'Utah', 39.3, -111.7, 1], ['va', 'Virginia', 37.5, -78.8, 0.5], ['vt', 'Vermont', 44, -72.7, 0.3],
  ['wa', 'Washington', 47.4, -120.4, 0.9], ['wi', 'Wisconsin', 44.6, -89.9, 0.9], ['wv', 'West Virginia', 38.7, -80.7, 0.5],
  ['wy', 'Wyoming', 43, -107.5, 1.2], ['dc', 'District of Columbia', 38.9, -77.02, 0.03],
].map(([code, name, latitude, longitude, spread]) => ({ code, name, latitude, longitude, spread }));

/** Every town's name is one of these before one of those: 1,600 of them. */
export const BEGINNINGS = [
  'Alder', 'Amber', 'Ash', 'Birch', 'Black', 'Bramble', 'Bright', 'Cedar', 'Clay', 'Cold', 'Copper', 'Cross', 'Deer', 'Dun',
  'East', 'Elm', 'Fair', 'Fern', 'Fox', 'Glen', 'Green', 'Hazel', 'Heron', 'High', 'Juniper', 'Kestrel', 'Lark', 'Linden',
  'Maple', 'Marsh', 'Mill', 'North', 'Oak', 'Otter', 'Pine', 'Quarry', 'Raven', 'Silver', 'Stone', 'Thorn',
];
export const ENDINGS = [
  'bank', 'borough', 'bridge', 'brook', 'burn', 'bury', 'by', 'cliff', 'combe', 'cot', 'cross', 'dale', 'den', 'down', 'fall',
  'field', 'ford', 'gate', 'grove', 'ham', 'haven', 'hill', 'hollow', 'hurst', 'lake', 'lea', 'market', 'mere', 'moor', 'port',
  'ridge', 'shaw', 'shore', 'stead', 'stow', 'ton', 'vale', 'view', 'ville', 'wick',
];

/** Codes of Plainsight's records, and how the name of such an agency ends. */
export const KINDS = [
  { code: 'police', ending: 'Police Department' },
  { code: 'sheriff', ending: 'Sheriff’s Office' },
  { code: 'campus', ending: 'University Police' },
  { code: 'transit', ending: 'Transit Police' },
  { code: 'school', ending: 'School District Police' },
  { code: 'marshal', ending: 'Marshal’s Office' },
];

/** In the order in which they can follow each other. */
export const STATUSES = ['considering', 'approved', 'signed', 'active', 'paused', 'ended'];

export const VENDORS = [{ vendor: 'lanternlight', program: 'doorstep' }, { vendor: 'roadwatch', program: 'plates' }];

export const EVENTS = [
  'The council heard a talk about the cameras and asked for the costs.',
  'The chief signed the agreement for one year, after which it renews itself.',
  'The department announced the partnership in a post and a press release.',
  'The agency stands on the list that the vendor gave to a newspaper.',
  'The board voted five to two after residents had spoken against it.',
];

export const CLAIMS = [
  { kind: 'free-cameras', text: 'The vendor gave the agency free cameras to hand out at a fair.' },
  { kind: 'portal-access', text: 'Officers can ask the owners of cameras in an area for footage through the portal.' },
  { kind: 'promotion-duty', text: 'The agreement asks the agency to encourage residents to install the app.' },
  { kind: 'confidentiality', text: 'The agreement asks the agency to keep its terms secret & to tell the vendor of requests for it.' },
  { kind: 'scripted-press', text: 'The vendor approved the words with which the agency announced the partnership.' },
  { kind: 'footage-requests', text: 'The agency asked residents for footage through the app.' },
];

/** With what HTML has to escape. */
export const QUOTES = [
  'Each qualifying download will count as $10 towards these free cameras.',
  'The department shall not disclose the terms of this program to third parties.',
  'All public statements <press and social> are subject to review by the company.',
  'Footage may be kept for as long as the agency deems it necessary.',
];

export const ANSWERS = [
  { stance: 'disputed', text: 'The chief says that no officer was told to promote anything.' },
  { stance: 'confirmed', text: 'The agency says that this is so and that the council knew.' },
];

export const DOCUMENT_KINDS = ['mou', 'email', 'council-record', 'news'];
export const PUBLISHERS = ['The Valley Ledger', 'Open Files Cooperative', 'The Harbor Courier', 'Clerk of the Council'];
export const ABOUT = 'What the agency and the vendor owe each other: the portal, the credits, and a clause on what may be said.';
