//! What may be opened with other programs (docs/engineering.md, "Security"): the web, mail, the telephone, known
//! messengers, and nothing else. A link is made from a stored address, or it is refused with its reason.

use super::channel::{Channel, ChannelKind};
use super::phrase::Phrase;
use super::template::Letter;

/// Schemes of addresses that may stand in the notebook; everything else stays closed.
const SCHEMES: [&str; 13] = [
    "https", "http", "mailto", "tel", "sms", "whatsapp", "tg", "sgnl", "signal", "skype", "msteams", "zoommtg", "xmpp",
];

/// Fewer digits are no telephone number (E.164 has no shorter ones in use); more are none either.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

/// A longer link is cut by some program on its way; the text is copied instead.
const LONGEST: usize = 8000;

/// Something that may be opened.
#[derive(Clone, PartialEq, Eq)]
pub struct Link {
    /// By which way of contact it leads to the person.
    pub kind: ChannelKind,
    url: String,
}

impl Link {
    /// The address, for the program that opens it.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl std::fmt::Debug for Link {
    /// Never the address: it is somebody's.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Link({}, <{} characters>)", self.kind.code(), self.url.len())
    }
}

/// Why an address is not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// It is no telephone number.
    NoNumber,
    /// The messenger wants the number with its country.
    NoCountry,
    /// It is no e-mail address.
    NoMail,
    /// It is no address on the web and none of a known messenger.
    NoAddress,
    /// The text is too long for a link.
    TooLong,
}

impl Closed {
    /// The reason as a sentence.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Closed::NoNumber => "link-no-number",
            Closed::NoCountry => "link-no-country",
            Closed::NoMail => "link-no-mail",
            Closed::NoAddress => "link-no-address",
            Closed::TooLong => "link-too-long",
        })
    }
}

/// Whether a link to a way of contact can carry a text.
pub fn carries_text(kind: ChannelKind) -> bool {
    matches!(kind, ChannelKind::Email | ChannelKind::Sms | ChannelKind::Whatsapp)
}

/// The link to a way of contact.
///
/// # Errors
/// Why it stays closed.
pub fn to(channel: &Channel) -> Result<Link, Closed> {
    link(channel, None)
}

/// The link to a way of contact with a message in it, where it carries one.
///
/// # Errors
/// Why it stays closed.
pub fn with_letter(channel: &Channel, letter: &Letter) -> Result<Link, Closed> {
    link(channel, Some(letter))
}

fn link(channel: &Channel, letter: Option<&Letter>) -> Result<Link, Closed> {
    let value = channel.value.trim();
    let body = letter.map(|letter| letter.body.as_str());
    let url = match channel.kind {
        ChannelKind::Email => {
            let subject = letter.and_then(|letter| letter.subject.as_deref());
            format!("mailto:{}{}", mail(value)?, query(&[("subject", subject), ("body", body)]))
        }
        ChannelKind::Call => format!("tel:{}", number(value)?),
        ChannelKind::Sms => format!("sms:{}{}", number(value)?, query(&[("body", body)])),
        ChannelKind::Whatsapp if !value.contains("://") && !value.contains('/') => {
            format!("https://wa.me/{}{}", international(&number(value)?)?, query(&[("text", body)]))
        }
        _ => address(value)?,
    };
    if url.len() > LONGEST { Err(Closed::TooLong) } else { Ok(Link { kind: channel.kind, url }) }
}

/// A number as dialled: a plus and digits. What people write between them goes, the trunk zero of `+33 (0)6` too.
fn number(value: &str) -> Result<String, Closed> {
    let value = value.strip_prefix("tel:").unwrap_or(value);
    let (plus, rest) = match value.strip_prefix('+') {
        Some(rest) => ("+", rest.replace("(0)", "")),
        None => ("", value.to_owned()),
    };
    let mut digits = String::new();
    for letter in rest.chars() {
        match letter {
            '0'..='9' => digits.push(letter),
            ' ' | '\u{a0}' | '\u{202f}' | '.' | '-' | '‑' | '–' | '/' | '(' | ')' => {}
            _ => return Err(Closed::NoNumber),
        }
    }
    if DIGITS.contains(&digits.len()) { Ok(format!("{plus}{digits}")) } else { Err(Closed::NoNumber) }
}

/// The digits of a number with its country: behind `+` or `00`.
fn international(number: &str) -> Result<&str, Closed> {
    number.strip_prefix('+').or_else(|| number.strip_prefix("00")).ok_or(Closed::NoCountry)
}

