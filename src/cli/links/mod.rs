//! `plainsight links`: what became of the addresses that the records cite. The only command here that asks the network.
//!
//! Steps: check the records; gather the addresses (`plainsight::links`); ask for them politely ([`walk`], [`fetch`]), and
//! never a machine on a private network ([`guard`]); tell what was found. It changes nothing and blocks nothing: a dead
//! source is a task, not a fault of the records.

mod fetch;
mod guard;
mod walk;

use std::net::SocketAddr;
use std::time::Duration;

use clap::{Args, ValueEnum};
use plainsight::compile::examine;
use plainsight::links::told::{self, Finding};
use plainsight::links::verdict::Verdict;
use plainsight::links::{archive, asked};
use plainsight::model::Atlas;
use plainsight::record::scalars::Url;

use super::Outcome;
use super::site::SiteArgument;
use super::tell::{self, Format};
use fetch::Web;
use guard::Guard;

/// The form in which findings are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// For people: what needs one, and lines to paste
    Human,
    /// One JSON object a line for each address
    Json,
    /// For an issue: a list to tick off
    Markdown,
}

/// What was typed.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Only these documents, by their ids
    #[arg(value_name = "DOCUMENT")]
    documents: Vec<String>,
    #[command(flatten)]
    site: SiteArgument,
    /// How to tell what was found
    #[arg(long, value_enum, default_value = "human")]
    format: Form,
    /// End with 1 when a source is dead, gone in silence or another than it was
    #[arg(long)]
    strict: bool,
    /// Do not look for archived copies
    #[arg(long)]
    no_archive: bool,
    /// Where to look for archived copies: availability JSON or a TimeMap, with {url}, {address} and {date} filled in
    #[arg(long, value_name = "ADDRESS", default_value = archive::WAYBACK, value_parser = form)]
    archive: String,
    /// Seconds between two requests to one host
    #[arg(long, value_name = "SECONDS", default_value_t = 1.0, value_parser = seconds)]
    delay: f64,
    /// Seconds after which an address is given up
    #[arg(long, value_name = "SECONDS", default_value_t = 20.0, value_parser = seconds)]
    timeout: f64,
    /// How many hosts are asked at once
    #[arg(long, value_name = "N", default_value_t = 4)]
    jobs: u8,
    /// Look a name up here, and nowhere else: for tests
    #[arg(long, value_name = "HOST=ADDR:PORT", hide = true, value_parser = known)]
    resolve: Vec<(String, Option<SocketAddr>)>,
}

/// Asks for every cited address and tells what became of it.
pub fn run(arguments: &Arguments) -> Outcome {
    let (sources, mut report) = arguments.site.load();
    let Some(atlas) = examine(&sources, &mut report) else {
        tell::report(&mut report, &sources, Format::Human);
        return Outcome::Faults;
    };
    if let Some(unknown) = arguments.documents.iter().find(|id| !atlas.documents.iter().any(|one| one.id == **id)) {
        tell::failure(&format!("there is no document `{unknown}`"), "its id is the name of its file, without .yaml");
        return Outcome::Misused;
    }
    let asked = asked(&atlas, &arguments.documents);
    tell::progress(&format!(
        "asking for {} addresses; {} seconds between two of one host",
        asked.len(),
        arguments.delay
    ));
    let web = Web::new(guard(arguments), &who(&atlas), span(arguments.delay), span(arguments.timeout));
    let archive = Some(arguments.archive.as_str()).filter(|_| !arguments.no_archive);
    let mut findings = walk::walk(asked, &web, usize::from(arguments.jobs), archive);
    if is_offline(&findings) {
        tell::failure(
            "nobody answers: no host could be found or reached",
            "is there a network? behind a proxy this command cannot work",
        );
        return Outcome::Failed;
    }
    told::sort(&mut findings);
    tell_all(&findings, arguments.format);
    let lost = findings.iter().any(|finding| finding.verdict.is_lost());
    if arguments.strict && lost { Outcome::Faults } else { Outcome::Done }
}

fn tell_all(findings: &[Finding], form: Form) {
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date().to_string();
    let told = match form {
        Form::Human => told::human::render(findings, &today),
        Form::Json => told::json::render(findings, &today),
        Form::Markdown => told::markdown::render(findings, &today),
    };
    tell::result(told.trim_end());
}

/// Whoever finds us in a log knows what we are and whom to write to.
fn who(atlas: &Atlas) -> String {
    let site = &atlas.site;
    let whom = site.base_url.as_ref().or(site.repository.as_ref());
    let whom = whom.map(|address| format!(" (+{address})")).unwrap_or_default();
    format!("plainsight-links/{}{whom}", env!("CARGO_PKG_VERSION"))
}

fn guard(arguments: &Arguments) -> Guard {
    Guard { known: arguments.resolve.iter().cloned().collect() }
}

/// Where nobody answers at all, the fault is more likely ours than everybody's, also where only one was asked: without a network
/// no host is found. Where an archive answered there is one.
fn is_offline(findings: &[Finding]) -> bool {
    let nobody = |finding: &Finding| match &finding.verdict {
        Verdict::Dead(why) => why.contains("no such host"),
        Verdict::Failing(why) => why == "no connection",
        _ => false,
    };
    !findings.is_empty() && findings.iter().all(|finding| finding.copy.is_none() && nobody(finding))
}

fn span(seconds: f64) -> Duration {
    Duration::try_from_secs_f64(seconds).unwrap_or_default()
}

fn seconds(text: &str) -> Result<f64, String> {
    let seconds = text.parse::<f64>().ok().filter(|seconds| (0.0..=600.0).contains(seconds));
    seconds.ok_or_else(|| "write seconds between 0 and 600".to_owned())
}

/// The form of a question to an archive: an address in which something stands for the one that is asked about.
fn form(text: &str) -> Result<String, String> {
    if !text.contains("{url}") && !text.contains("{address}") {
        return Err("write where the address that is looked for goes: {url}, or {address}".to_owned());
    }
    let filled = ["{url}", "{address}", "{date}"].iter().fold(text.to_owned(), |text, place| text.replace(place, "1"));
    Url::parse(&filled).map(|_| text.to_owned()).map_err(|why| format!("it cannot be used: {why}"))
}

fn known(text: &str) -> Result<(String, Option<SocketAddr>), String> {
    let (host, address) = text.split_once('=').ok_or("write HOST=ADDR:PORT")?;
    let address = match address {
        "none" => None,
        address => Some(address.parse().map_err(|_| "write HOST=ADDR:PORT")?),
    };
    Ok((host.to_ascii_lowercase(), address))
}
