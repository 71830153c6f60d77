//! Colours by role. The default theme names only the terminal's own 16 colours and paints no background, so it works on
//! light and dark alike (docs/screens.md, "Colour and glyphs").

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text.
    Text,
    /// A title, a name.
    Title,
    /// A label beside its value.
    Label,
    /// Something less important; never something essential.
    Quiet,
    /// The row or choice the cursor is on.
    Selected,
    /// Past its day.
    Overdue,
    /// Due today.
    Today,
    /// To think about before going on: a limit that comes near.
    Amber,
    /// Worth celebrating.
    Celebrate,
    /// Done.
    Done,
    /// A key.
    Key,
    /// Something went wrong.
    Failure,
    /// A frame.
    Frame,
    /// The frame of the pane that has the focus.
    Focus,
    /// What is not to be mentioned.
    Care,
}

/// Which colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// The terminal's own colours.
    #[default]
    Terminal,
    /// No colour at all; the selection stays reversed.
    Mono,
}

impl Theme {
    /// How a role looks.
    pub fn style(self, role: Role) -> Style {
        let style = Style::new();
        let shaped = match role {
            Role::Text => style,
            Role::Title | Role::Overdue | Role::Failure | Role::Key | Role::Focus => style.add_modifier(Modifier::BOLD),
            Role::Selected => style.add_modifier(Modifier::REVERSED | Modifier::BOLD),
            Role::Quiet | Role::Frame => style.add_modifier(Modifier::DIM),
            Role::Label | Role::Today | Role::Amber | Role::Celebrate | Role::Done | Role::Care => style,
        };
        // Under NO_COLOR a coloured cell makes crossterm write a full reset that would wipe the reversal, so that the mono
        // theme leaves colours out altogether rather than have them filtered.
        match (self, role) {
            (Theme::Mono, _) => shaped,
            (Theme::Terminal, Role::Overdue | Role::Failure | Role::Care) => shaped.fg(Color::Red),
            (Theme::Terminal, Role::Today | Role::Label | Role::Key | Role::Focus) => shaped.fg(Color::Cyan),
            (Theme::Terminal, Role::Amber) => shaped.fg(Color::Yellow),
            (Theme::Terminal, Role::Celebrate) => shaped.fg(Color::Magenta),
            (Theme::Terminal, Role::Done) => shaped.fg(Color::Green),
            (Theme::Terminal, _) => shaped,
        }
    }
}
