#!/usr/bin/env bash
# Derives themes/fight/fonts/anton-caps.woff2 from Anton (SIL Open Font License 1.1; no reserved font name): capitals,
# digits, the signs of a headline, Latin-1's accented capitals. Needs npm and python3; fetches both tools into a folder of
# its own. The same versions give the same bytes.
set -euo pipefail
cd "$(dirname "$0")"
OUT="${1:-../../themes/fight/fonts/anton-caps.woff2}"
WORK="$(mktemp -d)"
trap 'rm -rf "$WORK"' EXIT
npm --prefix "$WORK" install --silent --no-save --ignore-scripts @fontsource/anton@5.3.0 >/dev/null
python3 -m venv "$WORK/venv"
"$WORK/venv/bin/pip" install --quiet --disable-pip-version-check fonttools==4.68.0 brotli==1.2.1
"$WORK/venv/bin/pyftsubset" "$WORK/node_modules/@fontsource/anton/files/anton-latin-400-normal.woff2" \
  --unicodes="U+20-40,U+41-5B,U+5D,U+A1,U+A7,U+B7,U+BF-DE,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2026" \
  --layout-features="kern" --no-hinting --flavor=woff2 --output-file="$OUT"
