//! Agencies: who partnered, with whom, since when, by which sources.

use super::citation::Citation;
use crate::date::Date;
use crate::record::scalars::{Coordinates, Count, Id, Line, Localized, Prose, Url};
use crate::record::{Nonempty, Spanned};
use crate::{choices, record};

record! {
    /// A law-enforcement agency. Its file's path is its id and its address: agencies/us/va/waynesboro-police-department.yaml.
    "agency" Agency {
        /// The agency's own full name.
        name: Spanned<Line> = "Waynesboro Police Department",
        /// What sort of agency it is.
        kind: AgencyKind = "police",
        /// The city, town or village where it sits. It is found in the built-in gazetteer.
        city: Option<Spanned<Line>> = "Waynesboro",
        /// The county, parish or borough, with that word. Needed where a city's name occurs twice in a state, and for county agencies.
        county: Option<Spanned<Line>> = "Augusta County",
        /// The place by hand, [latitude, longitude] in degrees, where the gazetteer does not know it. The agency's seat, never a camera.
        point: Option<Spanned<Coordinates>> = "[38.0685, -78.8895]",
        /// The nine characters by which the FBI names the agency.
        ori: Option<Spanned<Line>> = "VA1290000",
        /// The agency's own page.
        website: Option<Url> = "https://www.waynesboro.va.us/140/Police-Department",
        /// Other names under which sources know it.
        aliases: Vec<Line>,
        /// Ids that it had before; their addresses lead here.
        formerly: Vec<Spanned<Id>>,
        /// What shows the agency's name, kind, place and ORI, where no partnership's source does.
        sources: Vec<Citation>,
        /// Its partnerships with vendors, each with its history.
        partnerships: Nonempty<Partnership>,
        /// Whether it is a draft: the preview shows it, what is published leaves it out.
        draft: Option<bool> = "true",
    }
}

record! {
    /// One agency and one program of one vendor.
    "partnership" Partnership {
        /// The id of the vendor.
        vendor: Spanned<Id> = "ring",
        /// The id of the vendor's program.
        program: Option<Spanned<Id>> = "neighbors",
        /// What happened, each step with its date and sources. The current status is computed from it. Without it, the status is not documented.
        history: Vec<StatusEvent>,
        /// What the sources say about the partnership.
        claims: Vec<Claim>,
    }
}

record! {
    /// A step in the history of a partnership.
    "status event" StatusEvent {
        /// What the partnership became.
        status: Spanned<Status> = "active",
        /// When, as precisely as the source says.
        date: Option<Spanned<Date>> = "2019-04-08",
        /// The source's own words for the status.
        wording: Option<Line> = "Active Date",
        /// What happened, in our own words.
        text: Option<Localized<Prose>>,
        /// The documents that show it.
        sources: Nonempty<Citation>,
    }
}

record! {
    /// Something that a source says about a partnership.
    "claim" Claim {
        /// What it is about.
        kind: ClaimKind = "free-cameras",
        /// The claim in our own words, as one or two plain sentences.
        text: Localized<Prose> = "Ring gave the department 15 free doorbell cameras.",
        /// The number in it: cameras, United States dollars, requests, as its kind says.
        amount: Option<Count> = "15",
        /// When it happened.
        date: Option<Date> = "2019",
        /// The documents that show it.
        sources: Nonempty<Citation>,
        /// What the agency says about it.
        response: Option<Response>,
    }
}

record! {
    /// The agency's answer to a claim.
    "response" Response {
        /// How it answered.
        stance: Stance = "disputed",
        /// The answer in our own words.
        text: Option<Localized<Prose>>,
        /// When.
        date: Option<Date> = "2019-08-01",
        /// The documents that show it.
        sources: Nonempty<Citation>,
    }
}

choices! {
    /// What sort of agency it is.
    "agency kind" AgencyKind {
        /// A municipal or township police department.
        Police = "police",
        /// A sheriff's office or department.
        Sheriff = "sheriff",
        /// A constable's office.
        Constable = "constable",
        /// A marshal's office.
        Marshal = "marshal",
        /// A public prosecutor.
        DistrictAttorney = "district-attorney",
        /// A state police, patrol or investigation agency.
        State = "state",
        /// A county police department that is not a sheriff.
        CountyPolice = "county-police",
        /// A tribal police department.
        Tribal = "tribal",
        /// The police of a university or college.
        Campus = "campus",
        /// The police of a school district.
        School = "school",
        /// The police of a railway, bus system, airport or port.
        Transit = "transit",
        /// A federal agency.
        Federal = "federal",
        /// A fire department.
        Fire = "fire",
        /// Another public agency.
        Other = "other",
    }
}

choices! {
    /// Where a partnership stands.
    "status" Status {
        /// The agency or its council is considering it.
        Considering = "considering",
        /// A council or board has approved it.
        Approved = "approved",
        /// An agreement is signed.
        Signed = "signed",
        /// It is in use.
        Active = "active",
        /// It is suspended for a time.
        Paused = "paused",
        /// The agreement ran out and was not renewed.
        NotRenewed = "not-renewed",
        /// The agency ended it.
        Ended = "ended",
        /// The agency or its council turned it down.
        Rejected = "rejected",
        /// The vendor ended it.
        Withdrawn = "withdrawn",
        /// It is gone from the vendor's own list, which is not the same as ended.
        Delisted = "delisted",
        /// It is in use again.
        Reinstated = "reinstated",
    }
}

choices! {
    /// What a claim is about.
    "claim kind" ClaimKind {
        /// Cameras given to the agency or to residents for nothing; the amount is cameras.
        FreeCameras = "free-cameras",
        /// Credit for each resident who installs an app; the amount is dollars a download.
        DownloadCredit = "download-credit",
        /// Public or company money that makes cameras cheaper; the amount is dollars.
        Subsidy = "subsidy",
        /// A lower price for officers; the amount is per cent.
        OfficerDiscount = "officer-discount",
        /// What the agency can see or ask for in the vendor's portal.
        PortalAccess = "portal-access",
        /// A duty to advertise the product.
        PromotionDuty = "promotion-duty",
        /// Named posts that the agency must fill for the vendor.
        NamedRoles = "named-roles",
        /// A duty to keep the terms secret.
        Confidentiality = "confidentiality",
        /// The vendor writes or approves what the agency says in public.
        ScriptedPress = "scripted-press",
        /// Maps of package theft or crime that the vendor made for the agency.
        HeatMap = "heat-map",
        /// A joint operation to catch thieves on camera.
        StingOperation = "sting-operation",
        /// Requests for residents' footage; the amount is requests.
        FootageRequests = "footage-requests",
        /// What the agency or vendor said.
        Statement = "statement",
        /// Anything else.
        Other = "other",
    }
}

choices! {
    /// How an agency answered a claim.
    "stance" Stance {
        /// It says that the claim is true.
        Confirmed = "confirmed",
        /// It says that the claim is false.
        Denied = "denied",
        /// It says that the claim is partly wrong or leaves something out.
        Disputed = "disputed",
        /// It refused to comment.
        Declined = "declined",
        /// It did not answer.
        NoReply = "no-reply",
    }
}
