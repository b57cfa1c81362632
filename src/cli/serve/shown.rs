//! What the preview shows at the moment.

use std::sync::Arc;

use plainsight::bundle::Bundle;

/// The last good site, and what is wrong with the newest records.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// The last site that had no faults; `None` before there is one.
    pub(super) bundle: Option<Arc<Bundle>>,
    /// How many different good sites there were so far.
    pub(super) count: u64,
    /// The faults of the newest records, as on the terminal; `None` when there are none.
    pub(super) faults: Option<String>,
}

impl Shown {
    /// The name of the shown site: other sites of this or another run of the preview have other names.
    pub(super) fn generation(&self) -> String {
        format!("{}-{}", std::process::id(), self.count)
    }

    /// What follows `self` when the newest records make `bundle`, or have `faults`.
    pub(super) fn followed_by(&self, bundle: Option<Bundle>, faults: String) -> Self {
        match bundle {
            None => Self { faults: Some(faults), ..self.clone() },
            Some(bundle) if self.bundle.as_deref() == Some(&bundle) => Self { faults: None, ..self.clone() },
            Some(bundle) => Self { bundle: Some(Arc::new(bundle)), count: self.count + 1, faults: None },
        }
    }
}
