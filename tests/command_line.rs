//! The command line as a person or a script uses it: formats, exit codes, bad input.

use std::process::Output;
use std::time::{Duration, Instant};
use usmca_tests::{assert_told, text, usmca};

const FAN: &str = r#"{"hs":"8414.59","hs_edition":"2012","date":"2025-03-01","produced_in":["MX"],
"transaction_value":"200.00","materials":[{"name":"motor","hs":"8501.40","value":"60.00"}]}"#;

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

#[test]
fn the_exit_code_tells_the_result_and_the_worst_wins() {
    assert_eq!(code(&usmca(&["determine", "-"], FAN.as_bytes())), Some(0));
    let failing = FAN.replace("8501.40", "8414.90").replace("60.00", "190.00");
    let failing = failing
        .replace("\"transaction_value\"", "\"elections\":{\"method\":\"transaction_value\"},\"transaction_value\"");
    assert_eq!(code(&usmca(&["determine", "-"], failing.as_bytes())), Some(2));
    let open = FAN.replace("\"produced_in\":[\"MX\"],", "");
    assert_eq!(code(&usmca(&["determine", "-"], open.as_bytes())), Some(3));
    assert_eq!(code(&usmca(&["determine", "-"], b"hs: \"7700.00\"")), Some(4));
    assert_eq!(code(&usmca(&["determine"], b"")), Some(1));
    let several = format!("[{FAN},{failing},{open}]");
    assert_eq!(code(&usmca(&["determine", "-"], several.as_bytes())), Some(3));
}

