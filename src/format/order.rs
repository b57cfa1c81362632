//! Keys in the order in which their record describes them.
//!
//! Entry: [`sort`]. Keys that the description does not know come last, in their own order; languages keep theirs.

use super::pieces::Piece;
use crate::record::{RecordShape, Shape};

/// Sorts the keys of a record and of everything in it.
pub(super) fn sort(piece: &mut Piece, shape: &RecordShape) {
    let Piece::Map(members, _) = piece else { return };
    let place = |key: &str| shape.fields.iter().position(|field| field.key == key).unwrap_or(usize::MAX);
    members.sort_by_key(|member| place(&member.key));
    for member in members {
        if let Some(field) = shape.fields.iter().find(|field| field.key == member.key) {
            sort_within(&mut member.value, &field.shape);
        }
    }
}

fn sort_within(piece: &mut Piece, shape: &Shape) {
    match (shape, piece) {
        (Shape::Record(record), piece @ Piece::Map(..)) => sort(piece, record),
        (Shape::List(shape, _), Piece::List(items, _)) => {
            items.iter_mut().for_each(|item| sort_within(&mut item.value, shape));
        }
        (Shape::Either(short, long), piece) => {
            sort_within(piece, short);
            sort_within(piece, long);
        }
        (Shape::ByLanguage(shape), Piece::Map(members, _)) => {
            members.iter_mut().for_each(|member| sort_within(&mut member.value, shape));
        }
        _ => {}
    }
}
