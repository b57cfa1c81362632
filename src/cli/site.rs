//! Where the site is, and what lies in it.

use camino::Utf8PathBuf;
use clap::Args;
use plainsight::diagnostic::Report;
use plainsight::draft::site::RECORD;
use plainsight::load::load;
use plainsight::source::Sources;

use super::{Outcome, copies, tell};

/// Which site folder a command works on.
#[derive(Debug, Clone, Args)]
pub struct SiteArgument {
    /// The site folder: the one that holds content/ and agencies/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: Utf8PathBuf,
}

impl SiteArgument {
    /// Refuses a folder that is no site, for commands that write: before they ask or write anything.
    pub fn refuse_no_site(&self) -> Result<(), Outcome> {
        let site = &self.site;
        if site.join(RECORD).as_std_path().exists() {
            return Ok(());
        }
        let what = format!("the folder `{site}` has no {RECORD}, so it is not a site: nothing is written");
        let folder = if site == "." { "DIR" } else { site.as_str() };
        tell::failure(&what, &format!("name the folder of a site with --site, or make one: plainsight init {folder}"));
        Err(Outcome::Misused)
    }

    /// Reads the folder and looks into the copies in it; faults are in the report.
    pub fn load_and_inspect(&self) -> (Sources, Report) {
        let (sources, mut report) = self.load();
        copies::inspect(&self.site, &sources, &mut report);
        (sources, report)
    }

    /// Reads the folder; faults are in the report.
    pub fn load(&self) -> (Sources, Report) {
        let mut report = Report::default();
        let sources = load(&self.site, &mut report);
        (sources, report)
    }
}