#[test]
fn json_is_one_answer_a_line() {
    let several = format!("{FAN}\n---\n{FAN}\n---\nhs: \"1\"\n");
    let output = usmca(&["determine", "-", "--format", "json"], several.as_bytes());
    let answers: Vec<serde_json::Value> =
        text(&output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let kinds: Vec<&str> = answers.iter().filter_map(|answer| answer["answer"].as_str()).collect();
    assert_eq!(kinds, ["determined", "determined", "rejected"]);
    let keys: Vec<&String> = answers[0].as_object().expect("an object").keys().collect();
    assert_eq!(keys.len(), 13, "{keys:?}");
}

#[test]
fn every_format_and_language_prints_a_verdict() {
    for format in ["text", "json", "markdown", "html"] {
        for language in ["en", "es", "fr"] {
            let output = usmca(&["determine", "-", "--format", format, "--lang", language], FAN.as_bytes());
            assert_eq!(code(&output), Some(0), "{format} {language}");
            assert!(text(&output).contains("origin"), "{format} {language}: {}", text(&output));
        }
    }
}

#[test]
fn no_color_reaches_a_pipe() {
    assert!(!text(&usmca(&["determine", "-"], FAN.as_bytes())).contains('\u{1b}'));
}

#[test]
fn a_hostile_name_stays_text() {
    let hostile = FAN.replace("motor", "<img src=x onerror=alert(1)>");
    let output = usmca(&["determine", "-", "--format", "html"], hostile.as_bytes());
    assert!(!text(&output).contains("<img"), "{}", text(&output));
}

#[test]
fn bad_input_is_refused_whole_with_every_problem() {
    let bad = "hs: \"8414.59\"\ncolour: blue\ntransaction_value: \"-5\"\ndate: \"2025-02-30\"\nmaterials:\n  \
               - { hs: \"77.01\", value: 12.5 }\n  - { hs: \"1234567890123\", value: \"1\", value: \"2\" }\n";
    let output = usmca(&["determine", "-"], bad.as_bytes());
    assert_eq!(code(&output), Some(4));
    let told = text(&output);
    let places = [
        "colour",
        "transaction_value",
        "date",
        "materials[0].hs",
        "materials[0].value",
        "materials[1].hs",
        "materials[1].value",
    ];
    assert_told(&told, &places);
}

#[test]
fn hostile_input_is_refused_in_bounded_time() {
    let deep = "[".repeat(10_000);
    let nested = format!("hs: \"8414.59\"\nmaterials: {}", "[{made_from: ".repeat(10_000));
    let bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n\
                d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\nhs: *d\n";
    let noise = vec![b'z'; 200 * 1024 * 1024];
    let inputs: [(&str, &[u8]); 7] = [
        ("deep", deep.as_bytes()),
        ("nested", nested.as_bytes()),
        ("bomb", bomb.as_bytes()),
        ("not UTF-8", b"hs: \xff\xfe"),
        ("empty", b""),
        ("a comment only", b"# nothing\n"),
        ("200 MB of noise", &noise),
    ];
    for (name, input) in inputs {
        let start = Instant::now();
        let output = usmca(&["determine", "-"], input);
        assert_eq!(code(&output), Some(4), "{name}: {}", text(&output));
        assert!(text(&output).len() < 20_000, "{name}");
        // Generous: the machine may be busy, and cargo itself takes a moment. Without a bound it is minutes.
        assert!(start.elapsed() < Duration::from_secs(60), "{name}");
    }
}

#[test]
fn a_rule_is_printed_for_its_day() {
    let early = text(&usmca(&["rule", "7308.10", "--on", "2022-06-30"], b""));
    let late = text(&usmca(&["rule", "7308.10", "--on", "2022-07-01"], b""));
    assert!(early.contains("2020-07-01") && !early.contains("70 percent by weight"), "{early}");
    assert!(late.contains("70 percent by weight"), "{late}");
    assert_eq!(code(&usmca(&["rule", "7700.00"], b"")), Some(4));
}

#[test]
fn a_rule_is_printed_in_its_languages() {
    let all = text(&usmca(&["rule", "7308.10", "--all-dates"], b""));
    assert!(all.contains("until 2022-06-30") && all.contains("from 2022-07-01"), "{all}");
    for printed in ["A change to subheading", "Un cambio a la subpartida", "Un changement à la sous-position"] {
        assert!(all.contains(printed), "{printed} is not in\n{all}");
    }
    assert!(all.contains("traducción") && all.contains("traduction"), "{all}");
    let spanish = text(&usmca(&["rule", "7308.10", "--on", "2022-06-30", "--lang", "es"], b""));
    assert!(spanish.contains("A change to") && spanish.contains("Un cambio") && spanish.contains("¿"), "{spanish}");
    assert!(!spanish.contains("Un changement"), "{spanish}");
    let english = text(&usmca(&["rule", "7308.10", "--lang", "en"], b""));
    assert!(!english.contains("tradu"), "{english}");
    assert_eq!(code(&usmca(&["rule", "7308.10", "--on", "2022-06-30", "--all-dates"], b"")), Some(1));
}

#[test]
fn check_proves_the_tables() {
    let output = usmca(&["check"], b"");
    assert_eq!(code(&output), Some(0));
    assert!(text(&output).contains("exact"));
    let missing = usmca(&["check", "--rules", "no-such-folder"], b"");
    assert_eq!(code(&missing), Some(4));
}

/// The first command of the README determines every example.
#[test]
fn every_example_in_yaml_is_a_good_that_is_determined() {
    let examples = usmca_tests::files(&usmca_tests::root().join("examples"), &["yaml"]);
    assert!(examples.len() >= 10, "{examples:?}");
    for example in examples {
        let output = usmca(&["determine", example.to_str().unwrap(), "--format", "json"], b"");
        assert!(matches!(output.status.code(), Some(0 | 2 | 3)), "{}: {}", example.display(), text(&output));
    }
}

#[test]
fn the_report_says_what_the_answer_says_on_every_page_and_in_every_language() {
    let folder = usmca_tests::Folder::new("report");
    let out = folder.file("report.pdf");
    let path = out.as_str();
    let failing = FAN.replace("8501.40", "8414.90").replace("60.00", "190.00").replace("motor", "motor 中");
    let failing = failing
        .replace("\"transaction_value\"", "\"elections\":{\"method\":\"transaction_value\"},\"transaction_value\"");
    let several = format!("[{FAN},{failing}]");
    for (language, title, yes, no) in [
        ("en", "Determination of origin", "Originating", "Non-originating"),
        ("es", "Determinación de origen", "Originario", "No originario"),
        ("fr", "Détermination de l’origine", "Originaire", "Non originaire"),
    ] {
        let output = usmca(&["determine", "-", "--pdf", path, "--lang", language], several.as_bytes());
        assert!(text(&output).contains(&no.to_lowercase()), "{}", text(&output));
        let bytes = std::fs::read(&out).expect("the report");
        let lines = usmca_tests::printed_lines(&bytes);
        assert_eq!(lines.iter().filter(|line| *line == title).count(), 2, "{lines:?}");
        let all = lines.join(" ");
        for wanted in [yes, no, "8414.90", "[U+4E2D]", "GN 11(o) 84-"] {
            assert!(all.contains(wanted), "{language}, {wanted}: {all}");
        }
        let _ = usmca(&["determine", "-", "--pdf", path, "--lang", language], several.as_bytes());
        assert_eq!(bytes, std::fs::read(&out).expect("the report"), "the same bytes on every run");
    }
}

#[test]
fn choices_are_told_one_object_a_line() {
    let with_cost = FAN.replace("\"transaction_value\"", "\"net_cost\":\"150.00\",\"transaction_value\"");
    let with_cost = with_cost.replace("8501.40", "8414.90");
    let output = usmca(&["choices", "-"], format!("[{with_cost},{FAN}]").as_bytes());
    let told: Vec<serde_json::Value> =
        text(&output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let methods: Vec<_> = told[0]["choices"].as_array().expect("a list").iter().map(|one| &one["choice"]).collect();
    assert_eq!(methods, ["transaction_value", "net_cost"], "{told:?}");
    assert_eq!(code(&output), Some(0));
    assert_eq!(code(&usmca(&["choices", "-"], b"hs: \"1\"")), Some(4));
}
