//! Time of each staff page, for few answers and for many.

use std::time::{Duration, Instant};

use lydhor::accounts::Role;

use crate::support::app::TestApp;
use crate::support::pages;
use crate::support::scene::{self, Size};
use crate::{ground, table};

/// Visits of each page, and how long they may take together: the slowest is visited less often.
const VISITS: usize = 25;
const PATIENCE: Duration = Duration::from_secs(4);
/// With twenty thousand answers a page takes no longer than this, against a hundred.
const AIM: f64 = 1.5;
/// These read everything, because they show what came of it all.
const WHOLE: &[&str] = &["staff: digest preview"];

pub(crate) fn measure() {
    let runtime = ground::runtime();
    let few = runtime.block_on(times(100));
    let many = runtime.block_on(times(20_000));
    table::times();
    for ((name, few), (_, many)) in few.into_iter().zip(many) {
        table::time(name, few, many, (!WHOLE.contains(&name)).then_some(AIM));
    }
}

/// The middle time of each page. What is asked for is filled in by plain INSERTs (`support::scene`): by people's own actions
/// twenty thousand answers would take hours.
async fn times(answers: usize) -> Vec<(&'static str, Duration)> {
    let app = TestApp::spawn().await;
    let size = Size { sections: 40, invited: answers + 1, answers };
    let scene = scene::write(&app.state.db, &app.clock, "boligplan", size);
    let account = app.account("Ingrid Aas", Role::Administrator).await;
    let mut times = Vec::new();
    for (name, path) in pages::internal(&scene) {
        // A line of its own: the server may close one that waited for a slow page.
        let staff = app.sign_in(&account).await;
        let (mut each, begun) = (Vec::new(), Instant::now());
        while each.len() < VISITS && (each.len() < 3 || begun.elapsed() < PATIENCE) {
            let sent = Instant::now();
            let answer = staff.get(&path).await;
            each.push(sent.elapsed());
            assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        }
        each.sort_unstable();
        times.push((name, each[each.len() / 2]));
    }
    times
}
