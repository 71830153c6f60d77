//! Short lists in three encodings.

use encoding_rs::WINDOWS_1250;
use rstest::rstest;

use super::*;

const NAMES: [&str; 20] = [
    "Hélène Lefèvre",
    "Zoé Müller",
    "François Noël",
    "Jürgen Schäfer",
    "José Muñoz",
    "Anaïs Béranger",
    "Chloé Périgault",
    "Jérôme Daumé",
    "Élodie Côté",
    "Günther Größ",
    "María García",
    "Benoît Lemaître",
    "Agnès Vidal",
    "Loïc Guérin",
    "Andrés Ibáñez",
    "Björn Köhler",
    "Gaël Trémelin",
    "Inès Vauquelade",
    "Éloïse Grandvallier",
    "Raphaël Ménard",
];

fn encoded(charset: Charset, text: &str) -> Vec<u8> {
    match charset {
        Charset::Cp850 => {
            let byte = |letter: char| match CP850.chars().position(|known| known == letter) {
                Some(at) => 0x80 + u8::try_from(at).unwrap(),
                None => u8::try_from(letter).unwrap(),
            };
            text.chars().map(byte).collect()
        }
        Charset::Known(encoding) => {
            let made = |byte: &u8| encoding.decode_without_bom_handling(&[*byte]).0.into_owned();
            let byte = |letter: char| (0..=255_u8).find(|byte| made(byte) == letter.to_string()).unwrap();
            text.chars().map(byte).collect()
        }
    }
}

#[rstest]
#[case(Charset::Known(WINDOWS_1252))]
#[case(Charset::Known(MACINTOSH))]
#[case(Charset::Cp850)]
fn a_short_list_is_read_or_asked_about(#[case] charset: Charset) {
    for rows in [1, 5, 20] {
        for start in 0..NAMES.len() {
            let names: Vec<&str> = NAMES.iter().cycle().skip(start).take(rows).copied().collect();
            let text = format!("Name;Email\n{}\n", names.join(";x@example.org\n"));
            let choice = choose(&encoded(charset, &text), || WINDOWS_1250);
            let asked = choice.other.is_some();
            assert!(choice.best == charset || (asked && choice.other == Some(charset)), "{names:?}: {choice:?}");
            assert!(!asked || rows < 5, "{names:?} are not asked about: {choice:?}");
        }
    }
}

#[rstest]
#[case("Prénom;Téléphone\nLea;1\n")]
#[case("Société;E-mail\nBonplans;a@example.org\n")]
#[case("Name;Umsatz\nJo;12,50 €\n")]
#[case("Nom;Site\nL’Ami d’Anna;x\n")]
#[case("Name;E-Mail-Adresse\nWeiß;a@example.org\n")]
fn a_title_or_a_sign_is_enough(#[case] text: &str) {
    for charset in [Charset::Known(WINDOWS_1252), Charset::Known(MACINTOSH)] {
        assert_eq!(choose(&encoded(charset, text), || WINDOWS_1250).best, charset, "{text}");
    }
}

#[test]
fn what_is_no_western_text_is_left_to_statistics() {
    let russian = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, b';', 0xEC, 0xE8, 0xF0];
    let choice = choose(&russian, || encoding_rs::WINDOWS_1251);
    assert_eq!(choice.best, Charset::Known(encoding_rs::WINDOWS_1251));
}

#[rstest]
#[case("HÃ©lÃ¨ne", Some("Hélène"))]
#[case("MÃ¼ller, 12 â‚¬", Some("Müller, 12 €"))]
#[case("dâ€™Arc", Some("d’Arc"))]
#[case("Hélène", None)]
#[case("São Paulo", None)]
#[case("pâte", None)]
#[case("HÃ©lÃ¨ne and Zoé", None)]
#[case("plain", None)]
fn what_was_encoded_twice_is_read_once_more(#[case] text: &str, #[case] expected: Option<&str>) {
    assert_eq!(mended(text).as_deref(), expected);
}

#[rstest]
#[case("cp850", Some("cp850"))]
#[case("Mac-Roman", Some("macintosh"))]
#[case("latin1", Some("windows-1252"))]
#[case("windows-1250", Some("windows-1250"))]
#[case("klingon", None)]
fn an_encoding_is_named(#[case] name: &str, #[case] expected: Option<&str>) {
    assert_eq!(Charset::named(name).map(Charset::name).as_deref(), expected);
}
