//! The smallest program over `carnet::runtime`: it shows what it hears. The tests of the guard run it in a pty.

use std::process::ExitCode;

use carnet::app::key::Key;
use carnet::runtime::editor::{self, Edited};
use carnet::runtime::input::{Event, Input};
use carnet::runtime::signals::Signal;
use carnet::runtime::terminal::Terminal;
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Text};

/// Set for the process that is to be the probe.
pub const VARIABLE: &str = "CARNET_TEST_PROBE";

/// The name of the test that is the probe.
pub const TEST: &str = "probe::probe";

/// Not a test: the program that the others start.
#[test]
#[ignore = "the other tests start it in a terminal"]
fn probe() {
    if std::env::var_os(VARIABLE).is_none() {
        return;
    }
    assert_eq!(run().expect("the probe runs"), ExitCode::SUCCESS);
}

fn run() -> std::io::Result<ExitCode> {
    let mut terminal = Terminal::take()?;
    let mut input = Input::<u8>::open()?;
    let mut heard = "ready".to_owned();
    loop {
        terminal.draw(|frame| {
            let size = format!("{}x{}", frame.area().width, frame.area().height);
            let chosen =
                Line::styled("chosen", Style::new().fg(Color::Red).add_modifier(Modifier::REVERSED | Modifier::BOLD));
            frame.render_widget(Text::from(vec![heard.clone().into(), size.into(), chosen]), frame.area());
            frame.set_cursor_position((3, 2));
        })?;
        heard = match input.wait_until(None)? {
            Event::Key(press) if press.key == Key::char('q') => return Ok(ExitCode::SUCCESS),
            Event::Key(press) if press.key == Key::char('x') => return Err(std::io::Error::other("an error")),
            Event::Key(press) if press.key == Key::char('e') => format!("{:?}", edit(&mut terminal, &mut input)?),
            Event::Key(press) if press.key == Key::ctrl('z') => {
                terminal.suspend(&mut input)?;
                "suspended".to_owned()
            }
            Event::Signal(Signal::Suspend) => {
                terminal.suspend(&mut input)?;
                "suspended".to_owned()
            }
            Event::Signal(Signal::Continue) => {
                terminal.retake()?;
                "continued".to_owned()
            }
            Event::Signal(Signal::Terminate | Signal::Hangup) => return Ok(ExitCode::SUCCESS),
            other => format!("{other:?}"),
        };
    }
}

fn edit(terminal: &mut Terminal, input: &mut Input<u8>) -> std::io::Result<Edited> {
    editor::edit(terminal, input, "before")
}
