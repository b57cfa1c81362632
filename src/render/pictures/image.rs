//! The file of a picture: PNG with the palette, and whether a file that was found is a whole one.
//!
//! Entries: [`encode`], [`is_whole`]. A file is a signature and chunks (PNG specification, third edition, 5): header,
//! palette, one of pixels, end; two pixels are one byte, rows are not filtered.

use miniz_oxide::deflate::compress_to_vec_zlib;

use super::canvas::Canvas;
use super::ink::palette;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Bits a pixel, palette, and the only compression, filters and order that there are for us.
const FORM: [u8; 5] = [4, 3, 0, 0, 0];

/// How hard the pixels are deflated, of 9. Beyond, a picture takes twice the time and saves a twentieth.
const LEVEL: u8 = 4;

/// Before each row: it is not filtered. Flat areas and edges of few colours gain nothing by it.
const NO_FILTER: u8 = 0;

/// The file of a finished picture.
pub fn encode(canvas: &Canvas) -> Vec<u8> {
    let size = |length: usize| u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes();
    let header = [size(canvas.width).as_slice(), &size(canvas.height), &FORM].concat();
    let length = 1 + canvas.width.div_ceil(2);
    let mut rows = vec![NO_FILTER; length * canvas.height];
    for (row, pixels) in rows.chunks_exact_mut(length).zip(canvas.pixels.chunks(canvas.width.max(1))) {
        let (eights, rest) = pixels.as_chunks::<8>();
        let (fours, end) = row.get_mut(1..).unwrap_or_default().as_chunks_mut::<4>();
        fours.iter_mut().zip(eights).for_each(|(four, pixels)| *four = eight(*pixels));
        let last = fours.get_mut(eights.len()..).unwrap_or_default().as_flattened_mut();
        last.iter_mut().chain(end).zip(rest.chunks(2)).for_each(|(byte, pixels)| *byte = pair(pixels));
    }
    let mut file = SIGNATURE.to_vec();
    put(&mut file, b"IHDR", &header);
    put(&mut file, b"PLTE", &palette().concat());
    put(&mut file, b"IDAT", &compress_to_vec_zlib(&rows, LEVEL));
    put(&mut file, b"IEND", &[]);
    file
}

/// Puts a chunk at the end of a file: the length of what it holds, its kind, that, and a check sum of both.
fn put(file: &mut Vec<u8>, kind: &[u8; 4], held: &[u8]) {
    let covered = [kind.as_slice(), held].concat();
    file.extend(u32::try_from(held.len()).unwrap_or(u32::MAX).to_be_bytes());
    file.extend(&covered);
    file.extend(crc32fast::hash(&covered).to_be_bytes());
}

/// Two pixels in one byte, the first in its upper half; a row of odd width ends with half a byte.
fn pair(pixels: &[u8]) -> u8 {
    match pixels {
        [one, other] => one << 4 | other,
        [one] => one << 4,
        _ => 0,
    }
}

/// Eight pixels in four bytes at once: half a million pixels a picture go through here.
fn eight(pixels: [u8; 8]) -> [u8; 4] {
    let spread = u64::from_be_bytes(pixels);
    let pairs = (spread >> 4 | spread) & 0x00ff_00ff_00ff_00ff;
    let [_, one, _, two, _, three, _, four] = pairs.to_be_bytes();
    [one, two, three, four]
}

/// Whether a file is a PNG with every part in place: a build that was cut off or a bad disk leaves others.
pub fn is_whole(file: &[u8]) -> bool {
    let Some(mut rest) = file.strip_prefix(SIGNATURE) else { return false };
    loop {
        match chunk(rest) {
            Some((b"IEND", after)) => return after.is_empty(),
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
}

/// The kind of the first chunk and what follows it; `None` unless it is whole.
fn chunk(file: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = file.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (covered, rest) = rest.split_at_checked(length.checked_add(4)?)?;
    let (sum, after) = rest.split_first_chunk::<4>()?;
    (crc32fast::hash(covered) == u32::from_be_bytes(*sum)).then_some((covered.get(..4)?, after))
}

#[cfg(test)]
mod tests {
    use super::super::ink::Ink;
    use super::*;

    #[test]
    fn a_file_is_whole_and_no_part_of_it_is() {
        let file = encode(&Canvas::new(8, 8, Ink::Red));
        assert!(is_whole(&file));
        assert!((0..file.len()).all(|end| !is_whole(&file[..end])));
        assert!(!is_whole(&[file.as_slice(), b"x"].concat()));
    }

    #[test]
    fn a_changed_byte_is_found() {
        let file = encode(&Canvas::new(8, 8, Ink::Red));
        for position in 0..file.len() {
            let mut changed = file.clone();
            changed[position] ^= 0x10;
            assert!(!is_whole(&changed), "at {position}");
        }
    }

    #[test]
    fn eight_pixels_are_four_pairs() {
        let pixels = [15, 0, 1, 14, 7, 8, 3, 12];
        assert_eq!(eight(pixels).to_vec(), pixels.chunks(2).map(pair).collect::<Vec<u8>>());
    }

    #[test]
    fn a_decoder_reads_what_was_drawn() {
        let file = encode(&Canvas::new(3, 2, Ink::Red));
        let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a picture");
        let mut pixels = vec![0; 18];
        reader.next_frame(&mut pixels).expect("its pixels");
        assert_eq!(pixels, [0xff, 0x34, 0x1e].repeat(6));
    }
}
