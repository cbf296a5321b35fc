# Files that somebody has asked for.
exports-made = The file is ready.
exports-of = The file shows how it was on { $moment }. If anything has changed since, you can have it made again.
exports-kept = The file stays here for a few days. You can download it as often as you like.
exports-fetch = Download the file
exports-gone = What the file was to show is no longer there.
exports-unknown = The file cannot be made as it was ordered. Order it again.
exports-too-large = The file became larger than { $limit } GB, and we cannot keep files of that size. Choose a smaller part.
