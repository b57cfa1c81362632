//! The site: title, addresses, demand, licence.

use crate::record::Spanned;
use crate::record::scalars::{Id, Line, Localized, Prose, Url};
use crate::{choices, record};

record! {
    /// What the site as a whole is.
    "site" Site {
        /// Its title.
        title: Localized<Line> = "Ring and the police",
        /// One sentence for search engines and previews.
        summary: Localized<Line>,
        /// The address under which it is published, with its path. Only canonical links, feeds, the sitemap and 404.html use it.
        base_url: Option<Spanned<Url>> = "https://map.example.org/",
        /// The repository of the records, for "edit this record".
        repository: Option<Url>,
        /// The languages of its pages, as in BCP 47: English where none is named. The first is that of its texts; the others have their own copy of every page, in a folder of their name.
        languages: Vec<Spanned<Line>>,
        /// The theme's folder in themes/; `fight` is built in.
        theme: Option<Spanned<Line>> = "fight",
        /// How addresses look: `files` (…/agency.html, works from file://) or `folders` (…/agency/).
        addresses: Option<Addresses> = "files",
        /// The demand on the home page.
        demand: Demand,
        /// The id of the count that the home page holds against the number of agencies documented here.
        told: Option<Spanned<Id>> = "told-police-200",
        /// How to reach those who publish it.
        contact: Option<Contact>,
        /// A petition that readers sign on these pages, and that the group's own server takes.
        petition: Option<Petition>,
        /// The licence of the records.
        licence: Licence,
        /// Whom the site thanks for its facts, as their licences ask.
        attributions: Vec<Attribution>,
        /// What the rules that protect people let through, each with a reason: an office's number, an agency's own address.
        allow: Vec<Allowance>,
    }
}

record! {
    /// The demand: a sentence, part of which stands in a box.
    "demand" Demand {
        /// The words before the box.
        before: Localized<Line> = "Amazon is building a surveillance network",
        /// The words in the box.
        boxed: Localized<Line> = "with your police.",
        /// The words under it.
        text: Localized<Prose>,
        /// What the large button says. It leads to the list of agencies.
        button: Localized<Line> = "Find your police",
    }
}

record! {
    /// How to reach those who publish the site.
    "contact" Contact {
        /// Who they are.
        name: Line,
        /// Their page.
        url: Option<Url>,
        /// Their address for letters of correction; an office's, never a private person's.
        email: Option<Line>,
    }
}

record! {
    /// A petition. Its form stands on every agency's page and on the pages of actions of the kind `petition`. Nothing is sent before the reader presses the button.
    "petition" Petition {
        /// What the reader signs, in one sentence.
        demand: Localized<Line> = "End the partnership with Ring, and ask the council before the next one.",
        /// Where the form is sent: the group's own server, by https.
        endpoint: Spanned<Url> = "https://act.example.org/sign",
        /// What the group does with the names that it is sent.
        privacy: Url = "https://act.example.org/privacy",
        /// The names that the server gives to the fields.
        fields: Option<PetitionFields>,
        /// Fields that are the same for every reader, such as the number of the campaign.
        fixed: Vec<FixedField>,
    }
}

record! {
    /// The names that a server gives to the fields of the form. What has no name here is not asked for; without this key the form asks for `name`, `email` and `postcode` and sends `agency`.
    "petition fields" PetitionFields {
        /// The reader's name.
        name: Option<Line> = "full_name",
        /// The reader's e-mail address.
        email: Option<Line> = "email",
        /// The reader's postcode, by which councils tell residents.
        postcode: Option<Line> = "zip",
        /// The id of the agency on whose page the form stands.
        agency: Option<Line> = "agency",
    }
}

record! {
    /// A field that is the same for every reader.
    "fixed field" FixedField {
        /// Its name.
        name: Line = "campaign",
        /// Its value.
        value: Line = "2019",
    }
}

record! {
    /// A licence.
    "licence" Licence {
        /// Its name.
        name: Line = "CC BY 4.0",
        /// Its text.
        url: Url = "https://creativecommons.org/licenses/by/4.0/",
    }
}

record! {
    /// Thanks as a licence asks for it.
    "attribution" Attribution {
        /// What to say.
        text: Localized<Line> = "Map shapes: United States Census Bureau",
        /// Where it leads.
        url: Option<Url>,
    }
}

record! {
    /// Something that reaches or identifies a person, and that records may hold all the same.
    "allowance" Allowance {
        /// The rule that would refuse it.
        rule: AllowedRule = "telephone",
        /// What it is, as records write it. Blanks, hyphens and brackets make no difference.
        text: Spanned<Line> = "\"(555) 010-0123\"",
        /// Why it harms nobody.
        reason: Line = "The records office publishes it for requests.",
    }
}

choices! {
    /// The rules that protect people.
    "rule about people" AllowedRule {
        /// The day on which somebody was born.
        BirthDate = "birth-date",
        /// A house number with its street.
        HomeAddress = "home-address",
        /// The plate of a car.
        LicencePlate = "licence-plate",
        /// An e-mail address that is not an office's.
        PersonalEmail = "personal-email",
        /// The name of somebody who holds no office.
        PrivatePerson = "private-person",
        /// A telephone number.
        Telephone = "telephone",
    }
}

choices! {
    /// How addresses look.
    "addresses" Addresses {
        /// A page is a file, and every link says its name.
        Files = "files",
        /// A page is a folder.
        Folders = "folders",
    }
}
