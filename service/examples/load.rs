//! Load on the service: requests a second, how long they take, errors, and the memory of the service over time.
//!
//! `load CONNECTIONS SECONDS one` sends one good over and over, and measures the engine in this process beside it;
//! `load CONNECTIONS SECONDS mixed` sends all that the service takes and much that it refuses, and clients that go away.

use std::error::Error;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use usmca::Language;
use usmca_service::Limits;
use usmca_wire::{Calculator, Format};

type Failure = Box<dyn Error + Send + Sync>;

/// A request, and the status that it must get.
type Sent = (u16, Vec<u8>);

/// Requests that did not get what they must.
static WRONG: AtomicU64 = AtomicU64::new(0);

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["serve"] => {
            Ok(usmca_service::serve(Calculator::embedded(), Limits::default(), None, (Ipv4Addr::LOCALHOST, 0).into())?)
        }
        [connections, seconds, kind @ ("one" | "mixed")] => {
            run(connections.parse()?, Duration::from_secs(seconds.parse()?), *kind == "mixed")
        }
        _ => Err("usage: load CONNECTIONS SECONDS one|mixed".into()),
    }
}

fn run(connections: usize, time: Duration, mixed: bool) -> Result<(), Failure> {
    let pump = std::fs::read_to_string("examples/centrifugal-pump.yaml")?;
    if !mixed {
        println!("in this process: {} goods a second", in_process(&pump)?);
    }
    let (mut service, address) = start()?;
    let requests =
        if mixed { mixture(&pump)? } else { vec![(200, request("/v1/determine", "application/json", &json(&pump)?))] };
    let until = Instant::now() + time;
    let took = std::thread::scope(|scope| {
        let clients: Vec<_> = (0..connections)
            .map(|first| {
                scope.spawn({
                    let requests = &requests;
                    move || client(address, requests, first, until, mixed)
                })
            })
            .collect();
        while Instant::now() < until {
            println!("memory of the service: {}", memory(service.id()));
            std::thread::sleep((time / 12).min(until.saturating_duration_since(Instant::now())));
        }
        let mut took: Vec<u64> = Vec::new();
        for client in clients {
            took.extend(client.join().map_err(|_| "a client failed")??);
        }
        Ok::<_, Failure>(took)
    })?;
    println!("memory of the service at the end: {}", memory(service.id()));
    service.kill()?;
    service.wait()?;
    tell(took, time);
    Ok(())
}

fn tell(mut took: Vec<u64>, time: Duration) {
    took.sort_unstable();
    let at = |percent: usize| {
        took.get(took.len().saturating_mul(percent) / 100).or(took.last()).copied().unwrap_or_default()
    };
    let rate = u64::try_from(took.len()).unwrap_or_default() / time.as_secs().max(1);
    println!("{} requests, {rate} a second, {} wrong", took.len(), WRONG.load(Ordering::Relaxed));
    println!("microseconds: half {}, 99 of 100 {}, longest {}", at(50), at(99), at(100));
}

/// How many goods a second all cores determine in this process, from text to text.
fn in_process(pump: &str) -> Result<u64, Failure> {
    let time = Duration::from_secs(5);
    let good = json(pump)?;
    let calculator = Calculator::embedded();
    let until = Instant::now() + time;
    let cores = std::thread::available_parallelism()?.get();
    let work = || {
        let mut count: u64 = 0;
        while Instant::now() < until {
            count += u64::from(!calculator.answer_json(&good, Language::En).is_empty());
        }
        count
    };
    let counts = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads.into_iter().filter_map(|thread| thread.join().ok()).sum::<u64>()
    });
    Ok(counts / time.as_secs())
}

/// A service in a process of its own, and where it listens.
fn start() -> Result<(Child, SocketAddr), Failure> {
    let mut child = Command::new(std::env::current_exe()?).arg("serve").stderr(Stdio::piped()).spawn()?;
    let mut log = BufReader::new(child.stderr.take().ok_or("no log")?);
    let mut listening = String::new();
    log.read_line(&mut listening)?;
    let listening: serde_json::Value = serde_json::from_str(&listening)?;
    let address = listening.get("address").and_then(|address| address.as_str()).ok_or("no address")?.parse()?;
    std::thread::spawn(move || std::io::copy(&mut log, &mut std::io::sink()));
    Ok((child, address))
}

