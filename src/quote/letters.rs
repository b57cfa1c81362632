//! Single letters: which stand for themselves in the normal form, which stand for a plainer one, which for nothing.

/// Whether a byte is a letter that stands for itself: ASCII, all that can be seen but the hyphen and the grave accent.
#[inline]
pub(super) fn is_plain(byte: u8) -> bool {
    PLAIN.get(usize::from(byte)).copied().unwrap_or(false)
}

static PLAIN: [bool; 256] = plain_letters();

#[expect(clippy::indexing_slicing, reason = "evaluated when this is compiled")]
const fn plain_letters() -> [bool; 256] {
    let mut plain = [false; 256];
    let mut byte = 0x21;
    while byte < 0x7f {
        plain[byte] = byte != b'-' as usize && byte != b'`' as usize;
        byte += 1;
    }
    plain
}

/// Quotation marks and dashes as the plain ones; a dash that cannot divide a word is the en dash. Before NFKC, which would
/// take some of them apart.
pub(super) fn plain_mark(letter: char) -> char {
    match letter {
        '\u{2018}'..='\u{201b}'
        | '\u{2032}'
        | '\u{2035}'
        | '\u{2039}'
        | '\u{203a}'
        | '\u{b4}'
        | '`'
        | '\u{ff07}'
        | '\u{2bc}' => '\'',
        '\u{201c}'..='\u{201f}'
        | '\u{2033}'
        | '\u{2036}'
        | '\u{ab}'
        | '\u{bb}'
        | '\u{301d}'..='\u{301f}'
        | '\u{ff02}' => '"',
        '\u{2011}' | '\u{fe63}' | '\u{ff0d}' => '\u{2010}',
        '\u{2012}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{2e3a}' | '\u{2e3b}' => '\u{2013}',
        other => other,
    }
}

/// What leaves no trace on paper.
pub(super) fn is_nothing(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}
