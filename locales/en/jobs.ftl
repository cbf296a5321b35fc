jobs-title = Work under way
jobs-waiting = The work is waiting its turn.
jobs-running = The work is under way.
jobs-progress = So far
jobs-done-of = { COUNT($done) } of { COUNT($total) }
jobs-leave = You can close the page. The work goes on by itself, and this address shows you how it went.
jobs-look-again = See how far we have come
jobs-again = It came to a halt. What has been done stands, and we will try again by ourselves.
jobs-again-at = The next attempt is at { $time }.
jobs-failed = We could not do it
jobs-given-up = We have tried several times without getting any further. What was done stands. Try again in a while.
    If it still does not work, contact whoever runs the system.
jobs-repeat = Try again
