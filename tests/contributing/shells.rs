//! Completions and the manual: both name every command that there is.

use super::Site;

/// The commands that `--help` names.
fn commands(site: &Site) -> Vec<String> {
    let help = site.run(&["--help"]).out;
    let (_, listed) = help.split_once("Commands:\n").unwrap();
    let (listed, _) = listed.split_once("\n\n").unwrap();
    let names = listed.lines().filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help");
    names.map(str::to_owned).collect()
}

#[test]
fn every_shell_completes_every_command() {
    let site = Site::base();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let told = site.run(&["completions", shell]);
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{shell}");
        for command in commands(&site) {
            assert!(told.out.contains(&command), "{shell} does not complete {command}");
        }
    }
    assert_eq!(site.run(&["completions", "cmd"]).code, 2);
}

#[test]
fn the_manual_has_a_page_for_every_command() {
    let site = Site::base();
    assert_eq!(site.run(&["man", "manual"]).code, 0);
    let main = site.text("manual/plainsight.1");
    for command in commands(&site) {
        let page = site.text(&format!("manual/plainsight-{command}.1"));
        assert!(page.contains(".SH SYNOPSIS"), "{command}");
        assert!(main.contains(&command.replace('-', "\\-")), "{command} is not in the main page");
    }
    assert!(site.text("manual/plainsight-new-agency.1").contains("status"));
}

#[test]
fn every_command_explains_itself() {
    let site = Site::base();
    for command in commands(&site) {
        let told = site.run(&[&command, "--help"]);
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{command}");
        assert!(told.out.lines().next().is_some_and(|line| line.len() > 15), "{command}: {}", told.out);
    }
}
