//! What several cells of a row say together of one person, and what each may say at all.

use std::borrow::Cow;

use super::columns::Columns;
use super::{Extra, ImportedAffiliate};
use crate::domain::text::fold::fold;
use crate::exchange::fault::CellFault;
use crate::exchange::formats::Meaning;
use crate::exchange::values::address::addresses;
use crate::exchange::values::{debris, several, words};

/// Words that mean yes in a column of yes and no, folded.
const YES: [&str; 8] = ["y", "yes", "true", "1", "oui", "vrai", "ja", "si"];

/// Whether a cell is one that a value can be read from.
pub(super) fn sound(meaning: Meaning, cell: &str) -> Result<(), CellFault> {
    if matches!(meaning, Meaning::Ignored | Meaning::Secret) {
        return Ok(());
    }
    let is_number = matches!(meaning, Meaning::Phone | Meaning::ExternalId | Meaning::RefCode);
    if cell.contains('\0') {
        Err(CellFault::Nul)
    } else if debris::is_fault(cell) {
        Err(CellFault::SheetFault)
    } else if is_number && debris::is_shortened(cell) {
        Err(CellFault::Shortened)
    } else {
        Ok(())
    }
}

/// The row's name: as it stands, or put together from its parts, or whose account it is, or the company's. A company beside
/// the name of somebody is their company.
pub(super) fn name(row: &mut ImportedAffiliate, columns: &Columns, cells: &[Cow<'_, str>]) {
    if row.name.is_none() {
        let parts: Vec<&str> = [&row.first_name, &row.last_name].into_iter().flatten().map(String::as_str).collect();
        row.name = (!parts.is_empty()).then(|| parts.join(" "));
    }
    let parties = columns.all.iter().zip(cells).filter(|(column, _)| column.meaning == Some(Meaning::Party));
    for party in parties.filter_map(|(_, cell)| words(cell)) {
        let is_address = party.contains('@') && addresses(&party).is_ok();
        match &row.name {
            None if !is_address => row.name = Some(party),
            None => drop(emails(row, &party)),
            Some(name) if fold(name) == fold(&party) || is_address => {}
            Some(_) => row.extras.push(Extra::Company(party)),
        }
    }
    if row.name.is_none() {
        row.name = row.extras.iter().find_map(|extra| match extra {
            Extra::Company(name) | Extra::Nickname(name) => Some(name.clone()),
            _ => None,
        });
    }
    let name = row.name.clone();
    row.extras.retain(
        |extra| !matches!(extra, Extra::Company(other) | Extra::Nickname(other) if Some(other) == name.as_ref()),
    );
}

/// Addresses: the first one that a row gives is the one to write to.
pub(super) fn emails(row: &mut ImportedAffiliate, cell: &str) -> Result<(), CellFault> {
    let found = addresses(cell)?;
    for address in found.all {
        match &row.email {
            None => row.email = Some(address),
            Some(first) if first.eq_ignore_ascii_case(&address) => {}
            Some(_) => row.extras.push(Extra::Email(address)),
        }
    }
    if found.beside { Err(CellFault::BesideAnEmail) } else { Ok(()) }
}

pub(super) fn phones(row: &mut ImportedAffiliate, cell: &str) {
    // A line break is a blank in words; here it parts.
    for part in cell.lines() {
        for number in several::phones(&words(part).unwrap_or_default()) {
            match &row.phone {
                None => row.phone = Some(number.to_owned()),
                Some(first) if first == number => {}
                Some(_) => row.extras.push(Extra::Phone(number.to_owned())),
            }
        }
    }
}

pub(super) fn kept(values: &[&str], made: fn(String) -> Extra) -> Vec<Extra> {
    values.iter().map(|value| made((*value).to_owned())).collect()
}

pub(super) fn add(sum: &mut Option<i64>, part: Option<i64>) {
    if let Some(part) = part {
        *sum = Some(sum.unwrap_or(0).saturating_add(part));
    }
}

/// An ISO code.
pub(super) fn currency(cell: &str) -> Option<String> {
    let code = words(cell)?.to_ascii_uppercase();
    (code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(code)
}

/// Whether a cell of yes and no says yes.
pub(super) fn says_yes(cell: &str) -> bool {
    words(cell).is_some_and(|word| YES.contains(&fold(&word).as_str()))
}
