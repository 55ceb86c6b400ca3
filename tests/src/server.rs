//! The service, run as its own process on a port of its own, and asked over a bare connection.

use crate::program;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A service that runs until it is stopped or dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    address: SocketAddr,
    log: Receiver<String>,
}

/// What was replied.
#[derive(Clone, Debug)]
pub struct Replied {
    /// The status.
    pub status: u16,
    /// The head, its names in small letters.
    pub head: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Server {
    /// Starts it with further options.
    ///
    /// # Panics
    /// If it does not start.
    #[must_use]
    pub fn start(options: &[&str]) -> Server {
        let mut child = program()
            .args(["serve", "--port", "0"])
            .args(options)
            .stderr(Stdio::piped())
            .spawn()
            .expect("the service starts");
        let lines = BufReader::new(child.stderr.take().expect("standard error")).lines();
        let (told, log) = channel();
        std::thread::spawn(move || lines.map_while(Result::ok).try_for_each(|line| told.send(line)));
        let listening = log.recv().expect("the service tells where it listens");
        let listening: serde_json::Value = serde_json::from_str(&listening).expect("a line of JSON");
        let address = listening["address"].as_str().and_then(|address| address.parse().ok()).expect("an address");
        Server { child, address, log }
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// A connection on which nothing has been said.
    ///
    /// # Panics
    /// If there is none to be had.
    #[must_use]
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(600))).expect("a time limit");
        stream
    }

    /// Whether it accepts connections.
    #[must_use]
    pub fn is_open(&self) -> bool {
        TcpStream::connect_timeout(&self.address, Duration::from_secs(5)).is_ok()
    }

    /// Sends a request whose body is of a type, and waits for the reply.
    pub fn post(&self, path: &str, media: &str, body: &[u8]) -> Replied {
        let mut stream = self.connect();
        send(&mut stream, path, media, body);
        receive(stream)
    }

    /// Sends a request without a body, and waits for the reply.
    pub fn get(&self, path: &str) -> Replied {
        self.ask(&format!("GET {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n"))
    }

    /// Sends bytes that may be a request, and waits for the reply.
    pub fn ask(&self, request: &str) -> Replied {
        let mut stream = self.connect();
        // A request that is refused early closes the connection; that is no failure of the test.
        let _ = stream.write_all(request.as_bytes());
        receive(stream)
    }

    /// What a gauge or counter of the metrics says; none if it is not told.
    #[must_use]
    pub fn metric(&self, name: &str) -> Option<u64> {
        let text = self.get("/metrics").text();
        text.lines().find_map(|line| line.strip_prefix(name)?.trim().parse().ok())
    }

    /// Tells it to stop, as a machine that shuts down does.
    ///
    /// # Panics
    /// If it cannot be told.
    pub fn terminate(&self) {
        let told = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(told.expect("a signal").success());
    }

    /// Its exit code once it has ended, and its log.
    ///
    /// # Panics
    /// If it cannot be waited for.
    #[must_use]
    pub fn ended(mut self) -> (Option<i32>, Vec<String>) {
        let code = self.child.wait().expect("the service ends").code();
        (code, self.log.iter().collect())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Replied {
    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON; null if it is none.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// A header, by its name in small letters.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

/// Sends a request with a body, and does not wait.
pub fn send(stream: &mut TcpStream, path: &str, media: &str, body: &[u8]) {
    let length = body.len();
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\ncontent-type: {media}\r\ncontent-length: {length}\r\n\r\n"
    );
    // As above: what is refused early is not read to its end.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body));
}

/// The reply on a connection that is closed behind it; status 0 if there is none.
#[must_use]
pub fn receive(mut stream: TcpStream) -> Replied {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(bytes.len());
    let head = String::from_utf8_lossy(bytes.get(..end).unwrap_or_default()).to_lowercase();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
    let body = bytes.get(end.saturating_add(4)..).unwrap_or_default().to_vec();
    let whole = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()) == Some(body.len());
    Replied { status: if whole { status } else { 0 }, head, body }
}
