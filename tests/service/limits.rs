//! What is too large, too slow, too many or not understood is refused, and the service goes on.

use crate::{JSON, LINES, PATIENT, examples, lines};
use std::io::{Read, Write};
use std::time::{Duration, Instant};
use usmca_tests::{Replied, Server, receive, send};

/// The status, and the kind and place of its only problem.
fn refused(replied: &Replied) -> (u16, String, String) {
    let problems = replied.json()["problems"].as_array().cloned().unwrap_or_default();
    assert_eq!(problems.len(), 1, "{} {}", replied.status, replied.text());
    let text = |key: &str| problems[0][key].as_str().unwrap_or_default().to_owned();
    assert!(!text("message").is_empty());
    (replied.status, text("kind"), text("at"))
}

fn refusal(status: u16, kind: &str, at: &str) -> (u16, String, String) {
    (status, kind.to_owned(), at.to_owned())
}

/// Waits until all but the asking request have ended.
fn wait_until_idle(server: &Server) {
    let begun = Instant::now();
    while server.metric("usmca_requests_in_flight ") != Some(1) {
        assert!(begun.elapsed() < Duration::from_secs(60), "requests that nobody waits for are still in flight");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_request_that_is_not_understood_is_told_why() {
    let server = Server::start(&[]);
    let body = b"{\"hs\":\"8413.70\"}";
    assert_eq!(refused(&server.get("/v2/determine")), refusal(404, "not_found", ""));
    let method = server.get("/v1/determine");
    assert_eq!(refused(&method), refusal(405, "method", ""));
    assert_eq!(method.header("allow"), Some("post"));
    assert_eq!(refused(&server.post("/v1/determine", "text/html", body)), refusal(415, "media_type", "content-type"));
    assert_eq!(
        refused(&server.post("/v1/batch", "application/yaml", body)),
        refusal(415, "media_type", "content-type")
    );
    let charset = server.post("/v1/determine", "application/json; charset=latin-1", body);
    assert_eq!(refused(&charset), refusal(415, "media_type", "content-type"));
    assert_eq!(refused(&server.post("/v1/determine?lang=de", JSON, body)), refusal(400, "parameter", "lang"));
    assert_eq!(refused(&server.post("/v1/determine?language=en", JSON, body)), refusal(400, "parameter", "language"));
    let head = "POST /v1/determine HTTP/1.1\r\nhost: test\r\nconnection: close\r\ncontent-type: application/json\r\n";
    let zipped = server.ask(&format!("{head}content-encoding: gzip\r\ncontent-length: 0\r\n\r\n"));
    assert_eq!(refused(&zipped), refusal(415, "media_type", "content-encoding"));
    let chunks = server.ask(&format!("{head}transfer-encoding: chunked\r\n\r\nnot a length\r\n"));
    assert_eq!(refused(&chunks), refusal(400, "broken_off", "body"));
    for garbage in ["no request\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\r\n\r\n"] {
        assert_eq!(server.ask(garbage).status, 400, "{garbage:?}");
    }
    let long = format!("GET /health HTTP/1.1\r\nx: {}\r\n\r\n", "x".repeat(100_000));
    assert!([0, 431].contains(&server.ask(&long).status));
    assert_eq!(server.get("/health").json()["status"], "ok");
}

#[test]
fn too_much_is_refused() {
    let server = Server::start(&["--max-body", "100000", "--max-goods", "3"]);
    let large = vec![b' '; 150_000];
    assert_eq!(refused(&server.post("/v1/determine", JSON, &large)), refusal(413, "too_large", "body"));
    let head = "POST /v1/determine HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\n";
    let declared = server.ask(&format!("{head}content-length: 1000000000000\r\n\r\n"));
    assert_eq!(refused(&declared), refusal(413, "too_large", "body"));
    let endless =
        format!("{head}transfer-encoding: chunked\r\n\r\n{}", "1000\r\n".to_owned() + &" ".repeat(4096) + "\r\n");
    let mut stream = server.connect();
    let mut reading = stream.try_clone().unwrap();
    let told = std::thread::spawn(move || {
        let mut first = [0; 12];
        reading.read_exact(&mut first).map(|()| first)
    });
    stream.write_all(endless.as_bytes()).unwrap();
    let chunk = "1000\r\n".to_owned() + &" ".repeat(4096) + "\r\n";
    while stream.write_all(chunk.as_bytes()).is_ok() {}
    assert_eq!(&told.join().unwrap().unwrap(), b"HTTP/1.1 413");
    let goods = r#"{"hs":"8413.70"}"#;
    for (media, body) in [(JSON, format!("[{goods},{goods},{goods},{goods}]")), (LINES, format!("{goods}\n").repeat(4))]
    {
        assert_eq!(refused(&server.post("/v1/batch", media, body.as_bytes())), refusal(413, "too_large", "body"));
    }
    let three = server.post("/v1/batch", LINES, format!("{goods}\n").repeat(3).as_bytes());
    assert_eq!((three.status, three.text().lines().count()), (200, 3));
}

#[test]
fn a_slow_client_is_cut_and_its_place_is_free() {
    let server = Server::start(&["--client-seconds", "1", "--max-requests", "1"]);
    let mut head = server.connect();
    head.write_all(b"POST /v1/determine HT").unwrap();
    let mut idle = server.connect();
    let mut body = server.connect();
    body.write_all(b"POST /v1/determine HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{")
        .unwrap();
    let mut trickle = body.try_clone().unwrap();
    std::thread::spawn(move || {
        while trickle.write_all(b" ").is_ok() {
            std::thread::sleep(Duration::from_millis(50));
        }
    });
    while server.metric("usmca_requests_in_flight ") != Some(2) {
        std::thread::sleep(Duration::from_millis(10));
    }
    // The only place is taken by whoever sends its body drop by drop.
    let busy = server.post("/v1/determine", JSON, b"{}");
    assert_eq!((refused(&busy), busy.header("retry-after")), (refusal(503, "busy", ""), Some("1")));
    assert_eq!(server.get("/health").status, 200);
    assert_eq!(refused(&receive(body)), refusal(408, "too_slow", "body"));
    for silent in [&mut head, &mut idle] {
        let mut rest = Vec::new();
        let _ = silent.read_to_end(&mut rest);
        assert!(rest.is_empty() || rest.starts_with(b"HTTP/1.1 408"), "{}", String::from_utf8_lossy(&rest));
    }
    wait_until_idle(&server);
    let (_, yaml) = examples().remove(0);
    assert_eq!(server.post("/v1/determine", crate::YAML, yaml.as_bytes()).status, 200);
}

#[test]
fn a_client_that_does_not_take_its_reply_is_cut() {
    let server = Server::start(&[&PATIENT[..], &["--client-seconds", "1", "--max-requests", "1"]].concat());
    let mut silent = server.connect();
    send(&mut silent, "/v1/batch", LINES, lines(1_000).as_bytes());
    let begun = Instant::now();
    let mut busy = 0;
    while server.post("/v1/batch", LINES, lines(1).as_bytes()).status != 200 {
        assert!(begun.elapsed() < Duration::from_secs(300), "the place of a client that takes nothing is not free");
        busy += 1;
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(busy > 0);
    assert_eq!(receive(silent).status, 0, "a reply that was cut off must not look whole");
}

#[test]
fn nobody_works_for_a_client_that_has_gone() {
    let server = Server::start(&[&PATIENT[..], &["--threads", "1", "--max-requests", "8"]].concat());
    let many = lines(800);
    let begun = Instant::now();
    assert_eq!(server.post("/v1/batch", LINES, many.as_bytes()).status, 200);
    let whole = begun.elapsed();
    for _ in 0..8 {
        let mut stream = server.connect();
        send(&mut stream, "/v1/batch", LINES, many.as_bytes());
    }
    // Eight batches would take the one thread for long; they are given up, those that wait and the one that works.
    wait_until_idle(&server);
    let begun = Instant::now();
    assert_eq!(server.post("/v1/batch", LINES, lines(1).as_bytes()).status, 200);
    assert!(begun.elapsed() < whole, "one good waited {:?}, a whole batch takes {whole:?}", begun.elapsed());
    assert_eq!(server.metric("usmca_requests_total{route=\"/v1/batch\",status=\"499\"} "), Some(8));
}

#[test]
fn work_that_takes_too_long_is_given_up() {
    let server = Server::start(&["--max-goods", "10000", "--max-body", "16777216", "--work-seconds", "1"]);
    let replied = server.post("/v1/batch", LINES, lines(5_000).as_bytes());
    assert_eq!(refused(&replied), refusal(503, "too_long", ""));
    assert_eq!(server.post("/v1/batch", LINES, lines(1).as_bytes()).status, 200);
}
