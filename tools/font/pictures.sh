#!/usr/bin/env bash
# Derives the fonts of the pictures to share, src/render/pictures/fonts/*.ttf, from Anton (capitals) and Barlow Condensed
# SemiBold (both SIL Open Font License 1.1; no reserved font names): every Latin letter of Europe and Vietnam, digits,
# the signs of a sentence, kerning. Needs npm and python3; fetches both tools into a folder of its own. The same versions
# give the same bytes. After a change raise DRAWING in src/render/pictures/mod.rs.
set -euo pipefail
cd "$(dirname "$0")"
OUT="${1:-../../src/render/pictures/fonts}"
WORK="$(mktemp -d)"
trap 'rm -rf "$WORK"' EXIT
npm --prefix "$WORK" install --silent --no-save --ignore-scripts \
  @expo-google-fonts/anton@0.4.2 @expo-google-fonts/barlow-condensed@0.4.1 >/dev/null
python3 -m venv "$WORK/venv"
"$WORK/venv/bin/pip" install --quiet --disable-pip-version-check fonttools==4.68.0
# The characters; `caps` leaves out the small letters.
letters() {
  python3 - "$1" <<'PYTHON'
import sys
ranges = [(0x20, 0x7E), (0xA1, 0xAC), (0xAE, 0x17F), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x218, 0x21B), (0x1E9E, 0x1E9E),
          (0x1EA0, 0x1EF9), (0x2010, 0x2011), (0x2013, 0x2014), (0x2018, 0x201A), (0x201C, 0x201E), (0x2022, 0x2022),
          (0x2026, 0x2026), (0x20AC, 0x20AC)]
points = [point for first, last in ranges for point in range(first, last + 1)]
small = lambda point: chr(point).upper() != chr(point)
print(",".join(f"U+{point:04X}" for point in points if sys.argv[1] == "all" or not small(point)))
PYTHON
}
subset() {
  SOURCE_DATE_EPOCH=0 "$WORK/venv/bin/pyftsubset" "$WORK/node_modules/@expo-google-fonts/$1" --unicodes="$(letters "$2")" \
    --layout-features="kern" --no-hinting --output-file="$OUT/$3"
}
subset anton/400Regular/Anton_400Regular.ttf caps anton-caps.ttf
subset barlow-condensed/600SemiBold/BarlowCondensed_600SemiBold.ttf all barlow-condensed.ttf
{
  cat "$WORK/node_modules/@expo-google-fonts/anton/LICENSE_FONT"
  printf '\n----\n\n'
  cat "$WORK/node_modules/@expo-google-fonts/barlow-condensed/LICENSE_FONT"
} >"$OUT/OFL.txt"
