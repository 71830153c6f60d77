//! Header lines of platforms and of hand-made tables, each with a row: what is read from them without a question, what is
//! asked, and what is refused.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so")]

use carnet::exchange::reading::{Extra, ImportedAffiliate, Options, Reading, read};

const TABLE: &str = include_str!("../fixtures/import/headers.txt");

struct Case<'a> {
    name: &'a str,
    file: String,
    /// `=`: nothing is asked; `? codes:`; `! code`.
    verdict: &'a str,
}

fn cases() -> Vec<Case<'static>> {
    let case = |block: &'static str| {
        let mut lines: Vec<&str> = block.lines().collect();
        let (name, verdict) = (lines.remove(0).trim_start_matches("# "), lines.pop().unwrap());
        Case { name, file: lines.join("\n") + "\n", verdict }
    };
    TABLE.trim().split("\n\n").map(case).collect()
}

fn decimal(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor.abs() % 100)
}

fn extra(row: &ImportedAffiliate, of: fn(&Extra) -> Option<&String>) -> Option<String> {
    row.extras.iter().find_map(of).cloned()
}

fn value(reading: &Reading, field: &str) -> Option<String> {
    let row = &reading.rows[0];
    match field {
        "format" => Some(reading.format.name().to_owned()),
        "name" => row.name.clone(),
        "email" => row.email.clone(),
        "payment_email" => row.payment_email.clone(),
        "external_id" => row.external_id.clone(),
        "ref_code" => row.ref_code.clone(),
        "username" => row.username.clone(),
        "phone" => row.phone.clone(),
        "status" => row.status.map(|status| status.code().to_owned()),
        "joined" => row.joined.map(|day| day.to_string()),
        "clicks" => row.totals.clicks.map(|count| count.to_string()),
        "sales" => row.totals.sales.map(|count| count.to_string()),
        "revenue" => row.totals.revenue_minor.map(decimal),
        "commission" => row.totals.commission_minor.map(decimal),
        "currency" => row.totals.currency.clone(),
        "company" => extra(row, |extra| if let Extra::Company(name) = extra { Some(name) } else { None }),
        "site" => extra(row, |extra| if let Extra::Site(address) = extra { Some(address) } else { None }),
        "promo" => extra(row, |extra| if let Extra::PromoCode(code) = extra { Some(code) } else { None }),
        "tag" => extra(row, |extra| if let Extra::Tag(name) = extra { Some(name) } else { None }),
        other => panic!("no such field: {other}"),
    }
}

/// What is wrong with a case; nothing where all is as it should be.
fn faults(case: &Case<'_>) -> Vec<String> {
    let reading = match (read(case.file.as_bytes(), &Options::default()), case.verdict.strip_prefix("! ")) {
        (Ok(reading), None) => reading,
        (Err(fault), Some(code)) if fault.code() == code => return vec![],
        (Ok(_), Some(code)) => return vec![format!("{}: read, and not refused as {code}", case.name)],
        (Err(fault), _) => return vec![format!("{}: refused as {}: {fault:?}", case.name, fault.code())],
    };
    let (asked, values) = case.verdict.split_at(1);
    let (codes, values) = if asked == "?" { values.split_once(": ").unwrap() } else { ("", values) };
    let asked: Vec<&str> = reading.questions.iter().map(|question| question.code()).collect();
    let mut faults = vec![];
    if asked.join(" ") != codes.trim() {
        faults.push(format!("{}: asks {:?}", case.name, reading.questions));
    }
    for pair in values.trim().split("; ") {
        let (field, expected) = pair.split_once('=').unwrap();
        let found = value(&reading, field);
        if found.as_deref() != Some(expected) {
            faults.push(format!("{}: {field} is {found:?}, not {expected}", case.name));
        }
    }
    faults
}

#[test]
fn every_header_line_is_read_asked_about_or_refused_with_its_reason() {
    let cases = cases();
    let faults: Vec<String> = cases.iter().flat_map(faults).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(cases.len() >= 48, "{}", cases.len());
}

#[test]
fn a_password_is_nowhere_in_what_was_read() {
    let secrets: Vec<Case<'_>> = cases().into_iter().filter(|case| case.file.contains("hunter2")).collect();
    assert!(secrets.len() > 1);
    for case in secrets {
        let reading = read(case.file.as_bytes(), &Options::default()).unwrap();
        assert!(!format!("{reading:?}").contains("hunter2"), "{}", case.name);
    }
}
