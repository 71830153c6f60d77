//! Where the notebook and the settings are (docs/screens.md, "Files").

use std::path::{Path, PathBuf};

use directories::BaseDirs;

use super::Environment;
use crate::domain::typed_path::at_home;

/// The files of one user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The notebook: `--db`, `CARNET_DB`, or `$XDG_DATA_HOME/carnet/notebook.db`.
    pub notebook: PathBuf,
    /// The settings: `CARNET_CONFIG`, or `$XDG_CONFIG_HOME/carnet/config.toml`. The file may be missing.
    pub settings: PathBuf,
    /// The user's message templates, a folder a language: beside the settings. It may be missing.
    pub templates: PathBuf,
    /// The home directory, where there is one.
    pub home: Option<PathBuf>,
}

impl Paths {
    /// Finds the paths; `None` when there is neither a home directory nor a variable that replaces it.
    ///
    /// On macOS the XDG variables are honoured too; without them settings are in `~/.config` and the notebook in the
    /// Library folder, where backups look for it.
    pub fn find(asked: Option<&Path>, environment: &Environment) -> Option<Paths> {
        let home = home(environment);
        let meant = |path: PathBuf| at_home(&path, home.as_deref());
        let notebook = asked
            .map(Path::to_path_buf)
            .or_else(|| environment.path("CARNET_DB"))
            .map(meant)
            .or_else(|| Some(data_home(environment)?.join("carnet").join("notebook.db")))?;
        let settings = environment
            .path("CARNET_CONFIG")
            .map(meant)
            .or_else(|| Some(config_home(environment)?.join("carnet").join("config.toml")))?;
        let templates = settings.with_file_name("templates");
        Some(Paths { notebook, settings, templates, home })
    }

    /// A path as it was typed, with the home directory in the place of `~`.
    pub fn meant(&self, path: &Path) -> PathBuf {
        at_home(path, self.home.as_deref())
    }
}

fn home(environment: &Environment) -> Option<PathBuf> {
    environment.path("HOME").or_else(|| BaseDirs::new().map(|dirs| dirs.home_dir().to_path_buf()))
}

/// The XDG rule: a relative path in these variables is ignored.
fn absolute(environment: &Environment, name: &str) -> Option<PathBuf> {
    environment.path(name).filter(|path| path.is_absolute())
}

fn data_home(environment: &Environment) -> Option<PathBuf> {
    let inside_home = if cfg!(target_os = "macos") { "Library/Application Support" } else { ".local/share" };
    absolute(environment, "XDG_DATA_HOME").or_else(|| Some(home(environment)?.join(inside_home)))
}

fn config_home(environment: &Environment) -> Option<PathBuf> {
    absolute(environment, "XDG_CONFIG_HOME").or_else(|| Some(home(environment)?.join(".config")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_wins_over_a_variable_over_xdg_over_home() {
        let home = Environment::from_iter([("HOME", "/home/ana")]);
        let paths = Paths::find(None, &home).unwrap();
        assert_eq!(paths.settings, Path::new("/home/ana/.config/carnet/config.toml"));
        assert_eq!(paths.templates, Path::new("/home/ana/.config/carnet/templates"));
        assert!(paths.notebook.ends_with("carnet/notebook.db"));

        let xdg =
            Environment::from_iter([("HOME", "/home/ana"), ("XDG_DATA_HOME", "/data"), ("XDG_CONFIG_HOME", "rel")]);
        let paths = Paths::find(None, &xdg).unwrap();
        assert_eq!(paths.notebook, Path::new("/data/carnet/notebook.db"));
        assert_eq!(paths.settings, Path::new("/home/ana/.config/carnet/config.toml"));

        let set = Environment::from_iter([("HOME", "/home/ana"), ("CARNET_DB", "a.db"), ("CARNET_CONFIG", "c.toml")]);
        let paths = Paths::find(None, &set).unwrap();
        assert_eq!((paths.notebook, paths.settings), (PathBuf::from("a.db"), PathBuf::from("c.toml")));
        assert_eq!(Paths::find(Some(Path::new("b.db")), &set).unwrap().notebook, Path::new("b.db"));
    }

    #[test]
    fn a_tilde_that_the_shell_left_is_the_home_directory() {
        let set =
            Environment::from_iter([("HOME", "/home/ana"), ("CARNET_DB", "~/a.db"), ("CARNET_CONFIG", "~/c.toml")]);
        let paths = Paths::find(None, &set).unwrap();
        assert_eq!(
            (paths.notebook.to_str(), paths.settings.to_str()),
            (Some("/home/ana/a.db"), Some("/home/ana/c.toml"))
        );
        assert_eq!(Paths::find(Some(Path::new("~/b.db")), &set).unwrap().notebook, Path::new("/home/ana/b.db"));
        assert_eq!(paths.meant(Path::new("~/x/y.csv")), Path::new("/home/ana/x/y.csv"));
        assert_eq!(paths.meant(Path::new("x/~/y.csv")), Path::new("x/~/y.csv"));
    }
}
