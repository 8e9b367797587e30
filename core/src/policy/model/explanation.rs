//! Texts of some length, as blocks that every face can draw.

use serde::{Deserialize, Serialize};

use crate::policy::text::Str;

/// A longer explanation in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanation<'a> {
    /// Language tag.
    pub language: &'a str,
    /// Its paragraphs, headings and lists.
    #[serde(borrow)]
    pub nodes: Vec<Node<'a>>,
}

/// A piece of an explanation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Node<'a> {
    /// A heading.
    #[serde(borrow)]
    Heading(Str<'a>),
    /// A paragraph.
    #[serde(borrow)]
    Paragraph(Vec<Run<'a>>),
    /// A list of points.
    #[serde(borrow)]
    List(Vec<Vec<Run<'a>>>),
}

/// A run of text, possibly a link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run<'a> {
    /// The words.
    #[serde(borrow)]
    pub text: Str<'a>,
    /// `https` address.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Str<'a>>,
}
