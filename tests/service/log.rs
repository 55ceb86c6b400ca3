//! What the service tells of itself, to whom it listens, and how it ends.

use crate::{JSON, LINES, PATIENT, lines};
use std::time::Duration;
use usmca_tests::{Server, receive, send};

#[test]
fn a_service_that_stops_finishes_what_runs_and_takes_nothing_new() {
    let server = Server::start(&PATIENT);
    let idle = server.connect();
    let mut running = server.connect();
    send(&mut running, "/v1/batch", LINES, lines(400).as_bytes());
    while server.metric("usmca_requests_in_flight ") != Some(2) {
        std::thread::sleep(Duration::from_millis(5));
    }
    server.terminate();
    while server.is_open() {
        std::thread::sleep(Duration::from_millis(5));
    }
    let replied = receive(running);
    assert_eq!((replied.status, replied.text().lines().count()), (200, 400));
    assert!(receive(idle).body.is_empty());
    let (code, log) = server.ended();
    assert_eq!(code, Some(0));
    assert!(log.iter().any(|line| line.contains(r#""message":"stopping""#)), "{log:#?}");
}

#[test]
fn a_service_that_may_not_wait_cuts_off_and_says_so() {
    let server = Server::start(&[&PATIENT[..6], &["--stop-seconds", "1"]].concat());
    let mut running = server.connect();
    send(&mut running, "/v1/batch", LINES, lines(4_000).as_bytes());
    while server.metric("usmca_requests_in_flight ") != Some(2) {
        std::thread::sleep(Duration::from_millis(5));
    }
    server.terminate();
    let (code, log) = server.ended();
    assert_eq!(code, Some(1));
    assert!(log.iter().any(|line| line.contains("before all requests were answered")), "{log:#?}");
    assert_ne!(receive(running).status, 200);
}

#[test]
fn a_log_holds_no_business_data() {
    let server = Server::start(&[]);
    let secret = r#"{"name":"sekret gadget","hs":"8413.70","date":"2025-03-01","produced_in":["MX"],"transaction_value":"98765.43","x":1}"#;
    server.post("/v1/determine?lang=sekret", JSON, secret.as_bytes());
    server.post("/v1/determine", JSON, secret.as_bytes());
    server.post("/v1/batch", LINES, secret.as_bytes());
    server.post("/v1/determine", "sekret/gadget", secret.as_bytes());
    server.get("/v1/rule/8413.70?on=2025-03-01");
    server.get("/sekret/gadget?sekret=98765.43");
    server.ask("SEKRET /gadget HTTP/1.1\r\nhost: sekret\r\nx-sekret: gadget\r\nconnection: close\r\n\r\n");
    let metrics = server.get("/metrics").text();
    server.terminate();
    let (_, log) = server.ended();
    let told = log.join("\n") + &metrics;
    for business in ["sekret", "SEKRET", "gadget", "8413", "98765", "2025-03", "MX"] {
        assert!(!told.contains(business), "{business} is in\n{told}");
    }
    let requests: Vec<serde_json::Value> = log.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    let requests: Vec<_> = requests.iter().filter(|line| line["message"] == "request").collect();
    let statuses: Vec<_> = requests.iter().map(|line| line["status"].as_u64().unwrap()).collect();
    assert_eq!(statuses, [400, 422, 200, 415, 200, 404, 404, 200]);
    for line in requests {
        let keys: Vec<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
        let expected =
            ["level", "message", "method", "microseconds", "received", "route", "sent", "status", "timestamp"];
        assert!(keys.len() == expected.len() && expected.iter().all(|key| keys.contains(key)), "{line}");
    }
}

#[test]
fn metrics_count_requests_and_answers() {
    let server = Server::start(&[]);
    let goods = r#"[{"hs":"8413.70"},{"hs":"no"}]"#;
    assert_eq!(server.post("/v1/batch", JSON, goods.as_bytes()).status, 200);
    assert_eq!(server.metric("usmca_answers_total{status=\"undetermined\"} "), Some(1));
    assert_eq!(server.metric("usmca_answers_total{status=\"rejected\"} "), Some(1));
    assert_eq!(server.metric("usmca_requests_total{route=\"/v1/batch\",status=\"200\"} "), Some(1));
    assert_eq!(server.metric("usmca_request_duration_seconds_count{route=\"/v1/batch\"} "), Some(1));
    let bucket = "usmca_request_duration_seconds_bucket{route=\"/v1/batch\",le=\"+Inf\"} ";
    assert_eq!(server.metric(bucket), Some(1));
}

#[test]
fn only_this_machine_is_listened_to_unless_asked() {
    let server = Server::start(&[]);
    assert!(server.address().ip().is_loopback());
    let server = Server::start(&["--address", "0.0.0.0"]);
    assert!(server.address().ip().is_unspecified());
    server.terminate();
    let (_, log) = server.ended();
    assert!(log.iter().any(|line| line.contains("WARN") && line.contains("access control")), "{log:#?}");
}
