//! Words for which there is a plainer one, and words that accuse.

use appwijzer_core::l10n::Language;

/// A word that a reader may stumble over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HardWord {
    /// Where it stands in the text, in bytes.
    pub at: usize,
    /// The word as it stands there.
    pub word: String,
    /// What to write instead.
    pub instead: &'static str,
    /// Whether it is not hard but harsh: it accuses or threatens.
    pub harsh: bool,
}

const DUTCH: &[(&str, &str)] = &[
    ("aangaande", "over"),
    ("alsmede", "en ook"),
    ("alvorens", "voordat"),
    ("applicatie", "app"),
    ("applicaties", "apps"),
    ("betreffende", "over"),
    ("compliant", "in orde"),
    ("conform", "volgens"),
    ("de-installeren", "weghalen"),
    ("deïnstalleren", "weghalen"),
    ("derhalve", "daarom"),
    ("desbetreffende", "deze"),
    ("device", "telefoon of tablet"),
    ("devices", "telefoons en tablets"),
    ("dienen te", "moeten"),
    ("dient te", "moet"),
    ("geenszins", "niet"),
    ("indien", "als"),
    ("ingevolge", "volgens"),
    ("inzake", "over"),
    ("krachtens", "volgens"),
    ("met betrekking tot", "over"),
    ("middels", "met"),
    ("mitigeren", "kleiner maken"),
    ("omtrent", "over"),
    ("onverwijld", "meteen"),
    ("op grond van", "door"),
    ("optioneel", "niet verplicht"),
    ("prioriteit", "voorrang"),
    ("reeds", "al"),
    ("relevant", "belangrijk"),
    ("relevante", "belangrijke"),
    ("ten behoeve van", "voor"),
    ("teneinde", "om"),
    ("tevens", "ook"),
    ("verstrekken", "geven"),
    ("verwijder", "haal weg"),
    ("verwijderen", "weghalen"),
    ("zorgdragen", "zorgen"),
    // Correct words of which a reader takes something else, and two words for one thing.
    ("dit moet niet", "het hoeft niet"),
    ("uit elkaar houden", "gescheiden houden"),
    ("uit elkaar te houden", "gescheiden te houden"),
    ("privédeel", "persoonlijk deel"),
    ("werk-app", "werkapp"),
    ("werk-apps", "werkapps"),
    ("binnenkort", "een datum"),
    ("zei je", "gaf je aan"),
    ("je zei", "je gaf aan"),
    ("met een vraag van", "met een verzoek van"),
    // The past as Dutch tells it.
    ("we keken", "we hebben gekeken"),
    ("we vonden", "we hebben gevonden"),
    ("we zagen", "we hebben gezien"),
];
const DUTCH_HARSH: &[(&str, &str)] = &[
    ("illegaal", "mag niet"),
    ("ontheffing", "uitzondering"),
    ("overtreding", "wat er op de telefoon staat"),
    ("schending", "wat er op de telefoon staat"),
    ("verboden", "mag niet"),
    ("verzuimd", "wat er nog moet gebeuren"),
    ("verzuimde", "wat er nog moet gebeuren"),
];
const ENGLISH: &[(&str, &str)] = &[
    ("aforementioned", "this"),
    ("approximately", "about"),
    ("ascertain", "find out"),
    ("commence", "start"),
    ("compliant", "in order"),
    ("concerning", "about"),
    ("endeavour", "try"),
    ("expedite", "speed up"),
    ("facilitate", "help"),
    ("hereby", "(leave it out)"),
    ("implement", "carry out"),
    ("in accordance with", "under"),
    ("in order to", "to"),
    ("in the event of", "if"),
    ("mitigate", "make smaller"),
    ("notwithstanding", "despite"),
    ("prior to", "before"),
    ("pursuant to", "under"),
    ("remediate", "put right"),
    ("shall", "must"),
    ("subsequently", "later"),
    ("sufficient", "enough"),
    ("terminate", "end"),
    ("uninstall", "remove"),
    ("utilise", "use"),
    ("utilize", "use"),
    ("whilst", "while"),
    ("with regard to", "about"),
    ("web site", "website"),
    ("web sites", "websites"),
    ("need not", "do not have to"),
];
const ENGLISH_HARSH: &[(&str, &str)] = &[
    ("forbidden", "not allowed"),
    ("illegal", "not allowed"),
    ("offence", "what is on the phone"),
    ("prohibited", "not allowed"),
    ("violate", "(say what to do)"),
    ("violation", "what is on the phone"),
];

