// The rules of markup: html-validate's recommended set, and why a rule of it is off.

export const rules = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // The minifier writes `<!doctype html>`, which the standard allows in any case.
    'doctype-style': 'off',
    // A void element's form is taste: `<br>` and `<br/>` are the same, and SVG inside HTML closes itself.
    'void-style': 'off',
    // White space at a line's end costs nothing after compression and is the templates' affair.
    'no-trailing-whitespace': 'off',
    // The end tag of `li`, `p`, `dt`, `dd` and `tr` may be left out; on a list of thousands that is kilobytes.
    'no-implicit-close': 'off',
    // Titles carry the name of the agency and the site: search engines cut them, readers need them whole.
    'long-title': 'off',
    // `role="list"` on a list with `list-style: none` is what makes Safari's screen reader still call it a list.
    'no-redundant-role': 'off',
    // A `select` cannot offer what is typed half and with errors: the find box is ARIA's combobox with its listbox.
    'prefer-native-element': ['error', { exclude: ['list', 'listbox'] }],
    // The minifier leaves quotes out where the standard allows it.
    'attr-quotes': 'off',
    // Classes that repeat nothing but a pattern of their own are checked by eye, not here.
    'class-pattern': 'off',
    // Ids of records (`us-va`, `n1`) are addresses; their form is that of the records.
    'id-pattern': 'off',
    'valid-id': ['error', { relaxed: true }],
    // Telephone numbers and dates may break across lines on a small screen.
    'tel-non-breaking': 'off',
  },
};
