//! A disk that does not give some of the file: no damage, and no reason to go back to a copy.

use std::path::{Path, PathBuf};
use std::process::Command;

use carnet::store::backup::{self, Why};

use crate::harness::{Place, Run, amount, count, now};

/// Reads of `notebook.db` that touch one place fail as they do on a broken disk.
const SHIM: &str = r#"
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
static int is_bad(int fd, size_t count, off_t at) {
    char link[64], path[4096];
    const char *bad = getenv("CARNET_TEST_BAD");
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = bad ? readlink(link, path, sizeof path - 1) : -1;
    if (length < 12) return 0;
    path[length] = 0;
    return !strcmp(path + length - 12, "/notebook.db") && at <= atol(bad) && atol(bad) < at + (off_t)count;
}
ssize_t read(int fd, void *to, size_t count) {
    if (is_bad(fd, count, lseek(fd, 0, SEEK_CUR))) { errno = EIO; return -1; }
    return ((ssize_t (*)(int, void *, size_t))dlsym(RTLD_NEXT, "read"))(fd, to, count);
}
ssize_t pread64(int fd, void *to, size_t count, off_t at) {
    if (is_bad(fd, count, at)) { errno = EIO; return -1; }
    return ((ssize_t (*)(int, void *, size_t, off_t))dlsym(RTLD_NEXT, "pread64"))(fd, to, count, at);
}
ssize_t pread(int fd, void *to, size_t count, off_t at) { return pread64(fd, to, count, at); }
"#;

/// The shim, built with the compiler that SQLite was built with.
fn shim(folder: &Path) -> Option<PathBuf> {
    let (source, library) = (folder.join("shim.c"), folder.join("shim.so"));
    std::fs::write(&source, SHIM).unwrap();
    let built = Command::new("cc").args(["-shared", "-fPIC", "-o"]).arg(&library).arg(&source).arg("-ldl").status();
    (cfg!(target_os = "linux") && built.is_ok_and(|status| status.success())).then_some(library)
}

#[test]
fn a_read_error_is_not_called_damage() {
    let place = Place::with(&["Marie", "Nora"]);
    backup::make(&place.notebook, &backup::folder_of(&place.notebook), Why::Asked, &now()).unwrap();
    let Some(shim) = shim(place.folder.path()) else {
        return count("read error", "SKIPPED: no C compiler, or no Linux");
    };
    let pages = place.bytes().len() / 4096;
    let step = amount(pages / 8, 1);
    let mut tried = 0;
    for page in (0..pages).step_by(step) {
        let bad = (page * 4096 + 2048).to_string();
        for arguments in [&["doctor"][..], &["list"], &["add", "Olga"]] {
            let mut command = place.command(arguments);
            command.env("LD_PRELOAD", &shim).env("CARNET_TEST_BAD", &bad);
            let run = Run::of(&command.output().unwrap());
            let said = format!("{}{}", run.out, run.err);
            assert!(
                !said.contains("damaged") && !said.contains("carnet restore"),
                "page {page}, {arguments:?}: {run:?}"
            );
            assert!(arguments[0] == "list" || run.code != 0, "page {page}, {arguments:?}: {run:?}");
            tried += 1;
        }
    }
    assert_eq!(place.names(), ["Marie", "Nora"]);
    count("read error of the disk", &format!("{tried} commands over {pages} pages, none called it damage"));
}
