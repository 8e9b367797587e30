//! Who may ask, and with what proof.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};

use crate::browser::{Browser, HOST};

#[test]
fn other_names_for_this_address_are_refused() {
    let browser = Browser::new("amsterdam-2023");
    for host in ["evil.example", "127.0.0.1", "127.0.0.1:4001", "localhost.evil.example:4000", "", "[::1]:4000"] {
        for path in ["/", "/preview.css", "/changed", "/screens", "/nowhere"] {
            let request = Request::get(path).header(header::HOST, host).body(Body::empty()).unwrap();
            assert_eq!(browser.ask(request).status, StatusCode::MISDIRECTED_REQUEST, "{host}{path}");
        }
    }
    let without = Request::get("/").body(Body::empty()).unwrap();
    assert_eq!(browser.ask(without).status, StatusCode::MISDIRECTED_REQUEST);
    let twice = Request::get("/").header(header::HOST, HOST).header(header::HOST, "evil.example");
    assert_eq!(browser.ask(twice.body(Body::empty()).unwrap()).status, StatusCode::MISDIRECTED_REQUEST);
    let ours = Request::get("/")
        .header(header::HOST, "localhost:4000")
        .header(header::COOKIE, &browser.cookie)
        .body(Body::empty())
        .unwrap();
    assert_eq!(browser.ask(ours).status, StatusCode::OK);
}

/// On a machine with several people, such as a terminal server, a draft is its author's alone.
#[test]
fn without_the_key_in_the_address_nothing_of_a_policy_is_shown() {
    let mut browser = Browser::new("amsterdam-2023");
    let asked = |path: &str, cookie: Option<&str>| {
        let mut request = Request::get(path).header(header::HOST, HOST);
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, cookie);
        }
        browser.ask(request.body(Body::empty()).unwrap())
    };
    let wrong = [
        None,
        Some("appwijzer-4000="),
        Some("appwijzer-4000=0000000000000000000000000000000000000000000000000000000000000000"),
        Some("appwijzer-4000=é"),
        Some("appwijzer-4001=x; other=y"),
    ];
    for cookie in wrong {
        for path in ["/", "/screens", "/changed", "/nowhere", "/?token=", "/?token=0", "/?device=work-phone"] {
            let answer = asked(path, cookie);
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {cookie:?}");
            assert!(answer.body.contains("stands in the terminal"), "{path}: it says how to come in");
            assert!(!answer.body.contains("TikTok") && !answer.body.contains("Amsterdam"), "{path}");
        }
    }
    for path in ["/preview.css", "/preview.js", "/mark.svg"] {
        assert_eq!(asked(path, None).status, StatusCode::OK, "{path} holds nothing of a policy");
    }
    browser.cookie = String::new();
    let form = [("do".to_owned(), "x".to_owned())];
    assert_eq!(browser.post(&form).status, StatusCode::FORBIDDEN);
}

/// The key leaves the address, which people show and send on; the choice stays.
#[test]
fn the_address_with_the_key_sets_a_cookie_and_leads_on_without_it() {
    let browser = Browser::new("amsterdam-2023");
    let key = browser.cookie.split_once('=').unwrap().1;
    let request = Request::get(format!("/?device=iphone&token={key}&page=nl")).header(header::HOST, HOST);
    let answer = browser.ask(request.header("sec-fetch-site", "none").body(Body::empty()).unwrap());
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.response.headers()[header::LOCATION], "/?device=iphone&page=nl");
    let cookie = answer.response.headers()[header::SET_COOKIE].to_str().unwrap();
    assert_eq!(cookie, format!("{}; Path=/; HttpOnly; SameSite=Strict", browser.cookie));
    // Beside another preview's cookie it is found too.
    let both = format!("appwijzer-9999=x; {}; z=1", browser.cookie);
    let request = Request::get("/").header(header::HOST, HOST).header(header::COOKIE, both);
    assert_eq!(browser.ask(request.body(Body::empty()).unwrap()).status, StatusCode::OK);
    // Another preview has another key.
    let other = Browser::new("amsterdam-2023");
    let request = Request::get("/").header(header::HOST, HOST).header(header::COOKIE, &other.cookie);
    assert_eq!(browser.ask(request.body(Body::empty()).unwrap()).status, StatusCode::FORBIDDEN);
}

/// Others read the command that opens the browser in the list of processes: its key is worth nothing by then.
#[test]
fn the_key_that_opens_the_browser_opens_once_and_is_no_cookie() {
    let browser = Browser::new("amsterdam-2023");
    let get = |path: &str, cookie: &str| {
        let request = Request::get(path).header(header::HOST, HOST).header(header::COOKIE, cookie);
        browser.ask(request.body(Body::empty()).unwrap())
    };
    let address = format!("/?token={}", browser.once);
    assert_eq!(get("/", &format!("appwijzer-4000={}", browser.once)).status, StatusCode::FORBIDDEN);
    let first = get(&address, "");
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let cookie = first.response.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with(&format!("{};", browser.cookie)) && !cookie.contains(&browser.once), "{cookie}");
    assert_eq!(get(&address, "").status, StatusCode::FORBIDDEN, "a second time it is worth nothing");
}

#[test]
fn a_get_from_another_site_makes_no_work_even_with_the_cookie() {
    let browser = Browser::new("amsterdam-2023");
    let get = |sites: &[&str], path: &str| {
        let mut request = Request::get(path).header(header::HOST, HOST).header(header::COOKIE, &browser.cookie);
        for site in sites {
            request = request.header("sec-fetch-site", *site);
        }
        browser.ask(request.body(Body::empty()).unwrap())
    };
    for path in ["/", "/screens", "/changed", "/preview.css"] {
        for sites in [&["cross-site"][..], &["same-site"], &["none", "cross-site"], &["what"], &[""]] {
            let answer = get(sites, path);
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {sites:?}");
            assert!(answer.body.contains("Another site led here"), "{path} {sites:?}");
        }
        for sites in [&["same-origin"][..], &["none"], &[]] {
            assert_eq!(get(sites, path).status, StatusCode::OK, "{path} {sites:?}");
        }
    }
}

