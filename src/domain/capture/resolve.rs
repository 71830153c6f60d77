//! From pieces to what is written and what the panel shows.

use super::body::{literal, trimmed};
use super::directory::Directory;
use super::facts;
use super::line::{Line, Piece, Span, Stays, Unread, UnreadWhy, What};
use super::people::{Match, Person, find, has_words};
use super::question::Question;
use super::read_as::{ReadAs, Sense, Tense};
use super::resolved::{Audience, Resolved};
use super::scene::{Leading, Plain, Scene};
use super::words::Subject;
use crate::domain::contact::Learned;
use crate::domain::dates::grammar::Reading;
use crate::domain::interaction::InteractionKind;
use crate::domain::promise::PromiseBy;
use crate::domain::request::Urgency;

/// Finds out who and what is meant.
pub fn resolve(line: &Line, scene: &Scene<'_>, directory: &dyn Directory) -> Resolved {
    let mut resolver = Resolver {
        line,
        scene,
        directory,
        out: Resolved {
            with: Vec::new(),
            channel: None,
            kind: InteractionKind::Contact,
            audience: Audience::Personal,
            on: None,
            at: None,
            note: String::new(),
            learned: Learned::default(),
            items: Vec::new(),
            questions: Vec::new(),
            unread: line.unread.clone(),
            today: scene.reader.today,
            now: scene.now,
        },
        plain: Vec::new(),
        skip_to: 0,
        due: None,
        urgency: Urgency::Usual,
    };
    resolver.people();
    resolver.moments();
    resolver.pieces();
    resolver.plain_words();
    resolver.finish()
}

/// The work in progress.
pub(super) struct Resolver<'a> {
    pub(super) line: &'a Line,
    pub(super) scene: &'a Scene<'a>,
    pub(super) directory: &'a dyn Directory,
    pub(super) out: Resolved,
    /// Spans of plain words.
    pub(super) plain: Vec<Span>,
    /// Words up to here belong to a name.
    skip_to: usize,
    /// The due day of plain words that are a promise, the promised day of those that are a request.
    pub(super) due: Option<Reading>,
    /// How soon the answer to plain words that are a request is due.
    urgency: Urgency,
}

impl<'a> Resolver<'a> {
    /// Who takes part: names at the start instead of the selected people, `@name` beside them.
    fn people(&mut self) {
        let line = self.line;
        let mut named = false;
        for piece in &line.pieces {
            let What::Who { name } = &piece.what else { break };
            if self.scene.leading == Leading::AreText || !self.add_person(name.clone()) {
                break;
            }
            named = true;
            self.skip_to = piece.span.end;
        }
        if !named {
            let selected = self.scene.selected.iter().filter_map(|id| self.directory.person(*id));
            self.out.with = selected.map(Person::from).collect();
        }
        let before = if named { 0 } else { self.out.with.len() };
        for piece in &line.pieces {
            if let What::With { name } = &piece.what {
                let whole = self.whole_name(name);
                if self.add_person(whole.clone()) {
                    named = true;
                } else {
                    self.not_read(piece.span.start..name.end, UnreadWhy::Person);
                }
            }
        }
        if named {
            let people = self.out.with.get(before..).unwrap_or_default().to_vec();
            self.show(0..0, Sense::With(people));
        }
    }

    /// Adds whoever a name means, or asks; `false` when it means nobody.
    fn add_person(&mut self, name: Span) -> bool {
        match find(self.line.at(&name), self.scene.answers, self.directory) {
            Match::Nobody => return false,
            Match::One(person) => {
                if !self.out.with.iter().any(|known| known.id == person.id) {
                    self.out.with.push(person);
                }
            }
            Match::Several(candidates) => self.ask(name, candidates),
        }
        true
    }

    /// Asks which of several people a name means.
    pub(super) fn ask(&mut self, span: Span, candidates: Vec<super::directory::Candidate>) {
        let question = Question::who(span.clone(), self.line.at(&span), candidates);
        self.open(question);
    }

    /// Opens a question, once for the same words.
    pub(super) fn open(&mut self, question: Question) {
        if !self.out.questions.iter().any(|open| open.is_same(&question)) {
            self.out.questions.push(question);
        }
    }

    /// `@marie lefevre`: the words after the first that belong to the name of somebody it may mean.
    fn whole_name(&self, first: &Span) -> Span {
        let candidates = self.directory.people(self.line.at(first));
        let mut whole = first.clone();
        let rest = self.line.text.get(first.end..).unwrap_or_default();
        let mut end = first.end;
        for word in rest.split_inclusive(char::is_whitespace).take(4) {
            let bare = word.trim();
            if bare.is_empty() {
                end += word.len();
                continue;
            }
            let name = bare.trim_end_matches(['.', ',', ';', ':', '!', '?']);
            let longer = first.start..end + (word.len() - word.trim_start().len()) + name.len();
            if name.is_empty() || !candidates.iter().any(|one| has_words(&one.name, self.line.at(&longer))) {
                break;
            }
            whole = longer;
            end += word.len();
            if name.len() < bare.len() {
                break;
            }
        }
        whole
    }

