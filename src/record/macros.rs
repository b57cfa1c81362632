//! The two macros in which records are described.
//!
//! `record!` takes the name of a record and its fields, each with its words as a doc comment, its type, and perhaps an
//! example; a field whose type is `Option` or `Vec` may be absent. `choices!` takes the words of a field that knows only
//! a few. Both yield the Rust type and its [`Field`](super::Field).

/// Describes a record: struct, decoder and shape in one.
#[macro_export]
macro_rules! record {
    (
        $(#[doc = $about:literal])+
        $name:literal $record:ident {
            $( $(#[doc = $summary:literal])+ $field:ident: $type:ty $(= $example:literal)?, )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, PartialEq)]
        pub struct $record {
            $( $(#[doc = $summary])+ pub $field: $type, )+
        }

        impl $crate::record::Field for $record {
            fn shape() -> $crate::record::Shape {
                $crate::record::Shape::Record($crate::record::RecordShape {
                    name: $name,
                    summary: concat!($($about, "\n"),+),
                    fields: vec![$(
                        $crate::record::FieldShape {
                            key: stringify!($field),
                            summary: concat!($($summary, "\n"),+),
                            example: $crate::record::macros::first(&[$($example)?]),
                            required: <$type as $crate::record::Field>::absent().is_none(),
                            shape: <$type as $crate::record::Field>::shape(),
                        },
                    )+],
                })
            }

            fn decode(
                node: &$crate::record::yaml::Node,
                decoder: &mut $crate::record::Decoder<'_>,
            ) -> Option<Self> {
                let entries = decoder.keys(node, $name, &[$(stringify!($field)),+])?;
                $(
                    let $field = decoder.field::<$type>(&$crate::record::FieldKey {
                        entries,
                        record: $name,
                        place: $crate::record::head(node),
                        name: stringify!($field),
                        summary: concat!($($summary, "\n"),+),
                        example: $crate::record::macros::first(&[$($example)?]),
                    });
                )+
                Some(Self { $($field: $field?),+ })
            }
        }
    };
}

/// Describes a field that takes one of a few words.
#[macro_export]
macro_rules! choices {
    (
        $(#[doc = $about:literal])+
        $name:literal $choice:ident {
            $( $(#[doc = $summary:literal])+ $variant:ident = $word:literal, )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $choice {
            $( $(#[doc = $summary])+ $variant, )+
        }

        impl $choice {
            /// Every choice, in the order in which it is described.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word in the record.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// What it means, in a sentence.
            pub fn summary(self) -> &'static str {
                match self { $(Self::$variant => concat!($($summary, "\n"),+).trim_ascii()),+ }
            }
        }

        impl $crate::record::Field for $choice {
            fn shape() -> $crate::record::Shape {
                $crate::record::Shape::Choice($name, &[$(
                    $crate::record::ChoiceShape { word: $word, summary: concat!($($summary, "\n"),+) },
                )+])
            }

            fn decode(
                node: &$crate::record::yaml::Node,
                decoder: &mut $crate::record::Decoder<'_>,
            ) -> Option<Self> {
                let text = decoder.text(node)?;
                let known = Self::ALL.iter().copied().find(|choice| choice.word() == text);
                known.or_else(|| {
                    let unknown = $crate::record::faults::unknown_choice::unknown;
                    decoder.fault(unknown(node.span, text, &[$($word),+]))
                })
            }
        }
    };
}

/// The example of a field, if it has one. (A macro cannot name what may not be there.)
pub const fn first(examples: &[&'static str]) -> Option<&'static str> {
    match examples {
        [example, ..] => Some(example),
        [] => None,
    }
}
