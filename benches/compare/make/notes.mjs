// Numbered footnotes of one page: one citation has one number, however often the page has it.

import { date } from './terms.mjs';

export class Notes {
  #documents;
  #cited = new Map();

  /** Notes that find documents by their ids. */
  constructor(documents) {
    this.#documents = documents;
  }

  /** A document by its id. */
  document(id) {
    return this.#documents.get(id);
  }

  /** The marks for citations, in their order: the number, and where it is the first the id of this place, to which the note leads back. */
  cite(sources) {
    return sources.map((source) => {
      const key = JSON.stringify([source.document, source.page, source.quote]);
      const known = this.#cited.get(key);
      if (known) return { number: known.number };
      const number = this.#cited.size + 1;
      this.#cited.set(key, { source, number });
      return { number, id: `r${number}` };
    });
  }

  /** Every note, in the order of the numbers. */
  list() {
    return [...this.#cited.values()].map(({ source, number }) => {
      const document = this.document(source.document);
      return {
        number,
        quote: source.quote,
        title: document.title,
        link: `/documents/${document.id}.html`,
        locator: source.page && `p. ${source.page}`,
        publication: document.publisher,
        date: date(document.written),
        original: document.url.endsWith('.pdf') && source.page ? `${document.url}#page=${source.page}` : document.url,
        archived: document.archived[0].url,
        back: `r${number}`,
      };
    });
  }
}