    /// How and when; of several, the first counts.
    fn moments(&mut self) {
        let line = self.line;
        let channel = line.pieces.iter().find(|piece| matches!(piece.what, What::Channel(_)));
        if let Some(Piece { span, what: What::Channel(kind) }) = channel {
            self.out.channel = Some(*kind);
            self.show(span.clone(), Sense::Channel(*kind));
        }
        let kind = line.pieces.iter().find(|piece| matches!(piece.what, What::Kind(_)));
        if let Some(Piece { span, what: What::Kind(kind) }) = kind {
            self.out.kind = *kind;
            self.show(span.clone(), Sense::Kind(*kind));
        }
        if let Some(piece) = line.pieces.iter().find(|piece| piece.what == What::Broadcast) {
            self.out.audience = Audience::Many;
            self.show(piece.span.clone(), Sense::Broadcast);
        }
        let when = line.pieces.iter().find(|piece| matches!(piece.what, What::When { .. }));
        if let Some(Piece { span, what: What::When { day, at } }) = when {
            let day = match day {
                Some(reading) => match self.one_day(trimmed(&line.text, span.clone()), *reading) {
                    Some(reading) => Some(reading),
                    None => return,
                },
                None => None,
            };
            let on = day.and_then(Reading::day).unwrap_or(self.out.today);
            self.out.on = Some(on);
            self.out.at = *at;
            let is_plan = self.scene.now.is_before(on, *at);
            let tense = if is_plan { Tense::Plan } else { Tense::Past };
            let other = day.and_then(|reading| reading.other);
            self.show(span.clone(), Sense::When { on, at: *at, other, tense });
        }
    }

    /// Everything else in its order.
    fn pieces(&mut self) {
        let line = self.line;
        let (mut channel, mut kind, mut when, mut broadcast) = (false, false, false, false);
        for piece in &line.pieces {
            match &piece.what {
                What::Note => self.plain.push(piece.span.start.max(self.skip_to).min(piece.span.end)..piece.span.end),
                What::Who { .. } if piece.span.end <= self.skip_to => {}
                What::Who { .. } => self.plain.push(piece.span.clone()),
                What::With { name } => self.with(piece, name),
                What::Channel(_) => self.once(piece, &mut channel),
                What::Kind(_) => self.once(piece, &mut kind),
                What::Broadcast => self.once(piece, &mut broadcast),
                What::Urgent => self.urgent(piece),
                What::When { .. } => self.once(piece, &mut when),
                What::Fact { subject, name, body, rest } => {
                    let said = facts::Said { subject: *subject, name: name.clone(), body, rest };
                    self.fact(piece, &said);
                }
                What::Promise { by, body, due } => self.dated_promise(piece, *by, (body, due.as_ref())),
                What::Tag { name } => self.tag(piece, name),
                What::Next { reading, form } => self.next(piece, *reading, *form),
            }
        }
    }

    /// Keeps the words of a second piece of a kind that counts once.
    fn once(&mut self, piece: &Piece, seen: &mut bool) {
        if *seen {
            self.again(piece);
        }
        *seen = true;
    }

    /// Only a request is urgent; elsewhere the word stays where it is.
    fn urgent(&mut self, piece: &Piece) {
        if self.scene.plain == Plain::Request {
            self.urgency = Urgency::Urgent;
        } else if self.line.at(&piece.span).starts_with("!!") {
            self.plain.push(piece.span.clone());
        } else {
            self.leave(piece, UnreadWhy::Date);
        }
    }

    pub(super) fn again(&mut self, piece: &Piece) {
        self.leave(piece, UnreadWhy::Again);
    }

    /// Leaves a piece's words in the note and lists it.
    pub(super) fn leave(&mut self, piece: &Piece, why: UnreadWhy) {
        self.plain.push(piece.span.clone());
        self.not_read(trimmed(&self.line.text, piece.span.clone()), why);
    }

    /// Lists words that could not be read; where they stay is known once everything is.
    pub(super) fn not_read(&mut self, span: Span, why: UnreadWhy) {
        self.out.unread.push(Unread { span, why, stays: Stays::Note });
    }

