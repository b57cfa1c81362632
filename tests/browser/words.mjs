// The words of the scripts, as the build has written them.

import { text } from './site.mjs';

/** Key to a text, or to the forms of its plural. */
export const words = () => JSON.parse(text('assets/find/words.en.json'));
