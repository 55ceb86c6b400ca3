//! What the service answers is, byte for byte, what the command line prints as JSON.

use crate::{JSON, LINES, YAML, as_json, examples};
use usmca_tests::{Folder, Server, receive, root, send, text, usmca};

/// What the command line prints for files, in a language.
fn printed(command: &[&str], files: &[&str], language: &str) -> String {
    let arguments: Vec<&str> =
        command.iter().copied().chain(["--format", "json", "--lang", language]).chain(files.iter().copied()).collect();
    text(&usmca(&arguments, b""))
}

#[test]
fn an_answer_has_the_bytes_of_the_command_line() {
    let server = Server::start(&[]);
    let examples = examples();
    let names: Vec<&str> = examples.iter().map(|(name, _)| name.as_str()).collect();
    for (command, language) in [("determine", "en"), ("determine", "fr"), ("advise", "es")] {
        let printed = printed(&[command], &names, language);
        let printed: Vec<&str> = printed.split_inclusive('\n').collect();
        assert_eq!(printed.len(), examples.len());
        for ((name, yaml), printed) in examples.iter().zip(printed) {
            let path = format!("/v1/{command}?lang={language}");
            for (media, body) in [(YAML, yaml.clone()), (JSON, as_json(yaml))] {
                let replied = server.post(&path, media, body.as_bytes());
                assert_eq!(replied.status, 200, "{name}: {}", replied.text());
                assert!(replied.text() == printed, "{name} as {media} differs from the command line");
            }
        }
    }
}

