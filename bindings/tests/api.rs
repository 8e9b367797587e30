//! Everything that shells can call, as a listing: a change of it is seen in the diff. After a meant
//! change: `INSTA_UPDATE=always cargo test -p appwijzer-bindings --test api`.

#![allow(clippy::unwrap_used)]

use camino::Utf8PathBuf;
use uniffi_bindgen::{BindgenLoader, BindgenPaths, GlobalConfig};
use uniffi_meta::{FieldMetadata, FnParamMetadata, Metadata, Type};

/// The library that cargo built for this test, beside the test itself.
fn library() -> Utf8PathBuf {
    let test = Utf8PathBuf::from_path_buf(std::env::current_exe().unwrap()).unwrap();
    let name = format!("{}appwijzer{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    test.parent().unwrap().join(name)
}

fn type_name(ty: &Type) -> String {
    match ty {
        Type::Object { name, .. }
        | Type::Record { name, .. }
        | Type::Enum { name, .. }
        | Type::CallbackInterface { name, .. }
        | Type::Custom { name, .. } => name.clone(),
        Type::Optional { inner_type } => format!("{}?", type_name(inner_type)),
        Type::Sequence { inner_type } => format!("[{}]", type_name(inner_type)),
        Type::Map { key_type, value_type } => format!("[{}: {}]", type_name(key_type), type_name(value_type)),
        plain => format!("{plain:?}"),
    }
}

fn fields(fields: &[FieldMetadata]) -> String {
    let one = |f: &FieldMetadata| {
        let default = f.default.as_ref().map(|d| format!(" = {d:?}")).unwrap_or_default();
        format!("{}: {}{default}", f.name, type_name(&f.ty))
    };
    fields.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn signature(
    name: &str,
    is_async: bool,
    inputs: &[FnParamMetadata],
    returns: Option<&Type>,
    throws: Option<&Type>,
) -> String {
    let inputs: Vec<String> = inputs.iter().map(|i| format!("{}: {}", i.name, type_name(&i.ty))).collect();
    let start = if is_async { "async " } else { "" };
    let returns = returns.map(|t| format!(" -> {}", type_name(t))).unwrap_or_default();
    let throws = throws.map(|t| format!(" throws {}", type_name(t))).unwrap_or_default();
    format!("{start}{name}({}){returns}{throws}", inputs.join(", "))
}

fn line(item: &Metadata) -> Option<String> {
    Some(match item {
        Metadata::Func(f) => {
            format!("fn {}", signature(&f.name, f.is_async, &f.inputs, f.return_type.as_ref(), f.throws.as_ref()))
        }
        Metadata::Object(o) => format!("object {} ({:?})", o.name, o.imp),
        Metadata::Constructor(c) => {
            let signature = signature(&c.name, c.is_async, &c.inputs, None, c.throws.as_ref());
            format!("object {} constructor {signature}", c.self_name)
        }
        Metadata::Method(m) => {
            let signature = signature(&m.name, m.is_async, &m.inputs, m.return_type.as_ref(), m.throws.as_ref());
            format!("object {} {signature}", m.self_name)
        }
        Metadata::TraitMethod(m) => {
            let signature = signature(&m.name, m.is_async, &m.inputs, m.return_type.as_ref(), m.throws.as_ref());
            format!("object {} {signature}", m.trait_name)
        }
        Metadata::Record(r) => format!("record {} {{ {} }}", r.name, fields(&r.fields)),
        Metadata::Enum(e) => {
            let variants: Vec<String> = e
                .variants
                .iter()
                .map(|v| match v.fields.is_empty() {
                    true => v.name.clone(),
                    false => format!("{} {{ {} }}", v.name, fields(&v.fields)),
                })
                .collect();
            format!("enum {} ({:?}) = {}", e.name, e.shape, variants.join(" | "))
        }
        _ => return None,
    })
}

#[test]
fn the_public_api_is_as_it_was_looked_at_last() {
    let loader = BindgenLoader::new(BindgenPaths::default(), GlobalConfig::default());
    let groups = loader.load_metadata(&library()).unwrap();
    let mut groups: Vec<_> = groups.values().collect();
    groups.sort_by(|a, b| a.namespace.crate_name.cmp(&b.namespace.crate_name));
    let mut listing = String::new();
    for group in groups {
        let mut lines: Vec<String> = group.items.iter().filter_map(line).collect();
        lines.sort();
        listing.push_str(&format!("# {}\n{}\n\n", group.namespace.crate_name, lines.join("\n")));
    }
    insta::assert_snapshot!("api", listing);
}
