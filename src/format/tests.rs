//! Records out of order, with comments in odd places.

use super::*;
use crate::record::Field;
use crate::record::kinds::Kind;

fn agency(text: &str) -> Result<String, Unkept> {
    let formatted = format(text, &Kind::Agency.shape());
    if let Ok(formatted) = &formatted {
        assert_eq!(format(formatted, &Kind::Agency.shape()).as_ref(), Ok(formatted), "not the same a second time");
    }
    formatted
}

#[test]
fn keys_come_in_order_with_their_comments() {
    let before = "\
# yaml-language-server: $schema=../../../schemas/agency.json

# An independent city.
kind: police # the town's own
# Where it sits.
city:   Waynesboro
partnerships:
- program: neighbors

  # The only one.
  vendor: ring   # of Amazon
  claims:
  - sources:
      - b
      # - c is gone
    text: >-
        Two
          words

        and more.
    kind: other
  # The end of the partnership.
# The end of the file.
name: 'Waynesboro
   Police Department'
";
    let after = "\
# yaml-language-server: $schema=../../../schemas/agency.json

# An independent city.
# The end of the file.
name: 'Waynesboro
  Police Department'
kind: police # the town's own
# Where it sits.
city: Waynesboro
partnerships:

  # The only one.
  - vendor: ring # of Amazon
    program: neighbors
    claims:
      - kind: other
        text: >-
          Two
            words

          and more.
        sources:
          - b
          # - c is gone
    # The end of the partnership.
";
    assert_eq!(agency(before).as_deref(), Ok(after));
}

#[test]
fn what_is_in_style_stays() {
    for text in [
        "name: A\nkind: police\n",
        "name: A\nsources: [a, {document: b, page: 1}]\n",
        "name: \"A # b\"\nsources:\n  - a\n  - document: b\n    page: 1\n",
        "name: A\npartnerships:\n  - vendor: ring\n    history:\n      - status: active\n        text: |\n          One\n\n          Two\n",
    ] {
        assert_eq!(agency(text).as_deref(), Ok(text));
    }
}

#[test]
fn what_cannot_be_kept_is_left() {
    assert_eq!(agency("name: [A"), Err(Unkept::Faults));
    assert_eq!(agency("name: A\nname: B\n"), Err(Unkept::Faults));
    for text in [
        "name: |2\n   A\n",
        "name: |+\n  A\n\n",
        "name:\n  # which?\n  A\n",
        "? name\n: A\n",
        "%YAML 1.2\n---\nname: A\n",
    ] {
        assert!(
            matches!(agency(text), Err(Unkept::Form(_) | Unkept::Faults | Unkept::Meaning)),
            "{text}: {:?}",
            agency(text)
        );
    }
}

#[test]
fn line_ends_and_marks_of_other_programs_go() {
    assert_eq!(agency("---\r\nkind: police\r\nname: A\r\n").as_deref(), Ok("name: A\nkind: police\n"));
    assert_eq!(agency("name: A   \n\n\n\nkind: police").as_deref(), Ok("name: A\n\nkind: police\n"));
}

#[test]
fn of_a_page_the_front_matter_alone() {
    let page = "---\nmenu:  1\ntitle: A\n---\nText  with   blanks.  \r\n\n---\n";
    let formatted = format_front_matter(page, &Kind::Page.shape());
    assert_eq!(formatted.as_deref(), Ok("---\ntitle: A\nmenu: 1\n---\nText  with   blanks.  \r\n\n---\n"));
    assert_eq!(format_front_matter("no front matter", &Kind::Page.shape()), Err(Unkept::Faults));
}

#[test]
fn a_point_stays_a_point() {
    let shape = crate::record::kinds::agency::Agency::shape();
    assert!(matches!(shape, crate::record::Shape::Record(_)));
    assert_eq!(agency("point: [ 38.0, -78.8 ]\nname: A\n").as_deref(), Ok("name: A\npoint: [ 38.0, -78.8 ]\n"));
}
