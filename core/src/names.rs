//! Names of closed sets, written once: from value to name and back cannot differ.

/// Gives each variant its name, and reads it back.
macro_rules! names {
    ($type:ty { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $type {
            /// Every one.
            pub const ALL: &[$type] = &[$(Self::$variant),+];

            /// Every one with its name.
            pub const NAMED: &[(&str, $type)] = &[$(($name, Self::$variant)),+];

            /// Its stable name.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The one with this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)+ _ => None }
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

/// Keeps a value as its text wherever values are kept: in JSON, for a page and for recordings.
macro_rules! kept_as_text {
    ($($type:ty),+) => { $(
        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <::std::string::String as ::serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(|_| ::serde::de::Error::custom("the text names nothing"))
            }
        }
    )+ };
}

pub(crate) use {kept_as_text, names};
