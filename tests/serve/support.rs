//! A preview that runs, and a client that speaks just enough HTTP.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Long enough for two busy cores; nothing waits as long when all is well.
const LIMIT: Duration = Duration::from_secs(90);

/// A copy of the fixture site, and the preview of it. Both end with it.
pub struct Preview {
    pub folder: tempfile::TempDir,
    pub port: u16,
    child: Child,
    told: PathBuf,
    _aside: tempfile::TempDir,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// Names in small letters.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

impl Preview {
    pub fn start(options: &[&str]) -> Self {
        Self::start_in(site(), options)
    }

    pub fn start_in(folder: tempfile::TempDir, options: &[&str]) -> Self {
        Self::start_by(Command::new(env!("CARGO_BIN_EXE_plainsight")), folder, options)
    }

    /// Starts it by a command that takes its arguments.
    pub fn start_by(mut command: Command, folder: tempfile::TempDir, options: &[&str]) -> Self {
        let port: &[&str] = if options.contains(&"--port") { &[] } else { &["--port", "0"] };
        let aside = tempfile::tempdir().expect("a folder");
        let told = aside.path().join("told");
        let mut child = command
            .args(["serve", "--site"])
            .arg(folder.path())
            .args(port)
            .args(options)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(std::fs::File::create(&told).expect("a file"))
            .spawn()
            .expect("the preview starts");
        let mut address = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut address).expect("its address");
        let port = address.trim().trim_end_matches('/').rsplit(':').next().expect("a port");
        let port = port.parse().unwrap_or_else(|_| panic!("no address, but {address:?}"));
        Self { folder, port, child, told, _aside: aside }
    }

    /// What it has said on the terminal so far.
    pub fn told(&self) -> String {
        std::fs::read_to_string(&self.told).expect("what it said")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Sends these lines of a head, the last of which has no line end, and reads the answer.
    pub fn send(&self, head: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(format!("{head}\r\n\r\n").as_bytes()).expect("sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        answer(&String::from_utf8_lossy(&bytes))
    }

    pub fn get(&self, target: &str) -> Answer {
        self.send(&format!("GET {target} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close", self.port))
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(LIMIT)).expect("a limit");
        stream
    }

    pub fn events(&self) -> Events {
        let mut stream = self.connect();
        let head = format!("GET /_plainsight/events HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port);
        stream.write_all(head.as_bytes()).expect("sent");
        Events(BufReader::new(stream))
    }

    /// Asks the process to end as Ctrl-C does, and waits for its exit status.
    #[cfg(unix)]
    pub fn interrupt(&mut self) -> Option<i32> {
        let pid = self.child.id().to_string();
        Command::new("kill").args(["-INT", &pid]).status().expect("kill");
        let begun = Instant::now();
        while begun.elapsed() < LIMIT {
            if let Some(status) = self.child.try_wait().expect("a status") {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _status = self.child.wait();
    }
}

/// The events that a page is sent.
pub struct Events(BufReader<TcpStream>);

impl Events {
    /// Whether no event comes for so long.
    pub fn are_quiet_for(&mut self, time: Duration) -> bool {
        self.0.get_ref().set_read_timeout(Some(time)).expect("a limit");
        let mut line = String::new();
        let quiet = loop {
            line.clear();
            match self.0.read_line(&mut line) {
                Ok(0) => panic!("the stream ended"),
                Ok(_) if line.starts_with("data: ") => break false,
                Ok(_) => {}
                Err(_nothing) => break true,
            }
        };
        self.0.get_ref().set_read_timeout(Some(LIMIT)).expect("a limit");
        quiet
    }

    /// The next event's generation, and the faults that it tells.
    pub fn next(&mut self) -> (String, Option<String>) {
        let mut line = String::new();
        let begun = Instant::now();
        loop {
            line.clear();
            assert!(begun.elapsed() < LIMIT, "no event");
            assert_ne!(self.0.read_line(&mut line).expect("a line"), 0, "the stream ended");
            if let Some(json) = line.strip_prefix("data: ") {
                let told: serde_json::Value = serde_json::from_str(json).expect("JSON");
                let text = |name: &str| told.get(name).and_then(|value| value.as_str()).map(str::to_owned);
                return (text("generation").expect("a generation"), text("faults"));
            }
        }
    }
}

/// Waits until something holds.
pub fn wait_for(what: impl Fn() -> bool) {
    let begun = Instant::now();
    while !what() {
        assert!(begun.elapsed() < LIMIT, "it does not come to hold");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A copy of the fixture site.
pub fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sites/preview"), folder.path());
    folder
}

/// The answer that `text` is.
pub fn answer(text: &str) -> Answer {
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text, ""));
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok());
    let headers = lines.filter_map(|line| line.split_once(": "));
    Answer {
        status: status.unwrap_or_else(|| panic!("no status in {text:?}")),
        headers: headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
        body: body.to_owned(),
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() { copy(&entry.path(), &target) } else { drop(std::fs::copy(entry.path(), target)) }
    }
}
