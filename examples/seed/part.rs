//! What part somebody plays in a made-up notebook.

/// What somebody is in the notebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Due on the notebook's day, for this reason.
    Due(Why),
    /// In regular contact, and not due.
    Circle,
    /// In the programme, without a rhythm.
    Member,
}

/// Why somebody is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    Rhythm,
    FollowUp,
    Promise,
    Birthday,
    Never,
    Retry,
    Appointment,
    Gift,
    Welcome,
    Reply,
    Feedback,
    Introduction,
    Dormant,
}

impl Why {
    /// In these shares.
    pub const SHARES: [Why; 15] = [
        Why::Rhythm,
        Why::FollowUp,
        Why::Birthday,
        Why::Reply,
        Why::Promise,
        Why::Gift,
        Why::Rhythm,
        Why::Retry,
        Why::Welcome,
        Why::Appointment,
        Why::Never,
        Why::Feedback,
        Why::FollowUp,
        Why::Dormant,
        Why::Introduction,
    ];
}
