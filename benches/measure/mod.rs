//! Measuring a process from outside: how long, how much computing, how much memory.
//!
//! Entry: [`run`], and [`median`] over several. Linux only: it reads `/proc`.

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Ticks a second in `/proc/self/stat`: 100 on every Linux that user space sees (proc(5), `USER_HZ`).
const TICKS_PER_SECOND: f64 = 100.0;
/// How often the peak of memory is read. The kernel keeps the peak, so that only a rise in the last moment is missed.
const LOOK_EVERY: Duration = Duration::from_millis(2);

/// What one process took.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// Seconds from start to end.
    pub wall: f64,
    /// Seconds of computing, its own and the kernel's for it, in steps of 0.01.
    pub computing: f64,
    /// Peak of resident memory, in megabytes (10^6 bytes).
    pub memory: f64,
}

/// Runs a command to its end, silently. It must succeed.
pub fn run(command: &mut Command) -> Cost {
    let before = computing_of_children();
    let begun = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the command starts");
    let mut memory = 0.0_f64;
    let status = loop {
        memory = memory.max(peak_of(child.id()));
        if let Some(status) = child.try_wait().expect("the child can be waited for") {
            break status;
        }
        std::thread::sleep(LOOK_EVERY);
    };
    if !status.success() {
        let again = command.stderr(Stdio::piped()).output().expect("the command starts");
        let said: String = String::from_utf8_lossy(&again.stderr).chars().take(2_000).collect();
        panic!("{command:?} failed, {status}:\n{said}");
    }
    Cost { wall: begun.elapsed().as_secs_f64(), computing: computing_of_children() - before, memory }
}

/// The median of each column.
pub fn median(costs: &[Cost]) -> Cost {
    let of = |column: fn(&Cost) -> f64| {
        let mut values: Vec<f64> = costs.iter().map(column).collect();
        values.sort_by(f64::total_cmp);
        (values[(values.len() - 1) / 2] + values[values.len() / 2]) / 2.0
    };
    Cost { wall: of(|cost| cost.wall), computing: of(|cost| cost.computing), memory: of(|cost| cost.memory) }
}

/// User and system time of children that have ended: fields 16 and 17 of proc(5)'s stat.
fn computing_of_children() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").expect("/proc is there");
    let after_name = stat.rsplit(") ").next().expect("a name in brackets");
    let fields: Vec<&str> = after_name.split(' ').collect();
    let ticks = |at: usize| fields[at].parse::<f64>().expect("a number");
    (ticks(13) + ticks(14)) / TICKS_PER_SECOND
}

fn peak_of(process: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kibibytes.unwrap_or(0.0) * 1024.0 / 1e6
}
