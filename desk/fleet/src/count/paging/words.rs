//! What products call pages, numbers of records, and parts that are missing. Keys are in lower case, without marks.

/// Words for a number of records, where the key has no other words.
pub(super) const COUNTS: [&str; 16] = [
    "hits",
    "matches",
    "found",
    "available",
    "rows",
    "records",
    "items",
    "results",
    "devices",
    "hosts",
    "length",
    "entries",
    "elements",
    "objects",
    "numresults",
    "numrecords",
];
/// How many records a page may have.
pub(super) const LIMITS: [&str; 9] =
    ["pagesize", "perpage", "limit", "top", "maxresults", "maxrecords", "pagelimit", "resultsperpage", "itemsperpage"];
/// How many pages there are.
pub(super) const PAGES: [&str; 7] =
    ["pages", "totalpages", "pagecount", "numpages", "lastpage", "numberofpages", "maxpage"];
/// Which page it is, the first being 0 or 1.
pub(super) const PAGE: [&str; 5] = ["page", "pagenumber", "currentpage", "pageno", "pagenum"];
/// How many records stand before it.
pub(super) const OFFSETS: [&str; 8] =
    ["offset", "skip", "startat", "startindex", "start", "from", "pageindex", "skipped"];
/// Parts of a key that says yes to "something is missing".
pub(super) const MISSING: [&str; 14] = [
    "truncat",
    "partial",
    "incomplete",
    "timedout",
    "timeout",
    "limitreached",
    "limitexceeded",
    "limited",
    "throttl",
    "sampled",
    "cutoff",
    "aborted",
    "interrupted",
    "filtered",
];
/// What a text says of an answer that is not whole.
pub(super) const WARNINGS: [&str; 9] = [
    "truncated",
    "partial result",
    "incomplete",
    "timed out",
    "more results",
    "limit reached",
    "limit exceeded",
    "only the first",
    "not all ",
];
/// Between a number of records and the number of all.
pub(super) const OF: [&str; 3] = [" of ", " van ", " von "];
/// Keys that hold what a request asked for, where only a part of everything was asked for.
pub(super) const SELECTIONS: [&str; 12] = [
    "filter",
    "filters",
    "query",
    "where",
    "search",
    "criteria",
    "criterion",
    "condition",
    "conditions",
    "selection",
    "rsql",
    "filtro",
];
/// Parts of a key that say what a page begins with.
pub(super) const TOKENS: [&str; 5] = ["pagetoken", "skiptoken", "startcursor", "startafter", "searchafter"];
/// Parts of a key whose number is no number of records.
pub(super) const NO_COUNTS: [&str; 20] = [
    "time", "date", "day", "age", "version", "schema", "size", "byte", "port", "code", "id", "took", "elapsed",
    "duration", "millis", "second", "stamp", "epoch", "year", "build",
];
/// Keys that say no to "this is all".
pub(super) const ALL: [&str; 12] = [
    "islast",
    "islastpage",
    "last",
    "final",
    "isfinal",
    "complete",
    "iscomplete",
    "completed",
    "done",
    "finished",
    "exhausted",
    "endofresults",
];
/// Keys at the top of a record that is a document of its own.
pub(super) const OF_RECORDS: [&str; 27] = [
    "meta",
    "metadata",
    "pagination",
    "paging",
    "page",
    "pageinfo",
    "links",
    "next",
    "nextpage",
    "nextlink",
    "nextpagetoken",
    "odatanextlink",
    "hasmore",
    "hasnext",
    "hasnextpage",
    "hasnextresults",
    "more",
    "count",
    "total",
    "totalcount",
    "truncated",
    "partial",
    "incomplete",
    "error",
    "errors",
    "continuationtoken",
    "skiptoken",
];
