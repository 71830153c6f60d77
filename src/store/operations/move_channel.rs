//! A way to reach an affiliate is preferred more, or less.

use crate::domain::channel::{Channel, Shift};
use crate::domain::id::{AffiliateId, ChannelId};
use crate::domain::moment::Moment;
use crate::store::values::People;
use crate::store::{Step, Store, StoreError, Written, channels};

impl Store {
    /// Moves a channel one place among the others; at the end nothing is written.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the channel is gone, and those of [`Store::write`].
    pub fn move_channel(
        &mut self,
        of: AffiliateId,
        id: ChannelId,
        shift: Shift,
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-move-channel", self.names_of(&[of])?, *now);
        self.write(&step, |tx| {
            let mut known: Vec<Channel> =
                channels::of(tx, &People::of(&[of]))?.into_iter().map(|(_, channel)| channel).collect();
            let Some(at) = known.iter().position(|channel| channel.id == id) else {
                return Err(StoreError::NotFound { table: "channel", id: id.to_string() });
            };
            let to = match shift {
                Shift::Up => at.checked_sub(1),
                Shift::Down => Some(at + 1).filter(|to| *to < known.len()),
            };
            let Some(to) = to else { return Ok(()) };
            known.swap(at, to);
            for (position, channel) in (0u32..).zip(known) {
                if channel.position != position {
                    channels::update(tx, &Channel { position, ..channel })?;
                }
            }
            Ok(())
        })
    }
}