const GERMAN: &[(&str, &str)] = &[
    ("bezüglich", "zu"),
    ("dahingehend", "so"),
    ("diesbezüglich", "dazu"),
    ("gegebenenfalls", "wenn nötig"),
    ("gemäß", "nach"),
    ("hinsichtlich", "zu"),
    ("i.d.r.", "meistens"),
    ("infolge", "wegen"),
    ("mittels", "mit"),
    ("obliegt", "ist Aufgabe von"),
    ("seitens", "von"),
    ("sofern", "wenn"),
    ("unverzüglich", "sofort"),
    ("vorbehaltlich", "wenn"),
    ("zwecks", "für"),
    ("z.b.", "zum Beispiel"),
];

const GERMAN_HARSH: &[(&str, &str)] = &[
    ("illegal", "nicht erlaubt"),
    ("untersagt", "nicht erlaubt"),
    ("verboten", "nicht erlaubt"),
    ("verstoß", "was auf dem Telefon ist"),
];

const FRENCH: &[(&str, &str)] = &[
    ("afférent", "qui concerne"),
    ("afin de", "pour"),
    ("au regard de", "selon"),
    ("conformément à", "selon"),
    ("dans le cadre de", "pour"),
    ("dans les meilleurs délais", "dès que possible"),
    ("en vertu de", "selon"),
    ("il convient de", "(dire ce qu'il faut faire)"),
    ("le cas échéant", "si c'est le cas"),
    ("nonobstant", "malgré"),
    ("préalablement", "avant"),
    ("susmentionné", "ce"),
    ("susvisé", "ce"),
];

const FRENCH_HARSH: &[(&str, &str)] = &[
    ("défense de", "(dire ce qui n'est pas permis)"),
    ("illégal", "pas autorisé"),
    ("infraction", "ce qui est sur l'appareil"),
    ("interdit", "pas autorisé"),
    ("interdite", "pas autorisée"),
];

/// The hard and harsh words of a text, in their order.
#[must_use]
pub fn hard_words(language: Language, text: &str) -> Vec<HardWord> {
    let (hard, harsh) = match super::primary(language) {
        "nl" => (DUTCH, DUTCH_HARSH),
        "en" => (ENGLISH, ENGLISH_HARSH),
        "de" => (GERMAN, GERMAN_HARSH),
        "fr" => (FRENCH, FRENCH_HARSH),
        _ => return Vec::new(),
    };
    // Lower-casing a character may change its length; then the places would be wrong.
    let lower: String =
        text.chars().map(|c| c.to_lowercase().next().filter(|l| l.len_utf8() == c.len_utf8()).unwrap_or(c)).collect();
    let mut all = Vec::new();
    for (list, is_harsh) in [(hard, false), (harsh, true)] {
        for (word, instead) in list {
            for (at, _) in lower.match_indices(word) {
                if stands_alone(&lower, at, word.len()) {
                    let word = text.get(at..at + word.len()).unwrap_or(word).to_owned();
                    all.push(HardWord { at, word, instead, harsh: is_harsh });
                }
            }
        }
    }
    all.sort_by_key(|found| found.at);
    all
}

fn stands_alone(text: &str, at: usize, length: usize) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '-';
    let before = text.get(..at).unwrap_or_default().chars().next_back();
    let after = text.get(at + length..).unwrap_or_default().chars().next();
    !before.is_some_and(joins) && !after.is_some_and(joins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hard_word_is_found_whole_and_with_a_plainer_one() {
        let found = hard_words(Language::Nl, "Indien je wilt, dient te volgen: niet relevantie, wel Verboden.");
        let said: Vec<(&str, &str, bool)> = found.iter().map(|f| (f.word.as_str(), f.instead, f.harsh)).collect();
        assert_eq!(said, [("Indien", "als", false), ("dient te", "moet", false), ("Verboden", "mag niet", true)]);
        assert!(hard_words(Language::En, "You may use it, and remove it later.").is_empty());
        let words = |language, text| hard_words(language, text).iter().map(|f| f.instead).collect::<Vec<_>>();
        assert_eq!(words(Language::De, "Das ist unverzüglich zu tun und verboten."), ["sofort", "nicht erlaubt"]);
        assert_eq!(words(Language::Fr, "Il est interdit, le cas échéant."), ["pas autorisé", "si c'est le cas"]);
    }
}