#[test]
fn a_press_from_another_site_is_refused() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/");
    let form = browser.form("Check again", &[]);
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&form).finish();
    let post = |headers: &[(&str, &str)]| {
        let mut request = Request::post("/press")
            .header(header::HOST, HOST)
            .header(header::COOKIE, &browser.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        browser.ask(request.body(Body::from(body.clone())).unwrap()).status
    };
    let ours = "http://127.0.0.1:4000";
    assert_eq!(post(&[("origin", ours)]), StatusCode::SEE_OTHER);
    assert_eq!(post(&[("sec-fetch-site", "same-origin")]), StatusCode::SEE_OTHER);
    assert_eq!(post(&[("origin", ours), ("sec-fetch-site", "same-origin")]), StatusCode::SEE_OTHER);
    for headers in [
        &[][..],
        &[("origin", "null")],
        &[("origin", "https://evil.example")],
        &[("origin", "http://127.0.0.1:4001")],
        &[("origin", "http://localhost:4000")],
        &[("origin", "https://127.0.0.1:4000")],
        &[("origin", ours), ("sec-fetch-site", "cross-site")],
        &[("origin", ours), ("sec-fetch-site", "same-site")],
        &[("origin", ours), ("origin", "https://evil.example")],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "none")],
        &[("referer", ours)],
    ] {
        assert_eq!(post(headers), StatusCode::FORBIDDEN, "{headers:?}");
    }
}

#[test]
fn a_press_without_its_pages_proof_is_refused() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/");
    let form = browser.form("Check again", &[]);
    assert_eq!(browser.post(&form).status, StatusCode::SEE_OTHER);
    let with = |name: &str, value: Option<&str>| {
        let mut form = form.clone();
        form.retain(|(n, _)| n != name);
        form.extend(value.map(|v| (name.to_owned(), v.to_owned())));
        browser.post(&form).status
    };
    let other = Browser::new("amsterdam-2023");
    let mut other = other;
    other.go("/");
    let theirs = other.form("Check again", &[]);
    let theirs = |name: &str| theirs.iter().find(|(n, _)| n == name).unwrap().1.clone();
    assert_eq!(with("token", None), StatusCode::FORBIDDEN);
    assert_eq!(with("token", Some("")), StatusCode::FORBIDDEN);
    assert_eq!(with("token", Some(&"0".repeat(64))), StatusCode::FORBIDDEN);
    assert_eq!(with("token", Some(&"é".repeat(32))), StatusCode::FORBIDDEN);
    assert_eq!(with("token", Some(&theirs("token"))), StatusCode::FORBIDDEN);
    assert_eq!(with("tab", Some(&theirs("tab"))), StatusCode::FORBIDDEN);
    assert_eq!(with("tab", None), StatusCode::FORBIDDEN);
}

#[test]
fn every_answer_carries_the_headers_that_bind_a_page() {
    let browser = Browser::new("amsterdam-2023");
    for path in ["/", "/screens", "/preview.css", "/preview.js", "/mark.svg", "/nowhere"] {
        let answer = browser.get(path);
        let header = |name: &str| answer.response.headers()[name].to_str().unwrap().to_owned();
        let policy = header("content-security-policy");
        for part in ["default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'"] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header("cache-control"), "no-store", "{path}");
        assert_eq!(header("cross-origin-resource-policy"), "same-origin", "{path}");
    }
    assert_eq!(browser.get("/nowhere").status, StatusCode::NOT_FOUND);
}

#[test]
fn other_methods_and_large_or_strange_forms_are_refused() {
    let browser = Browser::new("amsterdam-2023");
    for method in [Method::PUT, Method::DELETE, Method::OPTIONS, Method::PATCH] {
        let request = Request::builder().method(method).uri("/").header(header::HOST, HOST);
        assert_eq!(browser.ask(request.body(Body::empty()).unwrap()).status, StatusCode::METHOD_NOT_ALLOWED);
    }
    let large = vec![("tab".to_owned(), "x".repeat(100_000))];
    assert_eq!(browser.post(&large).status, StatusCode::PAYLOAD_TOO_LARGE);
    let json = Request::post("/press")
        .header(header::HOST, HOST)
        .header(header::COOKIE, &browser.cookie)
        .header(header::ORIGIN, format!("http://{HOST}"))
        .header(header::CONTENT_TYPE, "application/json");
    assert_eq!(browser.ask(json.body(Body::from("{}")).unwrap()).status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

/// Whatever an address holds, there is a page.
#[test]
fn an_address_that_makes_no_sense_shows_a_device_as_usual() {
    let browser = Browser::new("amsterdam-2023");
    for query in [
        "device=moon&lang=xx&day=tomorrow&policy=..%2F..%2Fetc&beside=%00&tab=..&page=",
        "day=9999-12-31&device=exempt",
        "day=-9999-01-01&app.tiktok=%FF&app.nothing=there&work=%3Cscript%3E",
        "tab=ffffffffffffffffffffffffffffffff&device=iphone&beside=iphone",
        "&&&===%%%",
    ] {
        let answer = browser.get(&format!("/?{query}"));
        assert_eq!(answer.status, StatusCode::OK, "{query}");
        assert!(answer.body.contains("class=\"screen\""), "{query}");
        assert!(!answer.body.contains("<script>"), "{query}");
    }
}