/// An e-mail address, with what a link would misread made harmless.
fn mail(value: &str) -> Result<String, Closed> {
    let value = value.strip_prefix("mailto:").unwrap_or(value);
    let (local, domain) = value.rsplit_once('@').ok_or(Closed::NoMail)?;
    let is_local = |letter: char| letter.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(letter);
    let is_domain = |letter: char| letter.is_alphanumeric() || "-.".contains(letter);
    let sound = !local.is_empty() && local.chars().all(is_local) && !domain.is_empty() && domain.chars().all(is_domain);
    if !sound || domain.starts_with(['-', '.']) || local.starts_with('-') {
        return Err(Closed::NoMail);
    }
    // A plus is itself in an address; everything else that means something in a link is encoded.
    Ok(format!("{}@{domain}", encode(local).replace("%2B", "+")))
}

/// An address on the web or of a messenger. Without a scheme it is one of the web, if it looks like one.
fn address(value: &str) -> Result<String, Closed> {
    let refused = |letter: char| letter.is_control() || letter.is_whitespace() || "\"'<>\\^`{|}".contains(letter);
    if value.is_empty() || value.starts_with('-') || value.contains(refused) {
        return Err(Closed::NoAddress);
    }
    let (scheme, rest) = match value.split_once(':') {
        // `example.org:8080/x` is no scheme.
        Some((scheme, rest)) if !scheme.contains(['.', '/']) => (scheme.to_lowercase(), rest),
        _ => return address_of_host(value).map(|()| format!("https://{value}")),
    };
    if !SCHEMES.contains(&scheme.as_str()) || rest.is_empty() {
        return Err(Closed::NoAddress);
    }
    match scheme.as_str() {
        "http" | "https" => address_of_host(rest.strip_prefix("//").ok_or(Closed::NoAddress)?)?,
        "mailto" => return Ok(format!("mailto:{}", mail(rest)?)),
        "tel" | "sms" => return Ok(format!("{scheme}:{}", number(rest)?)),
        _ => {}
    }
    Ok(format!("{scheme}:{rest}"))
}

/// Whether what stands before the path names a host, without a user who would pretend to be one.
fn address_of_host(rest: &str) -> Result<(), Closed> {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let sound = name.chars().all(|letter| letter.is_alphanumeric() || "-._".contains(letter));
    let named = name.contains('.') && !name.starts_with(['.', '-']) && !name.ends_with('.');
    if sound && named { Ok(()) } else { Err(Closed::NoAddress) }
}

/// What stands behind a link's `?`; nothing where there is nothing to say.
fn query(fields: &[(&str, Option<&str>)]) -> String {
    let mut query = String::new();
    for (name, value) in fields {
        let Some(value) = value else { continue };
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(name);
        query.push('=');
        // RFC 6068: line breaks in a mail are CRLF; messengers take them as well.
        query.push_str(&encode(&value.replace('\n', "\r\n")));
    }
    query
}