    /// A name in the middle of a sentence stays in it, without its sigil.
    fn with(&mut self, piece: &Piece, name: &Span) {
        let nobody = self.out.unread.iter().any(|unread| unread.span == (piece.span.start..name.end));
        if nobody {
            self.plain.push(piece.span.clone());
            return;
        }
        let whole = self.whole_name(name);
        let is_note = |at: Option<&Piece>| at.is_some_and(|piece| piece.what == What::Note);
        let pieces = &self.line.pieces;
        let at = pieces.iter().position(|other| other.span == piece.span);
        let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| pieces.get(at));
        let after = at.and_then(|at| pieces.get(at + 1));
        let goes_on =
            after.is_some_and(|after| !self.line.at(&(whole.end..after.span.end.max(whole.end))).trim().is_empty());
        if is_note(before) && is_note(after) && goes_on {
            self.plain.push(name.start..piece.span.end.max(name.end));
        } else {
            self.skip_to = self.skip_to.max(whole.end);
        }
    }

    fn tag(&mut self, piece: &Piece, name: &Span) {
        let tag = self.line.at(name).to_owned();
        if !self.out.learned.tags.contains(&tag) {
            self.out.learned.tags.push(tag.clone());
            self.show(piece.span.clone(), Sense::Tag(tag));
        }
    }

    pub(super) fn has_plain_words(&self) -> bool {
        self.plain.iter().any(|span| !self.line.at(span).trim().is_empty())
    }

    /// The plain words: the note, or what the composer takes them for.
    fn plain_words(&mut self) {
        let text = self.plain_text();
        if text.is_empty() {
            return;
        }
        let span = self.plain.iter().find(|span| !self.line.at(span).trim().is_empty()).cloned().unwrap_or(0..0);
        match self.scene.plain {
            Plain::Note => {
                self.out.note.clone_from(&text);
                self.show(span, Sense::Note(text));
            }
            Plain::Topic => self.topic(&span, &text),
            Plain::Promise if self.scene.leading == Leading::AreText => {
                let of = self.out.with.clone();
                self.owed(&span, PromiseBy::Me, (of, &text), self.due);
            }
            Plain::Promise => self.promise(&span, PromiseBy::Me, &text, self.due),
            Plain::Request => {
                let of = self.out.with.clone();
                self.request(&span, of, &text, (self.urgency, self.due));
            }
            Plain::Feedback => {
                let of = self.out.with.clone();
                self.suggestion(&span, of, &text);
            }
        }
    }

    /// Plain words in their order: what stands side by side stays so, what a piece divides is joined by a space.
    fn plain_text(&self) -> String {
        let mut text = String::new();
        let mut end = 0;
        for span in &self.plain {
            let words = self.line.at(span);
            if span.start != end {
                let kept = text.trim_end_matches(' ').len();
                text.truncate(kept);
                if !text.is_empty() && !text.ends_with('\n') {
                    text.push(' ');
                }
                text.push_str(words.trim_start_matches(' '));
            } else {
                text.push_str(words);
            }
            end = span.end;
        }
        literal(text.trim())
    }

    pub(super) fn show(&mut self, span: Span, sense: Sense) {
        self.out.items.push(ReadAs { span, sense });
    }

    /// Unread words stay among the plain ones, or in the promise or the fact in which they stand.
    fn say_where_unread_stays(&mut self) {
        let plain = match self.scene.plain {
            Plain::Note => Stays::Note,
            Plain::Topic => Stays::Fact,
            Plain::Promise => Stays::Promise,
            Plain::Request => Stays::Request,
            Plain::Feedback => Stays::Feedback,
        };
        for unread in &mut self.out.unread {
            let holds = |span: &Span| span.contains(&unread.span.start);
            let piece = self.line.pieces.iter().find(|piece| holds(&piece.span));
            unread.stays = match piece.map(|piece| &piece.what) {
                _ if self.plain.iter().any(holds) => plain,
                Some(What::Promise { .. }) => Stays::Promise,
                Some(What::Fact { subject: Subject::Request, .. }) => Stays::Request,
                Some(What::Fact { subject: Subject::Feedback, .. }) => Stays::Feedback,
                Some(What::Fact { .. }) => Stays::Fact,
                _ => plain,
            };
        }
    }

    /// The rows in the panel's order.
    fn finish(mut self) -> Resolved {
        self.say_where_unread_stays();
        self.out.unread.sort_by_key(|unread| unread.span.start);
        self.out.items.sort_by_key(|item| (item.sense.rank(), item.span.start));
        let unread =
            self.out.unread.iter().map(|one| ReadAs { span: one.span.clone(), sense: Sense::Unread(one.clone()) });
        self.out.items.extend(unread.collect::<Vec<_>>());
        self.out
    }
}
