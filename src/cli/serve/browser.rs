//! Opening the browser: one command of each system, so no crate.

use std::process::{Command, Stdio};

use crate::cli::tell;

/// Opens `url`, which is the preview's own; says so when that fails, since the address is on the terminal anyway.
pub(super) fn open(url: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", ""]);
        command
    } else {
        Command::new("xdg-open")
    };
    command.arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match command.spawn() {
        // Waited for on a thread, so that no ended process is left behind.
        Ok(mut child) => drop(std::thread::spawn(move || child.wait())),
        Err(error) => tell::progress(&format!("the browser did not open ({error})")),
    }
}
