#!/usr/bin/env bash
# Derives the two files of themes/fight/fonts from Anton (SIL Open Font License 1.1; no reserved font name):
#   anton-caps.woff2  capitals, digits, the signs of a headline, what Spanish adds: 3.3 KB, on every page from 960 px up
#   anton-more.woff2  the other accented capitals of Latin-1 and rare signs: 2.3 KB, only where a heading has one
# The same sets stand in the unicode-range of themes/fight/styles/plainsight.css. Needs npm and python3; fetches both tools
# into a folder of its own. The same versions give the same bytes.
set -euo pipefail
cd "$(dirname "$0")"
OUT="${1:-../../themes/fight/fonts}"
WORK="$(mktemp -d)"
trap 'rm -rf "$WORK"' EXIT
npm --prefix "$WORK" install --silent --no-save --ignore-scripts @fontsource/anton@5.3.0 >/dev/null
python3 -m venv "$WORK/venv"
"$WORK/venv/bin/pip" install --quiet --disable-pip-version-check fonttools==4.68.0 brotli==1.2.1

# subset FILE CHARACTERS
subset() {
  "$WORK/venv/bin/pyftsubset" "$WORK/node_modules/@fontsource/anton/files/anton-latin-400-normal.woff2" \
    --unicodes="$2" --layout-features="kern" --no-hinting --no-notdef-outline \
    --name-IDs="0" --drop-tables+=GDEF,GSUB,gasp --flavor=woff2 --output-file="$OUT/$1"
}

subset anton-caps.woff2 "U+20-22,U+26-3B,U+3F,U+41-5A,U+A1,U+BF,U+C1,U+C9,U+CD,U+D1,U+D3,U+DA,U+DC,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D"
subset anton-more.woff2 "U+23-25,U+3C-3E,U+40,U+5B,U+5D,U+A7,U+B7,U+C0,U+C2-C8,U+CA-CC,U+CE-D0,U+D2,U+D4-D9,U+DB,U+DD,U+DE,U+2026"
