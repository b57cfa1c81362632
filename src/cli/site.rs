//! Where the site is, and what lies in it.

use camino::Utf8PathBuf;
use clap::Args;
use plainsight::diagnostic::Report;
use plainsight::load::load;
use plainsight::source::Sources;

use super::copies;

/// Which site folder a command works on.
#[derive(Debug, Clone, Args)]
pub struct SiteArgument {
    /// The site folder: the one that holds content/ and agencies/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: Utf8PathBuf,
}

impl SiteArgument {
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
