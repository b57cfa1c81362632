//! Where the site is, and what lies in it.

use camino::Utf8PathBuf;
use clap::Args;
use plainsight::diagnostic::Report;
use plainsight::load::load;
use plainsight::source::Sources;

/// Which site folder a command works on.
#[derive(Debug, Clone, Args)]
pub struct SiteArgument {
    /// The site folder: the one that holds content/ and agencies/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: Utf8PathBuf,
}

impl SiteArgument {
    /// Reads the folder; faults are in the report.
    pub fn load(&self) -> (Sources, Report) {
        let mut report = Report::default();
        let sources = load(&self.site, &mut report);
        (sources, report)
    }
}
