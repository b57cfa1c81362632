//! The file of a picture: PNG with the palette, and whether a file that was found is a whole one.

use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};

use super::canvas::Canvas;
use super::ink::palette;

/// The file of a finished picture.
pub fn encode(canvas: &Canvas) -> Vec<u8> {
    let mut file = Vec::new();
    // Nothing is asked of a disk here, and sizes fit: it cannot fail.
    let _cannot_fail = write(canvas, &mut file);
    file
}

fn write(canvas: &Canvas, file: &mut Vec<u8>) -> Result<(), Box<dyn std::error::Error>> {
    let mut encoder = Encoder::new(file, u32::try_from(canvas.width)?, u32::try_from(canvas.height)?);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Four);
    encoder.set_palette(palette().concat());
    // Flat areas and edges of few colours: filters help nothing, and a low level finds nearly all there is.
    encoder.set_filter(Filter::NoFilter);
    encoder.set_deflate_compression(DeflateCompression::Level(LEVEL));
    let rows = canvas.pixels.chunks(canvas.width.max(1));
    let packed: Vec<u8> = rows.flat_map(|row| row.chunks(2).map(pair)).collect();
    encoder.write_header()?.write_image_data(&packed)?;
    Ok(())
}

/// Two pixels in one byte, the first in its upper half; a row of odd width ends with half a byte.
fn pair(pixels: &[u8]) -> u8 {
    match pixels {
        [one, other] => one << 4 | other,
        [one] => one << 4,
        _ => 0,
    }
}

const LEVEL: u8 = 4;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

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