/// Percent-encoding of everything but the unreserved characters of RFC 3986.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use ChannelKind::{Call, Dm, Email, Meet, Site, Sms, Video, Whatsapp};

    fn channel(kind: ChannelKind, value: &str) -> Channel {
        Channel::new(kind, value, 0)
    }

    #[rstest]
    #[case::mail(Email, "marie@example.org", "mailto:marie@example.org")]
    #[case::mail_plus(Email, "marie+promo@example.org", "mailto:marie+promo@example.org")]
    #[case::mail_that_would_ask(Email, "a?bcc=x&b@example.org", "mailto:a%3Fbcc%3Dx%26b@example.org")]
    #[case::mail_with_scheme(Email, "mailto:marie@example.org", "mailto:marie@example.org")]
    #[case::call(Call, "+33 6 12 34 56 78", "tel:+33612345678")]
    #[case::call_trunk(Call, "+33 (0)6.12.34-56/78", "tel:+33612345678")]
    #[case::call_national(Call, "06\u{a0}12\u{202f}34 56 78", "tel:0612345678")]
    #[case::sms(Sms, "(555) 010-9999", "sms:5550109999")]
    #[case::whatsapp(Whatsapp, "+33 6 12 34 56 78", "https://wa.me/33612345678")]
    #[case::whatsapp_zeros(Whatsapp, "0033 612345678", "https://wa.me/33612345678")]
    #[case::whatsapp_link(Whatsapp, "https://wa.me/33612345678", "https://wa.me/33612345678")]
    #[case::site(Site, "https://www.example.org/a?b=c#d", "https://www.example.org/a?b=c#d")]
    #[case::site_bare(Site, "mariecuisine.fr", "https://mariecuisine.fr")]
    #[case::site_port(Site, "example.org:8080/x", "https://example.org:8080/x")]
    #[case::site_shouted(Site, "HTTP://Example.org", "http://Example.org")]
    #[case::site_in_its_script(Site, "https://müller.example/café", "https://müller.example/café")]
    #[case::messenger(Dm, "tg://resolve?domain=marie", "tg://resolve?domain=marie")]
    #[case::network(Dm, "instagram.com/marie", "https://instagram.com/marie")]
    #[case::call_by_video(Video, "https://meet.example.org/abc", "https://meet.example.org/abc")]
    fn a_sound_address_is_opened(#[case] kind: ChannelKind, #[case] value: &str, #[case] url: &str) {
        assert_eq!(to(&channel(kind, value)).map(|link| link.url), Ok(url.to_owned()));
    }

    #[rstest]
    #[case::script(Site, "javascript:alert(1)", Closed::NoAddress)]
    #[case::file(Site, "file:///etc/passwd", Closed::NoAddress)]
    #[case::data(Site, "data:text/html,x", Closed::NoAddress)]
    #[case::program(Dm, "ssh://example.org", Closed::NoAddress)]
    #[case::option(Site, "--help", Closed::NoAddress)]
    #[case::option_mail(Email, "--attach=/etc/passwd@example.org", Closed::NoMail)]
    #[case::lines(Site, "https://example.org/\nfile:///x", Closed::NoAddress)]
    #[case::words(Site, "https://example.org/a b", Closed::NoAddress)]
    #[case::quotes(Site, "https://example.org/\"x", Closed::NoAddress)]
    #[case::escape(Site, "https://example.org/\u{1b}]0;x\u{7}", Closed::NoAddress)]
    #[case::no_host(Site, "http:///etc/passwd", Closed::NoAddress)]
    #[case::no_slashes(Site, "https:example.org", Closed::NoAddress)]
    #[case::pretended_host(Site, "https://example.org@evil.example", Closed::NoAddress)]
    #[case::handle(Dm, "@marie", Closed::NoAddress)]
    #[case::place(Meet, "Café de la Gare, Lyon", Closed::NoAddress)]
    #[case::nothing(Site, "  ", Closed::NoAddress)]
    #[case::no_mail(Email, "marie", Closed::NoMail)]
    #[case::two_mails(Email, "marie@example.org,evil@example.org", Closed::NoMail)]
    #[case::mail_with_lines(Email, "marie@example.org\r\nBcc: x@y", Closed::NoMail)]
    #[case::mail_domain(Email, "marie@exa mple.org?x", Closed::NoMail)]
    #[case::no_number(Call, "after 6 pm", Closed::NoNumber)]
    #[case::short_number(Call, "12", Closed::NoNumber)]
    #[case::long_number(Sms, "+1234567890123456", Closed::NoNumber)]
    #[case::service(Call, "*21*0612345678#", Closed::NoNumber)]
    #[case::national(Whatsapp, "06 12 34 56 78", Closed::NoCountry)]
    #[case::messenger_call(Dm, "tel:*21#", Closed::NoNumber)]
    fn anything_else_stays_closed(#[case] kind: ChannelKind, #[case] value: &str, #[case] why: Closed) {
        assert_eq!(to(&channel(kind, value)).map(|link| link.url), Err(why));
    }

    #[rstest]
    #[case::mail(
        Email,
        "m@example.org",
        "mailto:m@example.org?subject=Salut%20%26%20%C3%A0%20bient%C3%B4t&body=1%2B1%3D2%3F%0D%0A%23ok"
    )]
    #[case::sms(Sms, "+33612345678", "sms:+33612345678?body=1%2B1%3D2%3F%0D%0A%23ok")]
    #[case::whatsapp(Whatsapp, "+33612345678", "https://wa.me/33612345678?text=1%2B1%3D2%3F%0D%0A%23ok")]
    #[case::telephone_has_no_text(Call, "+33612345678", "tel:+33612345678")]
    fn a_text_goes_into_the_link(#[case] kind: ChannelKind, #[case] value: &str, #[case] url: &str) {
        let letter = Letter { subject: Some("Salut & à bientôt".to_owned()), body: "1+1=2?\n#ok".to_owned() };
        assert_eq!(with_letter(&channel(kind, value), &letter).map(|link| link.url), Ok(url.to_owned()));
    }

    #[test]
    fn a_text_too_long_for_a_link_is_said_to_be() {
        let letter = Letter { subject: None, body: "é".repeat(2000) };
        assert_eq!(with_letter(&channel(Email, "m@example.org"), &letter), Err(Closed::TooLong));
    }
}