/// Sends requests one after the other on one connection, and gives how long each took, in microseconds.
fn client(
    address: SocketAddr,
    requests: &[Sent],
    first: usize,
    until: Instant,
    goes: bool,
) -> Result<Vec<u64>, Failure> {
    let mut took = Vec::new();
    let mut stream = BufReader::new(TcpStream::connect(address)?);
    for (turn, (status, request)) in requests.iter().cycle().skip(first % requests.len().max(1)).enumerate() {
        if Instant::now() >= until {
            break;
        }
        if goes && turn % 97 == 96 {
            // Half a request, or a whole one whose reply is not awaited.
            let half = if turn % 2 == 0 { request.len() } else { request.len() / 2 };
            let mut gone = TcpStream::connect(address)?;
            gone.write_all(request.get(..half).unwrap_or_default())?;
        }
        let begun = Instant::now();
        stream.get_mut().write_all(request)?;
        let (replied, open) = receive(&mut stream)?;
        took.push(u64::try_from(begun.elapsed().as_micros())?);
        if replied != *status {
            WRONG.fetch_add(1, Ordering::Relaxed);
        }
        if !open {
            stream = BufReader::new(TcpStream::connect(address)?);
        }
    }
    Ok(took)
}

/// The status of a reply, and whether the connection stays open behind it.
fn receive(stream: &mut BufReader<TcpStream>) -> Result<(u16, bool), Failure> {
    let (mut status, mut length, mut open) = (0, 0, true);
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line)? == 0 {
            return Err("the service closed the connection before it replied".into());
        }
        match line.trim_end().split_once(": ") {
            Some(("content-length", value)) => length = value.parse()?,
            Some(("connection", "close")) => open = false,
            None if line.trim_end().is_empty() => break,
            None => status = line.split(' ').nth(1).ok_or("no status")?.parse()?,
            Some(_) => {}
        }
    }
    std::io::copy(&mut stream.take(length), &mut std::io::sink())?;
    Ok((status, open))
}

fn request(path: &str, media: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    let head =
        format!("POST {path} HTTP/1.1\r\nhost: load\r\ncontent-type: {media}\r\ncontent-length: {length}\r\n\r\n");
    (head + body).into_bytes()
}

/// All that the service takes, and much that it refuses.
fn mixture(pump: &str) -> Result<Vec<Sent>, Failure> {
    let good = json(pump)?;
    let sedan = std::fs::read_to_string("examples/electric-sedan.yaml")?;
    let get = |path: &str| format!("GET {path} HTTP/1.1\r\nhost: load\r\n\r\n").into_bytes();
    let (json, lines, yaml) = ("application/json", "application/x-ndjson", "application/yaml");
    Ok(vec![
        (200, request("/v1/determine", json, &good)),
        (200, request("/v1/determine?lang=fr", yaml, &sedan)),
        (200, request("/v1/batch", json, &format!("[{good},{{}},{good}]"))),
        (200, request("/v1/batch?lang=es", lines, &format!("{good}\n").repeat(50))),
        (200, request("/v1/advise", json, &good)),
        (200, get("/v1/rule/8413.70?on=2025-06-01")),
        (200, request("/v1/lint", "text/plain", "Certifier: Exporter\nOrigin criterion: E\n")),
        (200, get("/health")),
        (200, get("/metrics")),
        (200, get("/openapi.json")),
        (422, request("/v1/determine", json, "{")),
        (422, request("/v1/determine", json, &"[".repeat(50_000))),
        (422, request("/v1/certify", yaml, "certifier: nobody")),
        (415, request("/v1/determine", "image/png", "{}")),
        (413, request("/v1/determine", json, &" ".repeat(5_000_000))),
        (413, request("/v1/batch", json, &format!("[{}{{}}]", "{},".repeat(2_000)))),
        (400, request("/v1/determine?lang=xx", json, &good)),
        (404, get("/nowhere")),
        (405, get("/v1/determine")),
    ])
}

/// A good file in YAML as JSON.
fn json(yaml: &str) -> Result<String, Failure> {
    let goods = usmca_wire::read(yaml.as_bytes(), Format::Yaml);
    let file = goods.first().and_then(|good| good.file.as_ref()).ok_or("no good")?;
    Ok(serde_json::to_string(file)?)
}

/// What the system tells of the memory of a process, now and at most.
fn memory(process: u32) -> String {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let told = status.lines().filter(|line| line.starts_with("VmRSS") || line.starts_with("VmHWM"));
    told.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join(", ")
}