#[test]
fn many_answers_keep_their_order_and_a_rejected_good_its_place() {
    let server = Server::start(&[]);
    let mut goods: Vec<String> = examples().iter().map(|(_, yaml)| as_json(yaml)).collect();
    goods.insert(2, r#"{"hs":"no code","materials":"none"}"#.to_owned());
    let list = format!("[{}]", goods.join(","));
    let folder = Folder::new("service-batch");
    let printed = printed(&["determine"], &[&folder.write("goods.json", &list)], "en");
    let of_list = server.post("/v1/batch", JSON, list.as_bytes());
    assert_eq!((of_list.status, of_list.header("content-type")), (200, Some(JSON)));
    assert!(of_list.text() == format!("[{}]\n", printed.trim_end().replace('\n', ",\n")));
    let of_lines = server.post("/v1/batch", LINES, goods.join("\n\n").as_bytes());
    assert_eq!((of_lines.status, of_lines.header("content-type")), (200, Some(LINES)));
    assert!(of_lines.text() == printed);
    let third = of_list.json()[2].clone();
    assert_eq!((&third["answer"], third["problems"].as_array().unwrap().len()), (&"rejected".into(), 2));
    let broken = server.post("/v1/batch", LINES, format!("{}\n{{\n[]\n", goods[0]).as_bytes()).text();
    let kinds: Vec<&str> = broken.lines().filter_map(|line| line.split(',').next()).collect();
    assert_eq!(kinds, [r#"{"answer":"determined""#, r#"{"answer":"rejected""#, r#"{"answer":"rejected""#]);
}

#[test]
fn a_rejected_good_has_the_bytes_of_the_command_line_too() {
    let server = Server::start(&[]);
    let folder = Folder::new("service-rejected");
    let deep = "[".repeat(100_000);
    for (name, body) in
        [("bad.json", r#"{"hs":"84","x":1}"#), ("broken.json", "{"), ("deep.json", &deep), ("empty.json", "")]
    {
        let printed = printed(&["determine"], &[&folder.write(name, body)], "en");
        let replied = server.post("/v1/determine", JSON, body.as_bytes());
        assert_eq!((replied.status, replied.text()), (422, printed), "{name}");
    }
    let bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\n\
                d: &d [*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]\n";
    for yaml in [bomb.to_owned(), "- ".repeat(100_000) + "x"] {
        assert_eq!(server.post("/v1/determine", YAML, yaml.as_bytes()).status, 422);
    }
}

#[test]
fn certifications_have_the_bytes_of_the_command_line() {
    let server = Server::start(&[]);
    let folder = Folder::new("service-certification");
    let file = std::fs::read_to_string(root().join("examples/certification.json")).unwrap();
    let inline = inline();
    for (path, command, body) in [
        ("/v1/certify?lang=es&strict=true", vec!["certify", "--strict"], &inline),
        ("/v1/certify?lang=es", vec!["certify"], &inline),
        ("/v1/lint?lang=es", vec!["lint"], &inline),
    ] {
        let printed = printed(&command, &[&folder.write("certification.json", body)], "es");
        let replied = server.post(path, JSON, body.as_bytes());
        assert_eq!((replied.status, replied.text()), (200, printed), "{path}");
    }
    // A request brings no files, and none of the machine is opened.
    let by_path = server.post("/v1/certify", JSON, file.as_bytes());
    assert_eq!((by_path.status, &by_path.json()["certification"]), (422, &"rejected".into()));
    let pasted = server.post("/v1/lint", "text/plain; charset=utf-8", b"Certifier: Exporter\nOrigin criterion: E\n");
    assert_eq!((pasted.status, &pasted.json()["lint"]), (200, &"faulty".into()));
}

/// The certification file of the examples with its good in it.
fn inline() -> String {
    let file = std::fs::read_to_string(root().join("examples/certification.json")).unwrap();
    let pump = std::fs::read_to_string(root().join("examples/centrifugal-pump.yaml")).unwrap();
    file.replace("\"centrifugal-pump.yaml\"", &as_json(&pump))
}

#[test]
fn a_certification_is_written_as_the_command_line_writes_it() {
    let server = Server::start(&[]);
    let folder = Folder::new("service-written");
    let file = folder.write("certification.json", inline());
    for (format, media) in [("json", JSON), ("text", "text/plain; charset=utf-8"), ("pdf", "application/pdf")] {
        let out = folder.file(&format!("out.{format}"));
        let made = usmca(&["certify", &file, "--format", format, "--lang", "fr", "--out", &out], b"");
        assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
        let replied = server.post(&format!("/v1/certify?lang=fr&format={format}"), JSON, inline().as_bytes());
        assert_eq!((replied.status, replied.header("content-type")), (200, Some(media)));
        assert!(replied.body == std::fs::read(&out).unwrap(), "{format} differs from the command line");
        assert_eq!(replied.header("usmca-record"), None, "there is no register");
        let warnings = inline_warnings(&server);
        assert_eq!(replied.header("usmca-warnings"), Some(warnings.as_str()));
    }
    let refused = server.post("/v1/certify?format=pdf&strict=true", JSON, inline().as_bytes());
    assert_eq!((refused.header("content-type"), &refused.json()["certification"]), (Some(JSON), &"refused".into()));
    let unknown = server.post("/v1/certify?format=docx", JSON, inline().as_bytes());
    assert_eq!((unknown.status, &unknown.json()["problems"][0]["at"]), (400, &"format".into()));
}

/// How many warnings the certification of the example holds as data.
fn inline_warnings(server: &Server) -> String {
    let told = server.post("/v1/certify", JSON, inline().as_bytes()).json();
    told["warnings"].as_array().unwrap().len().to_string()
}

#[test]
fn what_is_certified_is_registered_before_it_is_handed_out() {
    let folder = Folder::new("service-register");
    let store = folder.file("register");
    let server = Server::start(&["--register", &store]);
    // At the same time.
    let mut asking: Vec<_> = (0..4).map(|_| server.connect()).collect();
    asking.iter_mut().for_each(|stream| send(stream, "/v1/certify?format=pdf", JSON, inline().as_bytes()));
    let replies: Vec<_> = asking.into_iter().map(receive).collect();
    for replied in &replies {
        let id = replied.header("usmca-record").expect("the record is named");
        let shown = usmca(&["audit", "show", id, "--store", &store], b"");
        let record: serde_json::Value = serde_json::from_slice(&shown.stdout).unwrap();
        let document = serde_json::json!({ "format": "pdf", "sha256": usmca_rules::sha256(&replied.body) });
        assert_eq!((&record["record"], &record["document"]), (&"certification".into(), &document));
    }
    let refused = server.post("/v1/certify?strict=true", JSON, inline().as_bytes());
    assert_eq!((refused.status, refused.header("usmca-record")), (200, None));
    let verified = usmca(&["audit", "verify", &store], b"");
    assert_eq!(verified.status.code(), Some(0), "{}", String::from_utf8_lossy(&verified.stderr));
    // Six years after it no calendar has a day.
    let signed = inline().replace("2025-08-29", "9998-01-01");
    let late = server.post("/v1/certify?format=pdf", JSON, signed.as_bytes());
    assert_eq!((late.status, &late.json()["certification"]), (422, &"rejected".into()), "{}", late.text());
    // What cannot be kept is not handed out, and the folder is not told to whoever asks.
    std::fs::remove_dir_all(&store).unwrap();
    let lost = server.post("/v1/certify?format=pdf", JSON, inline().as_bytes());
    assert_eq!((lost.status, &lost.json()["problems"][0]["kind"]), (500, &"failed".into()));
    assert!(!lost.text().contains(&store));
}

#[test]
fn a_rule_is_found_by_code_day_and_edition() {
    let server = Server::start(&[]);
    let found = server.get("/v1/rule/8413.70?on=2025-06-01&hs_edition=2022&lang=fr");
    let wire = usmca_wire::Calculator::embedded();
    let expected = wire.rules_in_force_json("8413.70", "2022", "2025-06-01", usmca::Language::Fr) + "\n";
    assert_eq!((found.status, found.text()), (200, expected));
    let ids = |reply: usmca_tests::Replied| {
        let rules = reply.json()["rules"].as_array().unwrap().clone();
        rules.iter().map(|rule| rule["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids(server.get("/v1/rule/7308.10?on=2022-07-01")), ["73-7308.10@2022-07-01"]);
    assert_eq!(ids(server.get("/v1/rule/7308.10?on=2022-06-30")).len(), 1);
    assert_eq!(ids(server.get("/v1/rule/7308.10")).len(), 2);
    let wrong = server.get("/v1/rule/no?on=2025-02-30");
    let places: Vec<_> = wrong.json()["problems"].as_array().unwrap().iter().map(|one| one["at"].clone()).collect();
    assert_eq!((wrong.status, places), (422, vec!["code".into(), "on".into()]));
}
