//! Folders that a program copies to other machines. A notebook there loses commits when its file travels without its -wal,
//! and breaks silently when two machines' files are mixed.

use std::path::{Component, Path};

/// A program that keeps folders in step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Synced {
    /// Dropbox.
    Dropbox,
    /// OneDrive.
    OneDrive,
    /// iCloud Drive.
    ICloud,
    /// Syncthing.
    Syncthing,
    /// Google Drive.
    GoogleDrive,
    /// Nextcloud or ownCloud.
    Nextcloud,
}

/// Folders by the names that these programs give them: a name, or a name followed by the account.
const NAMES: &[(&str, Synced)] = &[
    ("Dropbox", Synced::Dropbox),
    ("OneDrive", Synced::OneDrive),
    ("Mobile Documents", Synced::ICloud),
    ("iCloudDrive", Synced::ICloud),
    ("iCloud Drive", Synced::ICloud),
    ("Google Drive", Synced::GoogleDrive),
    ("GoogleDrive", Synced::GoogleDrive),
    ("My Drive", Synced::GoogleDrive),
    ("Nextcloud", Synced::Nextcloud),
    ("ownCloud", Synced::Nextcloud),
];

/// What these programs leave in the topmost folder they look after.
const MARKERS: &[(&str, Synced)] = &[
    (".stfolder", Synced::Syncthing),
    (".dropbox", Synced::Dropbox),
    (".dropbox.cache", Synced::Dropbox),
    (".owncloudsync.log", Synced::Nextcloud),
    (".nextcloudsync.log", Synced::Nextcloud),
];

impl Synced {
    /// The program's name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dropbox => "Dropbox",
            Self::OneDrive => "OneDrive",
            Self::ICloud => "iCloud",
            Self::Syncthing => "Syncthing",
            Self::GoogleDrive => "Google Drive",
            Self::Nextcloud => "Nextcloud",
        }
    }

    /// The program that looks after the folder of a notebook, if one is recognised. The path is absolute.
    pub fn of(notebook: &Path) -> Option<Self> {
        let folder = notebook.parent()?;
        let by_name = folder.components().find_map(|component| match component {
            Component::Normal(name) => Self::by_name(name.to_str()?),
            _ => None,
        });
        by_name.or_else(|| {
            let mut marked = folder.ancestors().flat_map(|above| MARKERS.iter().map(move |marker| (above, marker)));
            // The home folder of somebody who has Dropbox holds `.dropbox` as well: that one is its settings, with no cache.
            marked
                .find(|(above, (name, _))| above.join(name).exists() && !is_settings(above, name))
                .map(|(_, found)| found.1)
        })
    }

    fn by_name(folder: &str) -> Option<Self> {
        let of_account =
            |rest: &str| rest.is_empty() || rest.starts_with(" (") || rest.starts_with(" - ") || rest.starts_with('-');
        NAMES.iter().find(|(name, _)| folder.strip_prefix(name).is_some_and(of_account)).map(|found| found.1)
    }
}

fn is_settings(folder: &Path, marker: &str) -> bool {
    marker == ".dropbox" && folder.join(marker).is_dir()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("/home/lea/Dropbox/carnet/notebook.db", Some(Synced::Dropbox))]
    #[case("/home/lea/Dropbox (Personal)/notebook.db", Some(Synced::Dropbox))]
    #[case("/Users/lea/Library/CloudStorage/OneDrive-Acme/notebook.db", Some(Synced::OneDrive))]
    #[case("/mnt/c/Users/lea/OneDrive - Acme/notebook.db", Some(Synced::OneDrive))]
    #[case("/Users/lea/Library/Mobile Documents/com~apple~CloudDocs/notebook.db", Some(Synced::ICloud))]
    #[case("/Users/lea/Library/CloudStorage/GoogleDrive-lea@example.org/My Drive/n.db", Some(Synced::GoogleDrive))]
    #[case("/home/lea/Nextcloud/notebook.db", Some(Synced::Nextcloud))]
    #[case("/home/lea/.local/share/carnet/notebook.db", None)]
    #[case("/home/lea/Dropboxes/notebook.db", None)]
    #[case("/home/lea/Dropbox", None)]
    fn is_known_by_its_folder(#[case] path: &str, #[case] expected: Option<Synced>) {
        assert_eq!(Synced::of(Path::new(path)), expected);
    }

    #[rstest]
    #[case(".stfolder", Some(Synced::Syncthing))]
    #[case(".dropbox.cache", Some(Synced::Dropbox))]
    #[case(".dropbox", None)]
    #[case("stfolder", None)]
    fn is_known_by_what_it_left_above(#[case] marker: &str, #[case] expected: Option<Synced>) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join(marker)).unwrap();
        assert_eq!(Synced::of(&folder.path().join("a/b/notebook.db")), expected);
    }
}
